/** A BizTalk database on a replica's instance that is in no availability group, so it stays behind at a failover. */
import type { Database, Platform } from '../../topology/platform.ts';
import { instanceRedundancy, isAnalysisDatabase, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import {
  availabilityGroupVersions,
  replicaInstances,
  standardReplicas,
  supportedGroups,
} from './availabilityGroups.ts';
import { addToGroup } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'sql/ag-database-missing',
  kind: 'S',
  severity: 'warning',
  title: 'BizTalk database outside of the availability group',
  says: '"{db}" is on "{instance}" but in no availability group.',
  matters:
    'The group fails over and this database stays behind on the instance that has failed. BizTalk then has some of its databases and not the others.',
  applies: availabilityGroupVersions,
  yieldsTo: ['sql/ag-messagebox-all'],
  subject: ['database'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'graph',
});

export const agDatabaseMissing = defineRule(rule, function* ({ platform }) {
  const groups = supportedGroups(platform);
  for (const database of platform.databases) {
    const { instance, name } = database;
    if (!instance || !belongsIntoGroup(platform, database)) continue;
    const group = groups.find((each) => replicaInstances(each).includes(instance));
    if (!group || instanceRedundancy(instance) !== 'single') continue;
    const standard = standardReplicas(group).length > 0;
    yield reportOn(database, rule.say({ db: name, instance: instance.name }), {
      place: database.entry.values.on?.place ?? database.place,
      fixes: () => (standard ? [] : [addToGroup(name, group)]),
    });
  }
});

/** Cubes never do; the BAM archive and star schema from BizTalk Server 2020. */
function belongsIntoGroup(platform: Platform, database: Database): boolean {
  if (!isBizTalkDatabase(database) || isAnalysisDatabase(database)) return false;
  const late = database.kind === 'bam-archive' || database.kind === 'bam-star-schema';
  return !late || platform.topology.group?.values.version?.value === '2020';
}
