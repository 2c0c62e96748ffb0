/** Hosts that are not clustered on nodes where Single Sign-On moves between nodes: they fail when it moves. */
import { message } from '../../text/messages/message.ts';
import type { Host, HostInstance } from '../../topology/platform.ts';
import { clusterHostFixes } from '../facts/clusteredHostFixes.ts';
import { instancesIn, serversUnderClusteredSso, ssoGroups } from '../facts/masterSecret.ts';
import { defineRule, type Fix } from '../rule.ts';

export const unclusteredHostOnSsoCluster = defineRule({
  id: 'sso/unclustered-host-on-sso-cluster',
  kind: 'C',
  severity: 'error',
  title: 'sso/unclustered-host-on-sso-cluster.title',
  subject: ['host'],
  reads: ['hosts', 'clusters', 'masterSecretServer', 'servers', 'applications', 'adapters'],
  sources: [
    'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2',
    'core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1',
  ],
  scope: 'server',
  *check({ platform }) {
    const groups = ssoGroups(platform);
    if (groups.length === 0) return;
    const nodes = serversUnderClusteredSso(platform);
    for (const host of platform.hosts) {
      if (host.clustered || host.type === 'isolated') continue;
      if (!host.instances.some(({ server }) => server && nodes.has(server))) continue;
      for (const group of groups) {
        const instances = instancesIn(host, group.cluster);
        const [first, ...others] = instances;
        if (!first) continue;
        const text = message('sso/unclustered-host-on-sso-cluster', {
          host: host.name,
          nodes: instances.map((instance) => instance.serverName),
        });
        yield {
          entity: host.id,
          place: first.place,
          message: text,
          about: instances.map((instance) => instance.id),
          related: others.map((instance) => ({ message: text, place: instance.place })),
          fixes: () => [...(group.values ? clusterHostFixes(platform, host) : []), ...removeInstances(host, instances)],
        };
        break;
      }
    }
  },
});

/** Only where an active instance is left elsewhere. */
function removeInstances(host: Host, instances: readonly HostInstance[]): readonly Fix[] {
  if (!host.instances.some((instance) => instance.active && !instances.includes(instance))) return [];
  return [
    {
      title: message('fix.remove-instances', {
        host: host.name,
        servers: instances.map((instance) => instance.serverName),
      }),
      operations: instances.map((instance) => ({
        op: 'drop',
        path: ['hosts', host.name, 'instances'],
        name: instance.serverName,
      })),
    },
  ];
}
