/** An availability group with fewer than two replicas. */
import { addTo } from '../../syntax/edit/operation.ts';
import type { AvailabilityGroup, Platform, Server, SqlInstance } from '../../topology/platform.ts';
import { databasesHeldBy, databasesIn } from '../facts/sqlRedundancy.ts';
import { addNode, clusterOf, secondServer } from '../fixes/clusterFixes.ts';
import { defineRule, describeRule, type Fix, reportOn, safeFix } from '../rule.ts';
import {
  availabilityGroupVersions,
  isDisasterRecoveryGroup,
  replicaInstances,
  supportedGroups,
} from './availabilityGroups.ts';
import { replicaLike } from './fixes/availabilityGroupFixes.ts';

const rule = describeRule({
  id: 'sql/ag-single-replica',
  kind: 'S',
  severity: 'error',
  title: 'One replica',
  says: {
    '': '"{group}" has only one replica. If it is lost, no copy takes over.',
    none: '"{group}" has no replica.',
  },
  matters: 'A group with one replica is a single instance with another name: there is no copy that could take over.',
  applies: availabilityGroupVersions,
  fixes: { 'add-replica': 'Plan a replica: SQL Server instance "{instance}" on {server}' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agSingleReplica = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const { replicas } = group.entry.values;
    if (!replicas || isDisasterRecoveryGroup(group)) continue;
    const names = new Set(replicas.items.map(({ name }) => name.toLowerCase()));
    if (names.size >= 2) continue;
    yield reportOn(group, rule.say(names.size === 0 ? 'none' : '', { group: group.name }), {
      place: replicas.place,
      about: databasesIn(platform, group).map((database) => database.id),
      fixes: () => fixesFor(platform, group),
    });
  }
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
    safeFix(rule.fix('add-replica', { instance: replica.name, server: other.name }), [
      ...other.operations,
      ...(cluster && !isNode ? addNode(platform, cluster, other.name) : []),
      ...replica.operations,
      addTo(['availabilityGroups', group.name, 'replicas'], replica.name),
    ]),
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
