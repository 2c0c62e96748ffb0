/** A member of a load balancer without an active instance of what the balancer serves. */
import { addTo, dropFrom } from '../../syntax/edit/operation.ts';
import type { Host, LoadBalancer, Platform, Server } from '../../topology/platform.ts';
import { servedHosts } from '../facts/balancers.ts';
import { activeServers } from '../facts/hosts.ts';
import { parallelWork } from '../facts/parallelWork.ts';
import { canRunBizTalk, missingRoles } from '../fixes/secondInstance.ts';
import { allLoadBalancers, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'lb/member-without-instance',
  kind: 'C',
  severity: 'warning',
  title: 'Member without the balanced host',
  says: '"{server}" takes traffic for {hosts} without an instance.',
  matters:
    'Requests that are sent to a server without an instance of the host fail, although another server could answer them.',
  fixes: {
    'remove-member': 'Remove "{server}" from "{lb}"',
    'add-instances-of': 'Plan an instance of {hosts} on "{server}"',
  },
  subject: ['loadBalancer'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'server',
});

export const memberWithoutInstance = defineRuleForEach(rule, allLoadBalancers, function* ({ platform }, balancer) {
  const hosts = servedHosts(platform, balancer).filter((host) => host.instancesStated);
  for (const member of balancer.entry.values.members?.items ?? []) {
    const server = platform.serverNamed(member.name);
    if (!server?.primary) continue;
    const missing = without(hosts, server);
    if (missing.length === 0) continue;
    yield reportOn(balancer, rule.say({ server: server.name, hosts: missing.map((host) => host.name) }), {
      place: member.place,
      about: [server.id],
      fixes: () => fixesFor(platform, balancer, server, missing),
    });
  }
});

/**
 * The hosts that have no active instance on a server. Where a balancer stands before groups of several clusters, as MSMQ
 * needs it, each node serves the groups of its own.
 */
function without(hosts: readonly Host[], server: Server): readonly Host[] {
  const missing = hosts.filter((host) => !activeServers(host).includes(server));
  return missing.length === hosts.length ? missing : missing.filter((host) => !host.clustered);
}

function fixesFor(
  platform: Platform,
  balancer: LoadBalancer,
  server: Server,
  missing: readonly Host[],
): readonly Fix[] {
  const remove = fixOf(rule.fix('remove-member', { server: server.name, lb: balancer.name }), [
    dropFrom(['loadBalancers', balancer.name, 'members'], server.name),
  ]);
  const possible = missing.every(
    (host) =>
      canRunBizTalk(platform, server) &&
      parallelWork(host) === 'shared' &&
      !host.clustered &&
      !host.instances.some((instance) => instance.server === server),
  );
  if (!possible) return [remove];
  const roles = new Set(missing.flatMap((host) => missingRoles(host, server)));
  return [
    preferredFix(rule.fix('add-instances-of', { hosts: missing.map((host) => host.name), server: server.name }), [
      ...[...roles].map((name) => addTo(['servers', server.name, 'roles'], name)),
      ...missing.map((host) => addTo(['hosts', host.name, 'instances'], server.name)),
    ]),
    remove,
  ];
}
