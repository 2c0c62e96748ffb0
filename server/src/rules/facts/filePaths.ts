/** Where FILE handlers read and write: the path that they state, and the share that it is on. */
import type { Fact } from '../../topology/fact.ts';
import { normalPath } from '../../topology/normalPath.ts';
import type { FileShare, Handler, Platform } from '../../topology/platform.ts';
import { pathKind } from './paths.ts';

/** Whether the handler is one of the FILE adapter. */
export function isFileHandler({ adapter }: Pick<Handler, 'adapter'>): boolean {
  return adapter?.name === 'FILE';
}

/** The folder of a FILE handler: its path, else its address, without the scheme that binding files write. */
export function filePath({ settings }: Pick<Handler, 'settings'>): Fact<string> | undefined {
  const fact = settings.path ?? settings.address;
  return (
    fact && { value: fact.value.replace(/^file:\/\/(?=[^/])/i, '\\\\').replace(/^file:\/\/\//i, ''), place: fact.place }
  );
}

/** The path of a FILE handler when each server has a folder of its own under it: a drive letter or a relative path. */
export function localPath(handler: Handler): Fact<string> | undefined {
  if (!isFileHandler(handler) || handler.settings.share !== undefined || handler.settings.mappedDrive?.value === true)
    return undefined;
  const path = filePath(handler);
  return path && path.value !== '' && pathKind(path.value) === 'local' ? path : undefined;
}

/** Where a FILE handler reads or writes, as shares are found by it. */
export interface Folder {
  /** The name of the stated share, in lower case. */
  readonly share: string | undefined;
  /** Else the path and the folders above it, as Windows compares them, from the inside out. */
  readonly paths: readonly string[];
}

export function folderOf(handler: Pick<Handler, 'settings'>): Folder {
  return {
    share: handler.settings.share?.name.toLowerCase(),
    paths: withFoldersAbove(normalPath(filePath(handler)?.value ?? '')),
  };
}

function withFoldersAbove(path: string): readonly string[] {
  const paths: string[] = [];
  for (let folder = path; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('\\'))))
    paths.push(folder);
  return paths;
}

/**
 * Finds the described share of a folder: the stated one, else the one with the longest root that its path is under. Made
 * once for many folders.
 */
export function shareFinder({ fileShares }: Platform): (folder: Folder) => FileShare | undefined {
  const byName = new Map<string, FileShare>();
  const byRoot = new Map<string, FileShare>();
  for (const share of fileShares.toReversed()) {
    byName.set(share.name.toLowerCase(), share);
    const root = normalPath(share.entry.values.path?.value ?? '');
    if (root !== '') byRoot.set(root, share);
  }
  return ({ share, paths }) => {
    if (share !== undefined) return byName.get(share);
    for (const path of paths) {
      const found = byRoot.get(path);
      if (found) return found;
    }
    return undefined;
  };
}
