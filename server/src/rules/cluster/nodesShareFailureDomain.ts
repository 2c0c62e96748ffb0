/** A cluster whose nodes all fail together, with their hypervisor, rack or availability zone. */
import { sharedDomain } from '../facts/failureDomain.ts';
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { oneLine } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'cluster/nodes-share-failure-domain',
  kind: 'S',
  severity: 'warning',
  title: 'All nodes in one failure domain',
  says: {
    hypervisor: 'All nodes of "{cluster}" fail together: they are on "{name}".',
    rack: 'All nodes of "{cluster}" fail together: they are in rack "{name}".',
    availabilityZone: 'All nodes of "{cluster}" fail together: they are in availability zone "{name}".',
    node: '{servers} are there',
  },
  matters:
    'A cluster moves its groups from one node to another. If all nodes fail with one hypervisor, rack or zone, there is no node left to move to.',
  subject: ['cluster'],
  sources: [],
  scope: 'graph',
});

export const nodesShareFailureDomain = defineRuleForEach(rule, allClusters, ({ platform }, cluster) => {
  const nodes = cluster.nodes ?? [];
  const domain = sharedDomain(platform, nodes);
  if (!domain) return undefined;
  const { kind, name } = domain;
  return reportOn(cluster, rule.say(kind, { cluster: cluster.name, name }), {
    related: oneLine(
      [...new Set(nodes)].map(({ name: server, place, entry }) => ({
        name: server,
        place: entry.values[kind]?.place ?? place,
      })),
      (servers) => rule.say('node', { servers }),
    ),
  });
});
