/** A Windows cluster with fewer than two nodes. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Cluster, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { contentOf, nodeRole } from '../facts/clusterContent.ts';
import { addNode, anotherNode, groupPath, isNlbMember } from '../facts/clusterFixes.ts';
import { defineRule, type Fix } from '../rule.ts';

export const singleNode = defineRule({
  id: 'cluster/single-node',
  kind: 'C',
  severity: 'error',
  title: 'cluster/single-node.title',
  subject: ['cluster'],
  reads: [
    'sites',
    'hypervisors',
    'servers',
    'clusters',
    'loadBalancers',
    'sqlInstances',
    'masterSecretServer',
    'hosts',
  ],
  graph: true,
  sources: [
    'core/use-windows-cluster-to-provide-high-availability-for-biztalk-hosts',
    'tg/clustering-the-biztalk-server-databases2',
  ],
  scope: 'graph',
  check: eachOf(
    ({ platform }) => platform.clusters,
    ({ platform }, cluster) => {
      const { nodes } = cluster.entry.values;
      if (!nodes) return undefined;
      const count = new Set(nodes.items.map(({ name }) => name.toLowerCase())).size;
      if (count >= 2) return undefined;
      return [
        {
          entity: cluster.id,
          place: nodes.place,
          message: message(count === 0 ? 'cluster/single-node.none' : 'cluster/single-node', { cluster: cluster.name }),
          fixes: () => fixesFor(platform, cluster),
        },
      ];
    },
  ),
});

/** A second node, also among the owners of groups that have just one, with the instances of their hosts. */
function fixesFor(platform: Platform, cluster: Cluster): readonly Fix[] {
  const first = cluster.nodes?.[0];
  if (!first || isNlbMember(platform, first)) return [];
  const { name, operations } = anotherNode(platform, first, [nodeRole(platform, cluster)]);
  const owners = (cluster.groups ?? []).flatMap((group): Operation[] => {
    const path = groupPath(group);
    if (!path || !group.values?.owners) return [];
    const hosts = contentOf(platform, group).hosts.filter((host) => host.instancesStated);
    return [
      { op: 'add', path: [...path, 'owners'], name },
      ...hosts.map((host): Operation => ({ op: 'add', path: ['hosts', host.name, 'instances'], name })),
    ];
  });
  return [
    {
      title: message('fix.add-node', { node: name, cluster: cluster.name }),
      operations: [...operations, ...addNode(platform, cluster, name), ...owners],
      preferred: true,
    },
  ];
}
