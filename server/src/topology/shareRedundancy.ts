/** What is taken of the redundancy of a file share where it is not stated. */
import type { FileShare } from './platform.ts';

/**
 * On a server a share is lost with it, whatever its kind; on a cluster, and in Azure Files, it is not. Of others nobody can
 * tell: a DFS namespace is only a name, and its replication carries no locks.
 */
export function isTakenAsRedundant({ placement, entry }: FileShare): boolean | undefined {
  if (placement?.kind === 'server') return false;
  return placement !== undefined || entry.values.kind?.value === 'azure-files' ? true : undefined;
}
