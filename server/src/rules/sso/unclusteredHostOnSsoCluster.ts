/** Hosts that are not clustered on nodes where Single Sign-On moves between nodes: they fail when it moves. */
import { dropFrom } from '../../syntax/edit/operation.ts';
import type { Host, HostInstance } from '../../topology/platform.ts';
import { instancesIn, isUnderClusteredSso, ssoGroups } from '../facts/masterSecret.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sso/unclustered-host-on-sso-cluster',
  kind: 'C',
  severity: 'error',
  title: 'Plain host on a node with clustered SSO',
  says: 'Host "{host}" on {nodes} fails when the clustered SSO service moves. That is not supported.',
  matters:
    'Host instances need the SSO service on their own server. When it moves to another node as a clustered resource, instances that do not move with it fail.',
  fixes: { 'remove-instances': 'Remove the instances of "{host}" on {servers}' },
  subject: ['host'],
  sources: [
    'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2',
    'core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1',
  ],
  scope: 'server',
});

export const unclusteredHostOnSsoCluster = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if (host.clustered || host.type === 'isolated') return undefined;
  if (!host.instances.some(({ server }) => server && isUnderClusteredSso(platform, server))) return undefined;
  for (const group of ssoGroups(platform)) {
    const instances = instancesIn(host, group.cluster);
    const [first, ...others] = instances;
    if (!first) continue;
    const text = rule.say({ host: host.name, nodes: instances.map((instance) => instance.serverName) });
    return reportOn(host, text, {
      place: first.place,
      about: instances.map((instance) => instance.id),
      related: others.map((instance) => ({ message: text, place: instance.place })),
      fixes: () => [...(group.values ? clusterHostFixes(platform, host) : []), ...removeInstances(host, instances)],
    });
  }
  return undefined;
});

/** Only where an active instance is left elsewhere. */
function removeInstances(host: Host, instances: readonly HostInstance[]): readonly Fix[] {
  if (!host.instances.some((instance) => instance.active && !instances.includes(instance))) return [];
  return [
    fixOf(
      rule.fix('remove-instances', {
        host: host.name,
        servers: instances.map((instance) => instance.serverName),
      }),
      instances.map((instance) => dropFrom(['hosts', host.name, 'instances'], instance.serverName)),
    ),
  ];
}
