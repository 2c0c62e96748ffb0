/** Where FILE handlers read and write: the path that they state, and the share that it is on. */

import type { Fact } from '../../topology/fact.ts';
import type { FileShare, Handler, Platform } from '../../topology/platform.ts';
import { shareOfPath } from './fileShares.ts';
import { pathKind } from './paths.ts';

/** Whether the handler is one of the FILE adapter. */
export function isFileHandler({ adapter }: Handler): boolean {
  return adapter?.name === 'FILE';
}

/** The folder of a FILE handler: its path, else its address, without the scheme that binding files write. */
export function filePath({ settings }: Handler): Fact<string> | undefined {
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
export function shareOfHandler(platform: Platform, handler: Handler): FileShare | undefined {
  const stated = handler.settings.share?.name.toLowerCase();
  if (stated !== undefined) return platform.fileShares.find((share) => share.name.toLowerCase() === stated);
  const path = filePath(handler);
  return path && shareOfPath(platform, path.value);
}
