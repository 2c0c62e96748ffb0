/** A cluster whose nodes all fail together, with their hypervisor, rack or availability zone. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { sharedDomain } from '../facts/failureDomain.ts';
import { defineRule } from '../rule.ts';

export const nodesShareFailureDomain = defineRule({
  id: 'cluster/nodes-share-failure-domain',
  kind: 'S',
  severity: 'warning',
  title: 'cluster/nodes-share-failure-domain.title',
  subject: ['cluster'],
  reads: ['clusters', 'servers', 'hypervisors', 'sites'],
  graph: true,
  sources: [],
  scope: 'graph',
  check: eachOf(
    ({ platform }) => platform.clusters,
    ({ platform }, cluster) => {
      const nodes = cluster.nodes ?? [];
      const domain = sharedDomain(platform, nodes);
      if (!domain) return undefined;
      const { kind, name } = domain;
      return [
        {
          entity: cluster.id,
          place: cluster.place,
          message: message(`cluster/nodes-share-failure-domain.${kind}`, { cluster: cluster.name, name }),
          related: [...new Set(nodes)].map((server) => ({
            message: message('cluster/nodes-share-failure-domain.node', { server: server.name }),
            place: server.entry.values[kind]?.place ?? server.place,
          })),
        },
      ];
    },
  ),
});
