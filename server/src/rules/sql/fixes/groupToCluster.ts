/** Replaces an availability group by a failover cluster instance. */
import { removeKey, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { AvailabilityGroup, Platform, SqlInstance } from '../../../topology/platform.ts';
import { databasesHeldBy, databasesIn } from '../../facts/sqlRedundancy.ts';
import { clusterGroupFor, clusterOf, sqlGroupResources } from '../../fixes/clusterFixes.ts';
import { type Fix, fixOf } from '../../rule.ts';
import { replicaInstances } from '../availabilityGroups.ts';
import { type ClusterWay, clusterInstanceWays } from './sqlClusterFixes.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  { 'group-to-cluster': 'Plan a failover cluster instance in place of "{group}" ({nodes})' },
  'fix',
);

/** The first replica becomes the instance, the server of the second its other node; the other replicas go. */
export function groupToClusterFixes(platform: Platform, group: AvailabilityGroup): readonly Fix[] {
  const [first, ...others] = replicaInstances(group);
  const way = first && (onReplicas(platform, first, others) ?? clusterInstanceWays(platform, first)[0]);
  if (!way) return [];
  const only = platform.topology.availabilityGroups.length === 1;
  return [
    fixOf(titles('group-to-cluster', { group: group.name, nodes: way.nodes.join(', ') }), [
      ...way.operations,
      ...databasesIn(platform, group).map(({ name }) => setKey(['databases', name, 'on'], first.name)),
      removeKey(only ? ['availabilityGroups'] : ['availabilityGroups', group.name]),
      ...others
        .filter((instance) => !isNeeded(platform, instance, group))
        .map(({ name }) => removeKey(['sqlInstances', name])),
    ]),
  ];
}

function onReplicas(platform: Platform, first: SqlInstance, others: readonly SqlInstance[]): ClusterWay | undefined {
  if (first.placement?.kind !== 'server') return undefined;
  const { server } = first.placement;
  const second = others
    .flatMap(({ placement }) => (placement?.kind === 'server' ? [placement.server] : []))
    .find((each) => each !== server && each.primary && clusterOf(platform, each) === clusterOf(platform, server));
  if (!second) return undefined;
  const nodes = [server.name, second.name];
  const { operations, placement } = clusterGroupFor(platform, nodes, first.name, sqlGroupResources);
  const path = ['sqlInstances', first.name];
  return {
    nodes,
    operations: [...operations, setKey([...path, 'on'], placement), setKey([...path, 'mode'], 'active/passive')],
  };
}

/** Whether something else than the group rests on the instance. */
function isNeeded(platform: Platform, instance: SqlInstance, group: AvailabilityGroup): boolean {
  const shipped = platform.topology.disasterRecovery?.values.logShipping?.items ?? [];
  return (
    databasesHeldBy(platform, instance).some((database) => database.availabilityGroup !== group) ||
    shipped.some(({ from, to }) => [from, to].some(({ name }) => name.toLowerCase() === instance.name.toLowerCase()))
  );
}
