/** Which file share a path is on, and whether the share outlives the loss of a server. */
import type { FileShare, Platform, Server } from '../../topology/platform.ts';
import { isUnder, serverOfPath } from './paths.ts';
import type { Redundancy } from './sqlRedundancy.ts';

/** The share with the longest root that the path is under; `undefined` when no share is described for it. */
export function shareOfPath(platform: Platform, path: string): FileShare | undefined {
  let found: FileShare | undefined;
  let length = 0;
  for (const share of platform.fileShares) {
    const root = share.entry.values.path?.value;
    if (root === undefined || root.length <= length || !isUnder(path, root)) continue;
    found = share;
    length = root.length;
  }
  return found;
}

/** The described server that a UNC path names. */
export function serverOfUncPath(platform: Platform, path: string): Server | undefined {
  const name = serverOfPath(path);
  if (name === undefined) return undefined;
  // The name of a server has no dot, but in a file it may.
  const labels = name.split('.');
  for (let n = labels.length; n > 0; n--) {
    const server = platform.serverNamed(labels.slice(0, n).join('.'));
    if (server) return server;
  }
  return undefined;
}

/**
 * Whether the share outlives the loss of a server: as stated; DFS, Azure Files and what is on a cluster do, what is on a
 * server does not.
 */
export function shareRedundancy(share: FileShare): Redundancy {
  const { redundant, kind } = share.entry.values;
  if (redundant !== undefined) return redundant.value ? 'redundant' : 'single';
  if (kind?.value === 'dfs' || kind?.value === 'azure-files') return 'redundant';
  if (share.placement === undefined) return 'unknown';
  return share.placement.kind === 'server' ? 'single' : 'redundant';
}
