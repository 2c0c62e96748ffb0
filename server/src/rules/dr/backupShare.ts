/** The described file share where the backups of the databases go. */
import { shareOfPath } from '../../topology/linkPaths.ts';
import type { FileShare, Platform } from '../../topology/platform.ts';

/** The stated share, else the one that the path is on; `undefined` when neither is described. */
export function backupShare(platform: Platform): FileShare | undefined {
  const { path, share } = platform.topology.backup?.values ?? {};
  const name = share?.name.toLowerCase();
  if (name !== undefined) return platform.fileShares.find((each) => each.name.toLowerCase() === name);
  return path && shareOfPath(platform.fileShares, path.value);
}
