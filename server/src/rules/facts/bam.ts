/** Whether business activity monitoring is in use. */
import type { Platform } from '../../topology/platform.ts';

/** As the file states it; where it does not, by whether a BAM Primary Import database is described. */
export function isBamUsed(platform: Platform): boolean {
  const stated = platform.topology.bam?.values.used?.value;
  return stated ?? platform.databases.some((database) => database.kind === 'bam-primary-import');
}
