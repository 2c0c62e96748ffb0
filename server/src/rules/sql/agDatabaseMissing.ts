/** A BizTalk database on a replica's instance that is in no availability group, so it stays behind at a failover. */
import { message } from '../../text/messages/message.ts';
import type { Database, Platform } from '../../topology/platform.ts';
import { replicaInstances, supportedGroups } from '../facts/availabilityGroups.ts';
import { instanceRedundancy, isAnalysisDatabase, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const agDatabaseMissing = defineRule({
  id: 'sql/ag-database-missing',
  kind: 'S',
  severity: 'warning',
  title: 'sql/ag-database-missing.title',
  subject: ['database'],
  reads: ['databases', 'availabilityGroups', 'sqlInstances', 'servers', 'clusters', 'sites', 'group'],
  graph: true,
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'graph',
  *check({ platform }) {
    const groups = supportedGroups(platform);
    for (const database of platform.databases) {
      const { instance, name } = database;
      if (!instance || !belongsIntoGroup(platform, database)) continue;
      const group = groups.find((each) => replicaInstances(each).includes(instance));
      if (!group || instanceRedundancy(platform, instance) !== 'single') continue;
      const standard = replicaInstances(group).some(({ entry }) => entry.values.edition?.value === 'standard');
      yield {
        entity: database.id,
        place: database.entry.values.on?.place ?? database.place,
        message: message('sql/ag-database-missing', { db: name, instance: instance.name }),
        fixes: () =>
          standard
            ? []
            : [
                {
                  title: message('fix.add-to-group', { db: name, group: group.name }),
                  operations: [{ op: 'set', path: ['databases', name, 'on'], value: group.name }],
                  preferred: true,
                  safe: true,
                },
              ],
      };
    }
  },
});

/** Cubes never do; the BAM archive and star schema from BizTalk Server 2020. */
function belongsIntoGroup(platform: Platform, database: Database): boolean {
  if (!isBizTalkDatabase(database) || isAnalysisDatabase(database)) return false;
  const late = database.kind === 'bam-archive' || database.kind === 'bam-star-schema';
  return !late || platform.topology.group?.values.version?.value === '2020';
}
