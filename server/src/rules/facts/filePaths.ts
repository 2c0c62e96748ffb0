/** Where FILE handlers read and write: the path that they state, and the share that it is on. */
import type { Fact } from '../../topology/fact.ts';
import { shareOfPath } from '../../topology/linkPaths.ts';
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

/** The described share of a FILE handler: the stated one, else the one that its path is on. */
export function shareOf({ fileShares }: Platform, handler: Pick<Handler, 'settings'>): FileShare | undefined {
  const stated = handler.settings.share?.name.toLowerCase();
  if (stated !== undefined) return fileShares.find((share) => share.name.toLowerCase() === stated);
  const path = filePath(handler)?.value;
  return path === undefined ? undefined : shareOfPath(fileShares, path);
}
