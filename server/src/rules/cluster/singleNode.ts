/** A Windows cluster with fewer than two nodes. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Cluster, Platform } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { addNode, anotherNode, groupPath, isNlbMember } from '../fixes/clusterFixes.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { contentOf, nodeRole } from './clusterContent.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const rule = describeRule({
  id: 'cluster/single-node',
  kind: 'C',
  severity: 'error',
  title: 'Cluster with one node',
  says: {
    '': 'Cluster "{cluster}" cannot fail over: it has 1 node.',
    none: 'Cluster "{cluster}" cannot fail over: it has 0 nodes.',
  },
  matters:
    'A cluster protects by moving its groups to another node. With one node there is none, and what looks clustered stops with its server.',
  subject: ['cluster'],
  sources: [
    'core/use-windows-cluster-to-provide-high-availability-for-biztalk-hosts',
    'tg/clustering-the-biztalk-server-databases2',
  ],
  scope: 'graph',
});

export const singleNode = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.clusters,
    ({ platform }, cluster) => {
      const { nodes } = cluster.entry.values;
      if (!nodes) return undefined;
      const count = new Set(nodes.items.map(({ name }) => name.toLowerCase())).size;
      if (count >= 2) return undefined;
      return {
        entity: cluster.id,
        place: nodes.place,
        message: rule.say(count === 0 ? 'none' : '', { cluster: cluster.name }),
        fixes: () => fixesFor(platform, cluster),
      };
    },
  ),
);

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
      title: sharedTitles('add-node', { node: name, cluster: cluster.name }),
      operations: [...operations, ...addNode(platform, cluster, name), ...owners],
      preferred: true,
    },
  ];
}
