/** The SSIS catalogue, which holds the BAM packages from BizTalk Server 2020, outside the group of the other databases. */
import { message } from '../../text/messages/message.ts';
import type { Platform } from '../../topology/platform.ts';
import { supportedGroups } from '../facts/availabilityGroups.ts';
import { isBamUsed } from '../facts/bam.ts';
import { concerned } from '../facts/concerned.ts';
import { databasesIn } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const agSsisdb = defineRule({
  id: 'sql/ag-ssisdb',
  kind: 'S',
  severity: 'information',
  title: 'sql/ag-ssisdb.title',
  subject: ['database', 'availabilityGroup'],
  reads: ['databases', 'availabilityGroups', 'sqlInstances', 'bam', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'application',
  *check({ platform }) {
    if (platform.topology.group?.values.version?.value !== '2020' || !isBamUsed(platform)) return;
    const group = groupOfBam(platform);
    if (!group) return;
    const catalogs = platform.databases.filter((database) => database.kind === 'ssis-catalog');
    const fix = (db: string) => ({
      title: message('fix.add-to-group', { db, group: group.name }),
      operations: [{ op: 'set', path: ['databases', db, 'on'], value: group.name }] as const,
      preferred: true,
    });
    for (const { id, name, place, entry, availabilityGroup } of catalogs) {
      if (availabilityGroup === group || entry.values.on === undefined) continue;
      yield {
        entity: id,
        place: entry.values.on.place ?? place,
        message: message('sql/ag-ssisdb'),
        related: concerned([group]),
        fixes: () => [fix(name)],
      };
    }
    if (catalogs.length === 0)
      yield {
        entity: group.id,
        place: group.place,
        severity: 'hint',
        notStated: 'ssis-catalog',
        message: message('sql/ag-ssisdb.unknown'),
        fixes: () => [fix('SSISDB')],
      };
  },
});

/** The group with the BAM Primary Import database, else the first. */
function groupOfBam(platform: Platform): ReturnType<typeof supportedGroups>[number] | undefined {
  const groups = supportedGroups(platform);
  return (
    groups.find((group) => databasesIn(platform, group).some((each) => each.kind === 'bam-primary-import')) ?? groups[0]
  );
}
