/** Database mirroring of a BizTalk database: it does not keep transactions over several databases together. */
import { dropFrom } from '../../syntax/edit/operation.ts';
import type { Database, Platform } from '../../topology/platform.ts';
import { databaseRedundancy } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';
import { clusterInstanceWays } from './fixes/sqlClusterFixes.ts';
import { protectedBy } from './protection.ts';

const rule = describeRule({
  id: 'sql/mirroring',
  kind: 'C',
  severity: 'error',
  title: 'Database mirroring',
  says: 'Database mirroring is not supported for "{db}".',
  matters:
    'BizTalk changes several databases in one distributed transaction, which mirroring does not carry over as one. After a failover the databases can disagree; it is not supported.',
  fixes: { 'replace-protection': 'Plan a failover cluster in place of {method}: "{instance}" on {nodes}' },
  subject: ['database'],
  sources: [
    'tg/high-availability-for-databases',
    'core/sql-server-database-mirroring-volume-shadow-copy-service-and-alwayson',
  ],
  scope: 'systemwide',
});

export const mirroring = defineRule(rule, function* ({ platform }) {
  for (const { database, place } of protectedBy(platform, ['mirroring']))
    yield reportOn(database, rule.say({ db: database.name }), { place, fixes: () => fixesFor(platform, database) });
});

/** A failover cluster takes the place of the mirror; where the database is redundant already, the mirror just goes. */
function fixesFor(platform: Platform, database: Database): readonly Fix[] {
  const drop = dropFrom(['databases', database.name, 'protection'], 'mirroring');
  const { instance } = database;
  const ways =
    instance && databaseRedundancy(platform, database) === 'single' ? clusterInstanceWays(platform, instance) : [];
  if (instance && ways.length > 0)
    return ways.map(({ nodes, operations }, index) => ({
      title: rule.fix('replace-protection', { method: 'mirroring', instance: instance.name, nodes: nodes.join(', ') }),
      operations: [...operations, drop],
      preferred: index === 0,
    }));
  return [preferredFix(sharedTitles('remove-protection', { method: 'mirroring', db: database.name }), [drop])];
}
