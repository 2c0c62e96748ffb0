/** What a path of a folder names: a server and folders, as Windows compares them. Nothing is looked up. */

export interface FolderPath {
  /** The server of `\\SERVER\share`; `undefined` for a path on a drive of its own. */
  readonly server: string | undefined;
  readonly folders: readonly string[];
}

/** Slashes may lean either way; case does not count. */
export function folderPathOf(path: string): FolderPath {
  const parts = path
    .toLowerCase()
    .split(/[\\/]/)
    .filter((part) => part !== '');
  return /^[\\/]{2}/.test(path) ? { server: parts[0], folders: parts.slice(1) } : { server: undefined, folders: parts };
}

/** Whether two names mean one server: they are equal, or one is the other with a domain behind it. */
export function isSameServer(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return true;
  if (isAddress(one) || isAddress(other)) return false;
  return one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** IP addresses are compared as a whole: what stands before a dot is no name. */
export function isAddress(name: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(name) || name.includes(':');
}

/** Whether `path` is `root` or below it, by whole folders. */
export function isBelow(path: FolderPath, root: FolderPath): boolean {
  const isSameStart =
    path.server === undefined || root.server === undefined
      ? path.server === root.server
      : isSameServer(path.server, root.server);
  return isSameStart && root.folders.every((folder, at) => folder === path.folders[at]);
}
