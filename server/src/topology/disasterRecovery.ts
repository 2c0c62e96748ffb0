/** What the file says of another place to come back at: the site, what is shipped there, what is backed up. */

import type { DatabaseKind } from '../vocabulary/database.ts';
import type { Database, Host, Platform, Server, Site, SqlInstance } from './platform.ts';

/** The databases that the Backup BizTalk Server job takes by itself. Source: core/databases-in-biztalk-server */
const jobKinds: ReadonlySet<DatabaseKind> = new Set([
  'management',
  'messagebox',
  'tracking',
  'sso',
  'rule-engine',
  'bam-primary-import',
  'bam-alerts',
]);

/** The sites where nothing runs until the event. */
export function recoverySites(platform: Platform): readonly Site[] {
  return platform.sites.filter((site) => !site.primary);
}

/** The servers at those sites. */
export function recoveryServers(platform: Platform): readonly Server[] {
  return platform.servers.filter((server) => !server.primary);
}

/** The BizTalk servers at those sites. */
export function recoveryBizTalkServers(platform: Platform): readonly Server[] {
  return platform.bizTalkServers.filter((server) => !server.primary);
}

/** A source instance with the one that takes its databases over. */
export interface Shipping {
  readonly source: SqlInstance;
  readonly destination: SqlInstance;
}

/** The pairs of log shipping, those left out of which a name is not defined; none where there is said to be none. */
export function shippings(platform: Platform): readonly Shipping[] {
  if (!hasLogShipping(platform)) return [];
  const named = (name: string): SqlInstance | undefined =>
    platform.sqlInstances.find((instance) => instance.name.toLowerCase() === name.toLowerCase());
  return (platform.topology.disasterRecovery?.values.logShipping?.items ?? []).flatMap(({ from, to }) => {
    const [source, destination] = [named(from.name), named(to.name)];
    return source && destination ? [{ source, destination }] : [];
  });
}

/** Whether the databases are said to be shipped to another instance. */
export function hasLogShipping(platform: Platform): boolean {
  const { method, logShipping } = platform.topology.disasterRecovery?.values ?? {};
  if (method?.value === 'none') return false;
  return method !== undefined || (logShipping?.items.length ?? 0) > 0;
}

/** Whether the Backup BizTalk Server job takes the database: by itself, or because it was added. */
export function isInBackupJob(platform: Platform, database: Database): boolean {
  if (database.kind !== undefined && jobKinds.has(database.kind)) return true;
  const added = platform.topology.backup?.values.databases?.items ?? [];
  return added.some((reference) => reference.name.toLowerCase() === database.name.toLowerCase());
}

/** The databases of the job. */
export function jobDatabases(platform: Platform): readonly Database[] {
  return platform.databases.filter((database) => isInBackupJob(platform, database));
}

/** Whether a host is meant to run at the disaster-recovery site. */
export function isMirrored(host: Host): boolean {
  const { retired, disasterRecovery } = host.entry.values;
  return retired?.value !== true && disasterRecovery?.value !== false;
}
