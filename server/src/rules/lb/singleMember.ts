/** A load balancer with fewer than two members. */
import { addTo } from '../../syntax/edit/operation.ts';
import type { LoadBalancer, Platform } from '../../topology/platform.ts';
import { isAtDisasterRecovery, servedHosts } from '../facts/balancers.ts';
import { activeServers } from '../facts/hosts.ts';
import { clusterOf } from '../fixes/clusterFixes.ts';
import { allLoadBalancers, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, reportOn, safeFix } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const rule = describeRule({
  id: 'lb/single-member',
  kind: 'S',
  severity: 'warning',
  title: 'Load balancer with one member',
  says: {
    '': '"{lb}" balances one server only. If that server fails, no call is answered.',
    none: '"{lb}" balances no server.',
  },
  matters:
    'With one member behind it a load balancer has nothing to switch to: when that server fails, so does every client.',
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['loadBalancer'],
  sources: ['tg/increasing-availability-for-biztalk-server'],
  scope: 'host',
});

export const singleMember = defineRuleForEach(rule, allLoadBalancers, ({ platform }, balancer) => {
  const { members } = balancer.entry.values;
  if (!members || isAtDisasterRecovery(balancer)) return undefined;
  const count = new Set(members.items.map(({ name }) => name.toLowerCase())).size;
  if (count >= 2) return undefined;
  return reportOn(balancer, rule.say(count === 0 ? 'none' : '', { lb: balancer.name }), {
    place: members.place,
    fixes: () => fixesFor(platform, balancer),
  });
});

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
    safeFix(
      sharedTitles('add-members', { servers: names, lb: balancer.name }),
      names.map((name) => addTo(['loadBalancers', balancer.name, 'members'], name)),
    ),
  ];
}
