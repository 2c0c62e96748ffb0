/** A cluster whose nodes all fail together, with their hypervisor, rack or availability zone. */
import { checkEach } from '../each.ts';
import { sharedDomain } from '../facts/failureDomain.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'cluster/nodes-share-failure-domain',
  kind: 'S',
  severity: 'warning',
  title: 'All nodes in one failure domain',
  says: {
    hypervisor: 'All nodes of "{cluster}" are on "{name}".',
    rack: 'All nodes of "{cluster}" are in rack "{name}".',
    availabilityZone: 'All nodes of "{cluster}" are in availability zone "{name}".',
    node: '"{server}" is there',
  },
  matters:
    'A cluster moves its groups from one node to another. If all nodes fail with one hypervisor, rack or zone, there is no node left to move to.',
  subject: ['cluster'],
  sources: [],
  scope: 'graph',
});

export const nodesShareFailureDomain = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.clusters,
    ({ platform }, cluster) => {
      const nodes = cluster.nodes ?? [];
      const domain = sharedDomain(platform, nodes);
      if (!domain) return undefined;
      const { kind, name } = domain;
      return {
        entity: cluster.id,
        place: cluster.place,
        message: rule.say(kind, { cluster: cluster.name, name }),
        related: [...new Set(nodes)].map((server) => ({
          message: rule.say('node', { server: server.name }),
          place: server.entry.values[kind]?.place ?? server.place,
        })),
      };
    },
  ),
);
