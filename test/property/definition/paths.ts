/** What a path of a folder names: a server with folders, and whether one path lies below another. */

interface FolderPath {
  /** The server of `\\SERVER\…`; `undefined` for a path on a drive of its own. */
  readonly server: string | undefined;
  readonly folders: readonly string[];
}

/** Slashes may lean either way. */
export function folderPathOf(stated: unknown): FolderPath | undefined {
  if (typeof stated !== 'string') return undefined;
  const path = stated.replaceAll('/', '\\');
  const isUnc = path.startsWith('\\\\');
  const parts = path
    .split('\\')
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());
  return isUnc ? { server: parts[0], folders: parts.slice(1) } : { server: undefined, folders: parts };
}

/**
 * Two names of one server are equal, or one is the other with a domain behind it. An IP address is compared whole: its
 * first number is no name.
 */
export function isSameServer(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return true;
  if (isAddress(one) || isAddress(other)) return false;
  return one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

function isAddress(name: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(name) || name.includes(':');
}

/** Whether `path` is the folder `root` or lies below it, by whole folders. */
export function isBelow(path: FolderPath, root: FolderPath): boolean {
  const sameStart =
    path.server === undefined || root.server === undefined
      ? path.server === root.server
      : isSameServer(path.server, root.server);
  return sameStart && root.folders.every((folder, at) => folder === path.folders[at]);
}
