/**
 * SQL Server instances that are active on different nodes of a cluster and have no passive node to go to: one node must
 * then carry another's instances besides its own.
 */
import { type Operation, setKey } from '../../syntax/edit/operation.ts';
import { groupBy } from '../../text/groupBy.ts';
import { clusterGroupOf } from '../../topology/carriers.ts';
import type { Cluster, Group, Platform, Server, SqlInstance } from '../../topology/platform.ts';
import { databasesHeldBy, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { addNode, anotherNode, groupPath } from '../fixes/clusterFixes.ts';
import { defineRule, describeRule, type Fix, preferredFix, type Report } from '../rule.ts';

/** In percent of a node. */
const most = { together: 100, alone: 50 } as const;

/** A failover cluster instance with the node on which it is active. */
interface Active {
  readonly instance: SqlInstance;
  readonly group: Group;
  readonly home: Server;
}

const rule = describeRule({
  id: 'sql/active-active-capacity',
  kind: 'S',
  severity: 'warning',
  title: 'One node must carry all instances',
  says: {
    '': '"{node}" has too much to carry if another node fails: {names} ({sum} %).',
    unknown: 'It is unknown whether "{node}" can carry {names} if another node fails. Their load is not stated.',
  },
  matters:
    'When a node fails, the survivor runs its own instance and the other. If both together are more than it can carry, the failover succeeds and the system does not.',
  fixes: { 'add-passive-node': 'Add the passive node "{node}" to "{cluster}"' },
  subject: ['cluster'],
  sources: [
    'tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing',
    'tg/clustering-the-biztalk-server-databases2',
  ],
  scope: 'systemwide',
});

export const activeActiveCapacity = defineRule(rule, function* ({ platform }) {
  const active = activeByCluster(platform);
  for (const cluster of platform.clusters) {
    const all = active.get(cluster);
    if (all) yield* ofCluster(platform, cluster, all);
  }
});

function* ofCluster(platform: Platform, cluster: Cluster, all: readonly Active[]): Iterable<Report> {
  const homes = new Set(all.map(({ home }) => home));
  // An instance with a free node among its owners is no burden to others.
  const bound = all.filter(({ group }) => group.owners.every((owner) => homes.has(owner)) && group.owners.length > 1);
  const loads = bound.flatMap(({ group, home }) =>
    group.owners.filter((owner) => owner !== home).map((target) => loadAfter(all, home, target)),
  );
  const [worst] = loads.sort((a, b) => (b.sum ?? 0) - (a.sum ?? 0));
  if (!worst || !bound.some(({ instance }) => databasesHeldBy(platform, instance).some(isBizTalkDatabase))) return;
  const { node, instances, sum, tooMuch } = worst;
  const figures = { node: node.name, names: instances.map(({ name }) => name) };
  const report = {
    entity: cluster.id,
    place: cluster.place,
    about: instances.map((instance) => instance.id),
    fixes: () => fixesFor(platform, cluster, bound),
  };
  if (tooMuch) yield { ...report, message: rule.say({ ...figures, sum: sum ?? 0 }) };
  else if (sum === undefined)
    yield { ...report, severity: 'information', notStated: 'sql-load', message: rule.say('unknown', figures) };
}

function activeByCluster({ sqlInstances }: Platform): ReadonlyMap<Cluster, readonly Active[]> {
  const active = sqlInstances.flatMap((instance) => {
    const group = clusterGroupOf(instance.placement);
    const home = group?.owners[0];
    return group && home ? [{ instance, group, home }] : [];
  });
  return groupBy(active, ({ group }) => group.cluster);
}

/** What a node carries once those of another have moved to it. Any instance above half a node is too much for two. */
function loadAfter(all: readonly Active[], failed: Server, node: Server) {
  const instances = all
    .filter(({ home, group }) => home === node || (home === failed && group.owners.includes(node)))
    .map(({ instance }) => instance);
  const loads = instances.map((instance) => instance.entry.values.load?.value);
  const stated = loads.filter((load) => load !== undefined);
  const sum = stated.reduce((total, load) => total + load, 0);
  const tooMuch = sum > most.together || (instances.length > 1 && stated.some((load) => load > most.alone));
  return { node, instances, sum: stated.length === loads.length || tooMuch ? sum : undefined, tooMuch };
}

/** One more node on which nothing is active, the second owner of every instance that has none yet. */
function fixesFor(platform: Platform, cluster: Cluster, bound: readonly Active[]): readonly Fix[] {
  const first = bound[0]?.home;
  if (!first) return [];
  const node = anotherNode(platform, first, ['sql']);
  const owners = bound.flatMap(({ instance, group, home }): Operation[] => {
    const path = groupPath(group);
    const mode = setKey(['sqlInstances', instance.name, 'mode'], 'active/active/passive');
    if (!path) return [mode];
    // SQL Server Standard has two nodes and no more.
    const rest =
      instance.entry.values.edition?.value === 'standard' ? [] : group.owners.filter((owner) => owner !== home);
    return [setKey([...path, 'owners'], [home.name, node.name, ...rest.map((owner) => owner.name)]), mode];
  });
  return [
    preferredFix(rule.fix('add-passive-node', { node: node.name, cluster: cluster.name }), [
      ...node.operations,
      ...addNode(platform, cluster, node.name),
      ...owners,
    ]),
  ];
}
