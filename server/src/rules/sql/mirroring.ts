/** Database mirroring of a BizTalk database: it does not keep transactions over several databases together. */
import type { Database, Platform } from '../../topology/platform.ts';
import { databaseRedundancy } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, type Fix, firstPreferred, fixOf, reportOn } from '../rule.ts';
import { removeProtection } from './fixes/sharedFixes.ts';
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
  const remove = removeProtection(database.name, 'mirroring', 'mirroring');
  const { instance } = database;
  const ways = instance && databaseRedundancy(database) === 'single' ? clusterInstanceWays(platform, instance) : [];
  if (!instance || ways.length === 0) return [remove];
  const replaced = { method: 'mirroring', instance: instance.name };
  return firstPreferred(
    ways.map(({ nodes, operations }) =>
      fixOf(rule.fix('replace-protection', { ...replaced, nodes: nodes.join(', ') }), [
        ...operations,
        ...remove.operations,
      ]),
    ),
  );
}
