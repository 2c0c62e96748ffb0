/** A database of Analysis Services in an availability group, which only the database engine has. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { AvailabilityGroup, Platform } from '../../topology/platform.ts';
import { instanceRedundancy, isAnalysisDatabase, isFailoverClusterInstance } from '../facts/sqlRedundancy.ts';
import { clusterGroupFor, clusterOf } from '../fixes/clusterFixes.ts';
import { freeNameAmong } from '../fixes/freeName.ts';
import { allDatabases, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';
import { availabilityGroupVersions, replicaServers } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-analysis-services',
  kind: 'C',
  severity: 'error',
  title: 'Analysis Services database in a group',
  says: '"{db}" cannot be in "{group}": Analysis Services takes no part in availability groups.',
  matters:
    'Availability groups carry databases of the relational engine only. Analysis Services becomes available by a failover cluster instance.',
  applies: availabilityGroupVersions,
  fixes: { 'analysis-instance': 'Move "{db}" to the failover cluster instance "{instance}"' },
  subject: ['database'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'application',
});

export const agAnalysisServices = defineRuleForEach(rule, allDatabases, ({ platform }, database) => {
  const { availabilityGroup: group, name } = database;
  if (!group || !isAnalysisDatabase(database)) return undefined;
  return reportOn(database, rule.say({ db: name, group: group.name }), {
    place: database.entry.values.on?.place ?? database.place,
    fixes: () => fixesFor(platform, name, group),
  });
});

/** A clustered instance of Analysis Services: one that is there, else a new one on the nodes of the replicas. */
function fixesFor(platform: Platform, db: string, group: AvailabilityGroup): readonly Fix[] {
  const move = (instance: string) => setKey(['databases', db, 'on'], instance);
  const existing = platform.sqlInstances.find(
    (instance) =>
      instance.entry.values.engine?.value === 'analysis-services' &&
      isFailoverClusterInstance(instance) &&
      instanceRedundancy(instance) === 'redundant',
  );
  if (existing)
    return [preferredFix(rule.fix('analysis-instance', { db, instance: existing.name }), [move(existing.name)])];
  const servers = replicaServers(group).filter((server) => server.primary);
  const [first] = servers;
  const nodes = servers
    .filter((server) => first && clusterOf(platform, server) === clusterOf(platform, first))
    .slice(0, 2);
  if (nodes.length < 2) return [];
  const name = freeNameAmong(platform.sqlInstances, 'OLAP');
  const { operations, placement } = clusterGroupFor(
    platform,
    nodes.map((server) => server.name),
    name,
    ['network-name', 'ip-address', 'disk'],
  );
  return [
    preferredFix(rule.fix('analysis-instance', { db, instance: name }), [
      ...operations,
      setKey(['sqlInstances', name], { on: placement, mode: 'active/passive', engine: 'analysis-services' }),
      move(name),
    ]),
  ];
}
