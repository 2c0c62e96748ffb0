/** An availability group with fewer than two replicas. */
import { message } from '../../text/messages/message.ts';
import type { AvailabilityGroup, Platform, Server, SqlInstance } from '../../topology/platform.ts';
import { replicaLike } from '../facts/availabilityGroupFixes.ts';
import { isDisasterRecoveryGroup, replicaInstances, supportedGroups } from '../facts/availabilityGroups.ts';
import { addNode, clusterOf, secondServer } from '../facts/clusterFixes.ts';
import { databasesHeldBy, databasesIn } from '../facts/sqlRedundancy.ts';
import { defineRule, type Fix } from '../rule.ts';

export const agSingleReplica = defineRule({
  id: 'sql/ag-single-replica',
  kind: 'S',
  severity: 'error',
  title: 'sql/ag-single-replica.title',
  subject: ['availabilityGroup'],
  reads: [
    'group',
    'sites',
    'hypervisors',
    'servers',
    'clusters',
    'loadBalancers',
    'sqlInstances',
    'availabilityGroups',
    'databases',
    'hosts',
  ],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const { replicas } = group.entry.values;
      if (!replicas || isDisasterRecoveryGroup(group)) continue;
      const names = new Set(replicas.items.map(({ name }) => name.toLowerCase()));
      if (names.size >= 2) continue;
      yield {
        entity: group.id,
        place: replicas.place,
        message: message(names.size === 0 ? 'sql/ag-single-replica.none' : 'sql/ag-single-replica', {
          group: group.name,
        }),
        about: databasesIn(platform, group).map((database) => database.id),
        fixes: () => fixesFor(platform, group),
      };
    }
  },
});

function fixesFor(platform: Platform, group: AvailabilityGroup): readonly Fix[] {
  const [first] = replicaInstances(group);
  if (first?.placement?.kind !== 'server') return [];
  const { server } = first.placement;
  const idle = idleInstance(platform, first, server);
  const other = idle ? { name: idle.server.name, operations: [] } : secondServer(platform, server, 'sql');
  const replica = idle ? { name: idle.instance.name, operations: [] } : replicaLike(platform, first, other.name);
  const cluster = group.cluster ?? clusterOf(platform, server);
  const isNode = cluster?.nodes?.some((node) => node.name === other.name) ?? true;
  return [
    {
      title: message('fix.add-replica', { instance: replica.name, server: other.name }),
      operations: [
        ...other.operations,
        ...(cluster && !isNode ? addNode(platform, cluster, other.name) : []),
        ...replica.operations,
        { op: 'add', path: ['availabilityGroups', group.name, 'replicas'], name: replica.name },
      ],
      preferred: true,
      safe: true,
    },
  ];
}

/** An instance of the same software on another server of the cluster that holds nothing yet. */
function idleInstance(
  platform: Platform,
  { entry }: SqlInstance,
  home: Server,
): { readonly instance: SqlInstance; readonly server: Server } | undefined {
  for (const instance of platform.sqlInstances) {
    const { placement } = instance;
    if (placement?.kind !== 'server' || placement.server === home || !placement.server.primary) continue;
    if (clusterOf(platform, placement.server) !== clusterOf(platform, home)) continue;
    const { version, edition, engine } = instance.entry.values;
    if (version?.value !== entry.values.version?.value || edition?.value !== entry.values.edition?.value) continue;
    if (engine?.value !== 'analysis-services' && databasesHeldBy(platform, instance).length === 0)
      return { instance, server: placement.server };
  }
  return undefined;
}
