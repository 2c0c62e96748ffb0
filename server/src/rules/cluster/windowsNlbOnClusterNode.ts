/** Windows NLB over servers that are nodes of a failover cluster. */
import { addTo, dropFrom, setKey } from '../../syntax/edit/operation.ts';
import type { LoadBalancer, Platform } from '../../topology/platform.ts';
import { servedHosts } from '../facts/balancers.ts';
import { activeServers } from '../facts/hosts.ts';
import { clusterOf } from '../fixes/clusterFixes.ts';
import { allLoadBalancers, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'cluster/windows-nlb-on-cluster-node',
  kind: 'C',
  severity: 'error',
  title: 'Windows NLB on a cluster node',
  says: {
    '': 'Windows NLB is not supported on cluster node {servers}.',
    several: 'Windows NLB is not supported on cluster nodes {servers}.',
  },
  matters:
    'Failover clustering and Windows Network Load Balancing both take over the network of a server. On one server together they are not supported.',
  fixes: {
    'hardware-balancer': 'Use a hardware load balancer for "{lb}"',
    'other-members': 'Balance {servers} instead',
  },
  subject: ['loadBalancer'],
  sources: ['core/migrating-from-the-msmqt-adapter-to-the-msmq-adapter'],
  scope: 'host',
});

export const windowsNlbOnClusterNode = defineRuleForEach(rule, allLoadBalancers, ({ platform }, balancer) => {
  if (balancer.kind !== 'windows-nlb') return undefined;
  const found = (balancer.entry.values.members?.items ?? []).flatMap((item) => {
    const server = platform.serverNamed(item.name);
    return server && clusterOf(platform, server) ? [{ name: server.name, place: item.place }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const servers = [...new Set(found.map(({ name }) => name))];
  return reportOn(balancer, rule.say(servers.length > 1 ? 'several' : '', { servers }), {
    place: first.place,
    fixes: () => fixesFor(platform, balancer, servers),
  });
});

/** Another kind of balancer, or other servers that run what is balanced. */
function fixesFor(platform: Platform, balancer: LoadBalancer, nodes: readonly string[]): readonly Fix[] {
  const path = ['loadBalancers', balancer.name];
  const hardware = preferredFix(rule.fix('hardware-balancer', { lb: balancer.name }), [
    setKey([...path, 'kind'], 'hardware'),
  ]);
  const hosts = servedHosts(platform, balancer);
  const candidates = platform.servers.filter(
    (server) =>
      server.primary &&
      !clusterOf(platform, server) &&
      hosts.length > 0 &&
      hosts.every((host) => activeServers(host).includes(server)),
  );
  if (candidates.length < 2) return [hardware];
  const fresh = candidates.filter((server) => !balancer.members?.includes(server)).map((server) => server.name);
  return [
    hardware,
    fixOf(rule.fix('other-members', { servers: candidates.map((server) => server.name) }), [
      ...nodes.map((name) => dropFrom([...path, 'members'], name)),
      ...fresh.map((name) => addTo([...path, 'members'], name)),
    ]),
  ];
}
