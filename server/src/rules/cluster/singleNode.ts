/** A Windows cluster with fewer than two nodes. */
import { addTo, type Operation } from '../../syntax/edit/operation.ts';
import type { Cluster, Platform } from '../../topology/platform.ts';
import { addNode, anotherNode, groupPath, isNlbMember } from '../fixes/clusterFixes.ts';
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';
import { contentOf, nodeRole } from './clusterContent.ts';
import { sharedTitles } from './fixes/sharedFixes.ts';

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

export const singleNode = defineRuleForEach(rule, allClusters, ({ platform }, cluster) => {
  const { nodes } = cluster.entry.values;
  if (!nodes) return undefined;
  const count = new Set(nodes.items.map(({ name }) => name.toLowerCase())).size;
  if (count >= 2) return undefined;
  return reportOn(cluster, rule.say(count === 0 ? 'none' : '', { cluster: cluster.name }), {
    place: nodes.place,
    fixes: () => fixesFor(platform, cluster),
  });
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
    return [addTo([...path, 'owners'], name), ...hosts.map((host) => addTo(['hosts', host.name, 'instances'], name))];
  });
  return [
    preferredFix(sharedTitles('add-node', { node: name, cluster: cluster.name }), [
      ...operations,
      ...addNode(platform, cluster, name),
      ...owners,
    ]),
  ];
}
