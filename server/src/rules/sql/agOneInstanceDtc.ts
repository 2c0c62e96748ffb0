/**
 * Several BizTalk databases on one replica, on software that has no distributed transactions between the databases of one
 * instance: SQL Server 2016 before SP2, or BizTalk Server 2016 before CU5.
 */
import { setKey } from '../../syntax/edit/operation.ts';
import type { AvailabilityGroup, Database, Platform } from '../../topology/platform.ts';
import { databasesHeldBy, databasesIn, isAnalysisDatabase, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, type Fix, notStated, preferredFix, reportOn } from '../rule.ts';
import {
  availabilityGroupVersions,
  bizTalkLevel,
  replicaInstances,
  servicePackFor2016,
  sharedInstanceSupport,
  sqlLevel,
  supportedGroups,
} from './availabilityGroups.ts';
import { sharedTitles } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'sql/ag-one-instance-dtc',
  kind: 'C',
  severity: 'error',
  title: 'Databases share an instance before SP2 / CU5',
  says: {
    '': 'The databases are on too few instances. They need at least 4 before SQL 2016 SP2 / BizTalk 2016 CU5.',
    unknown:
      'The databases may be on too few instances: the levels are not stated. They need at least 4 before SQL 2016 SP2 / BizTalk 2016 CU5.',
  },
  matters:
    'Before SP2 two databases of one distributed transaction may not be on one instance of an availability group. Spread over several instances, or with the newer level, their transactions survive a failover.',
  applies: availabilityGroupVersions,
  fixes: {
    'raise-levels': 'Raise the levels to SQL Server 2016 SP3 and BizTalk Server 2016 CU5',
    'raise-cumulative-update': 'Raise BizTalk Server 2016 to CU5',
  },
  subject: ['availabilityGroup'],
  sources: [
    'core/high-availability-using-sql-server-always-on-availability-groups',
    'sql-docs/database-engine/availability-groups/windows/transactions-always-on-availability-and-database-mirroring',
  ],
  scope: 'systemwide',
});

export const agOneInstanceDtc = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const databases = togetherOn(platform, group);
    if (databases.length < 2) continue;
    const support = replicaInstances(group).map((instance) => sharedInstanceSupport(platform, instance));
    const isTooLow = support.includes('no');
    if (!isTooLow && !support.includes('unknown')) continue;
    yield reportOn(group, rule.say(isTooLow ? '' : 'unknown'), {
      ...(isTooLow ? {} : notStated('ag-levels')),
      related: concerned(databases),
      fixes: () => fixesFor(platform, group),
    });
  }
});

/** The most BizTalk databases that one replica carries, by this group or others. */
function togetherOn(platform: Platform, group: AvailabilityGroup): readonly Database[] {
  const own = databasesIn(platform, group).filter(counts);
  return replicaInstances(group)
    .map((instance) => databasesHeldBy(platform, instance).filter(counts))
    .reduce((most, held) => (held.length > most.length ? held : most), own);
}

function counts(database: Database): boolean {
  return isBizTalkDatabase(database) && !isAnalysisDatabase(database);
}

function fixesFor(platform: Platform, group: AvailabilityGroup): readonly Fix[] {
  const low = replicaInstances(group).filter(
    (instance) => sqlLevel(instance) !== 'yes' && instance.entry.values.version?.value === '2016',
  );
  const instances = low.map((instance) => instance.name);
  const bizTalkLow = bizTalkLevel(platform) !== 'yes' && platform.topology.group?.values.version?.value === '2016';
  if (!bizTalkLow && low.length === 0) return [];
  const servicePacks = instances.map((name) => setKey(['sqlInstances', name, 'servicePack'], servicePackFor2016));
  const cumulativeUpdate = setKey(['group', 'cumulativeUpdate'], 5);
  const title = !bizTalkLow
    ? sharedTitles('raise-service-pack', { instances })
    : low.length > 0
      ? rule.fix('raise-levels')
      : rule.fix('raise-cumulative-update');
  return [preferredFix(title, [...servicePacks, ...(bizTalkLow ? [cumulativeUpdate] : [])])];
}
