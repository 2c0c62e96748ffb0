/**
 * The skeleton of a plan for the loss of the site: another site with one SQL Server instance for all databases and as many
 * BizTalk servers as production has, their host instances disabled until the event.
 * Source: tg/prepare-the-disaster-recovery-site, tg/preparing-the-disaster-recovery-biztalk-servers
 */
import { type Operation, setKey, type Written } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import { jobDatabases } from '../../../topology/disasterRecovery.ts';
import type { Platform, SqlInstance } from '../../../topology/platform.ts';
import { groupsOf } from '../../facts/sqlRedundancy.ts';
import { statedValues } from '../../fixes/chosen.ts';
import { placementNames } from '../../fixes/clusterFixes.ts';
import { freeName, freeNameAmong } from '../../fixes/freeName.ts';
import { canJoin } from '../../fixes/secondInstance.ts';
import { type Fix, preferredFix } from '../../rule.ts';
import { mirrorHosts } from './mirrorHosts.ts';
import { newRecoveryServers } from './newRecoveryServers.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  { 'add-recovery-site': 'Plan disaster recovery by log shipping: site {site}' },
  'fix',
);

/** None where no SQL Server instance holds the databases. */
export function addRecoverySite(platform: Platform): readonly Fix[] {
  const sources = sourceInstances(platform);
  const [first] = sources;
  const versions = new Set(sources.flatMap((source) => source.entry.values.version?.value ?? []));
  // One destination has one version of SQL Server.
  if (!first || versions.size > 1 || !canJoin(platform)) return [];
  const site = freeNameAmong(platform.sites, 'DR');
  const taken = placementNames(platform);
  const sql = freeName(taken, 'DRSQL01');
  const runtime = newRecoveryServers(platform, site, [...taken, sql]);
  const instance = freeNameAmong(platform.sqlInstances, 'DRSQL');
  const operations: Operation[] = [
    setKey(['sites', site], { role: 'disaster-recovery' }),
    ...runtime.flatMap(({ operations }) => operations),
    setKey(['servers', sql], { site, roles: ['sql'] }),
    setKey(['sqlInstances', instance], sqlInstance(first, sql)),
    ...mirrorHosts(
      platform,
      runtime.map(({ name }) => name),
    ),
    setKey(['disasterRecovery', 'site'], site),
    setKey(['disasterRecovery', 'method'], 'biztalk-log-shipping'),
    setKey(['disasterRecovery', 'logShipping'], Object.fromEntries(sources.map((source) => [source.name, instance]))),
  ];
  return [preferredFix(titles('add-recovery-site', { site }), operations)];
}

/** The instances that hold databases of the backup job; of an availability group the first replica. */
function sourceInstances(platform: Platform): readonly SqlInstance[] {
  const sources = new Set<SqlInstance>();
  for (const database of jobDatabases(platform)) {
    const replica = database.availabilityGroup?.replicas?.[0]?.instance;
    const source = database.instance ?? replica;
    if (source) sources.add(source);
  }
  return [...sources].filter(
    (source) => source.entry.values.managed?.value !== true || groupsOf(platform, source).length === 0,
  );
}

function sqlInstance(like: SqlInstance, server: string): Written {
  const { version, instanceName } = like.entry.values;
  return { on: server, ...statedValues({ version, instanceName }) };
}
