/** The SSIS catalogue, which holds the BAM packages in BizTalk Server 2020, outside the group of the other databases. */
import type { AvailabilityGroup, Platform } from '../../topology/platform.ts';
import { isBamUsed } from '../facts/bam.ts';
import { databasesIn } from '../facts/sqlRedundancy.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, notStated, reportOn } from '../rule.ts';
import { supportedGroups } from './availabilityGroups.ts';
import { addToGroup } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'sql/ag-ssisdb',
  kind: 'S',
  severity: 'information',
  title: 'SSISDB outside the group',
  says: {
    '': '"{db}" is outside of "{group}". In BizTalk Server 2020 it belongs to the group of the BizTalk databases.',
    unknown:
      'Where SSISDB is placed is not stated. In BizTalk Server 2020 it belongs to "{group}", with the other BizTalk databases.',
  },
  matters:
    'In version 2020 the packages of BAM lie in this catalogue. Where it does not move with the BAM databases, cubes are not processed after a failover.',
  applies: 'BizTalk Server 2020.',
  subject: ['database', 'availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'application',
});

export const agSsisdb = defineRule(rule, function* ({ platform }) {
  if (platform.topology.group?.values.version?.value !== '2020' || !isBamUsed(platform)) return;
  const group = groupOfBam(platform);
  if (!group) return;
  const catalogs = platform.databases.filter((database) => database.kind === 'ssis-catalog');
  for (const catalog of catalogs) {
    const { on } = catalog.entry.values;
    if (catalog.availabilityGroup === group || on === undefined) continue;
    yield reportOn(catalog, rule.say({ db: catalog.name, group: group.name }), {
      place: on.place,
      related: concerned([group]),
      fixes: () => [addToGroup(catalog.name, group)],
    });
  }
  if (catalogs.length === 0)
    yield reportOn(group, rule.say('unknown', { group: group.name }), {
      ...notStated('ssis-catalog', 'hint'),
      fixes: () => [addToGroup('SSISDB', group)],
    });
});

/** The group with the BAM Primary Import database, else the first. */
function groupOfBam(platform: Platform): AvailabilityGroup | undefined {
  const groups = supportedGroups(platform);
  return (
    groups.find((group) => databasesIn(platform, group).some((each) => each.kind === 'bam-primary-import')) ?? groups[0]
  );
}
