/** What the text of a path says about where it leads. Windows paths and URLs; nothing is looked up. */
import { normalPath } from '../../topology/normalPath.ts';

/** `local`: a drive letter, or relative to the program; `unc`: `\\SERVER\share`; `url`: blob storage and the like. */
export type PathKind = 'local' | 'unc' | 'url';

/** The kind of a path. */
export function pathKind(path: string): PathKind {
  if (/^[\\/]{2}/.test(path)) return 'unc';
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? 'url' : 'local';
}

/** `\\FS01.corp.example\drop\in` → `FS01.corp.example`; `undefined` for what is no UNC path. */
export function serverOfPath(path: string): string | undefined {
  return /^[\\/]{2}([^\\/]+)/.exec(path)?.[1];
}

/** `E:\backup` → `E`, in upper case; `undefined` for what has no drive letter. */
export function driveOf(path: string): string | undefined {
  return /^([a-z]):/i.exec(path)?.[1]?.toUpperCase();
}

/** Whether two paths are the same folder, as Windows sees it. */
export function isSamePath(a: string, b: string): boolean {
  return normalPath(a) === normalPath(b);
}

/** Whether a host name of a path means a name of the file: the name itself, or followed by a domain. */
export function meansServer(hostName: string, name: string): boolean {
  const [a, b] = [hostName.toLowerCase(), name.toLowerCase()];
  return a === b || a.startsWith(`${b}.`);
}
