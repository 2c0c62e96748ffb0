/**
 * Several BizTalk databases on one replica, on software that has no distributed transactions between the databases of one
 * instance: SQL Server 2016 before SP2, or BizTalk Server 2016 before CU5.
 */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { AvailabilityGroup, Database, Platform } from '../../topology/platform.ts';
import {
  bizTalkLevel,
  replicaInstances,
  sharedInstanceSupport,
  sqlLevel,
  supportedGroups,
} from '../facts/availabilityGroups.ts';
import { concerned } from '../facts/concerned.ts';
import { databasesHeldBy, databasesIn, isAnalysisDatabase, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { defineRule, type Fix } from '../rule.ts';

export const agOneInstanceDtc = defineRule({
  id: 'sql/ag-one-instance-dtc',
  kind: 'C',
  severity: 'error',
  title: 'sql/ag-one-instance-dtc.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const databases = togetherOn(platform, group);
      if (databases.length < 2) continue;
      const support = replicaInstances(group).map((instance) => sharedInstanceSupport(platform, instance));
      const report = {
        entity: group.id,
        place: group.place,
        related: concerned(databases),
        fixes: () => fixesFor(platform, group),
      };
      if (support.includes('no')) yield { ...report, message: message('sql/ag-one-instance-dtc') };
      else if (support.includes('unknown'))
        yield {
          ...report,
          severity: 'information',
          notStated: 'ag-levels',
          message: message('sql/ag-one-instance-dtc.unknown'),
        };
    }
  },
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
  const servicePacks = instances.map(
    (name): Operation => ({ op: 'set', path: ['sqlInstances', name, 'servicePack'], value: 2 }),
  );
  const cumulativeUpdate: Operation = { op: 'set', path: ['group', 'cumulativeUpdate'], value: 5 };
  const title = !bizTalkLow
    ? message('fix.raise-service-pack', { instances })
    : low.length > 0
      ? message('fix.raise-levels')
      : message('fix.raise-cumulative-update');
  return [{ title, operations: [...servicePacks, ...(bizTalkLow ? [cumulativeUpdate] : [])], preferred: true }];
}
