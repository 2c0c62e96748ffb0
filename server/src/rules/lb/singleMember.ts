/** A load balancer with fewer than two members. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { LoadBalancer, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { servedHosts } from '../facts/balancers.ts';
import { clusterOf } from '../facts/clusterFixes.ts';
import { activeServers } from '../facts/hosts.ts';
import { defineRule, type Fix } from '../rule.ts';

export const singleMember = defineRule({
  id: 'lb/single-member',
  kind: 'S',
  severity: 'warning',
  title: 'lb/single-member.title',
  subject: ['loadBalancer'],
  reads: ['loadBalancers', 'servers', 'sites', 'hosts', 'clusters'],
  sources: ['tg/increasing-availability-for-biztalk-server'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.loadBalancers,
    ({ platform }, balancer) => {
      const { members } = balancer.entry.values;
      if (!members || isAtDisasterRecovery(balancer)) return undefined;
      const count = new Set(members.items.map(({ name }) => name.toLowerCase())).size;
      if (count >= 2) return undefined;
      return [
        {
          entity: balancer.id,
          place: members.place,
          message: message(count === 0 ? 'lb/single-member.none' : 'lb/single-member', { lb: balancer.name }),
          fixes: () => fixesFor(platform, balancer),
        },
      ];
    },
  ),
});

function isAtDisasterRecovery({ members }: LoadBalancer): boolean {
  return members !== undefined && members.length > 0 && members.every((server) => !server.primary);
}

/** Every other server that runs all of what the balancer serves. */
function fixesFor(platform: Platform, balancer: LoadBalancer): readonly Fix[] {
  const hosts = servedHosts(platform, balancer);
  const nlb = balancer.kind === 'windows-nlb';
  const servers = platform.servers.filter(
    (server) =>
      server.primary &&
      hosts.length > 0 &&
      !balancer.members?.includes(server) &&
      !(nlb && clusterOf(platform, server)) &&
      hosts.every((host) => activeServers(host).includes(server)),
  );
  const names = servers.map((server) => server.name);
  if (names.length === 0 || names.length + (balancer.members?.length ?? 0) < 2) return [];
  return [
    {
      title: message('fix.add-members', { servers: names, lb: balancer.name }),
      operations: names.map(
        (name): Operation => ({ op: 'add', path: ['loadBalancers', balancer.name, 'members'], name }),
      ),
      preferred: true,
      safe: true,
    },
  ];
}
