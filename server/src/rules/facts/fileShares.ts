/** Which file share a path is on, and whether the share outlives the loss of a server. */
import type { FileShare, Platform, Server } from '../../topology/platform.ts';
import { isTakenAsRedundant } from '../../topology/shareRedundancy.ts';
import type { Redundancy } from './sqlRedundancy.ts';

/** The described server that a UNC path names. */
export function serverOfUncPath(platform: Platform, path: string): Server | undefined {
  const placement = platform.placementOfPath(path);
  return placement?.kind === 'server' ? placement.server : undefined;
}

/** Whether the share outlives the loss of a server: as stated, else as it is taken by its place and kind. */
export function shareRedundancy(share: FileShare): Redundancy {
  const redundant = share.entry.values.redundant?.value ?? isTakenAsRedundant(share);
  if (redundant === undefined) return 'unknown';
  return redundant ? 'redundant' : 'single';
}
