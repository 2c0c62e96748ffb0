/** A server that runs a balanced host and gets no calls, since it is a member of none of the host's load balancers. */
import { addTo } from '../../syntax/edit/operation.ts';
import { collect } from '../../text/collect.ts';
import type { LoadBalancer, Platform, Server } from '../../topology/platform.ts';
import { balancersNaming, isNeedless } from '../facts/balancers.ts';
import { clusterOf } from '../fixes/clusterFixes.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, type Report } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const rule = describeRule({
  id: 'lb/instance-not-member',
  kind: 'S',
  severity: 'warning',
  title: 'Instance outside the load balancer',
  says: '"{server}" runs "{host}" but gets no traffic from "{lb}".',
  matters:
    'An instance that gets no traffic does not help: neither with the load nor when the server that has it all fails.',
  subject: ['hostInstance'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'none',
});

export const instanceNotMember = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const balancers = balancersNaming(platform, host);
  const balancer = balancers.find(({ members }) => members?.some((member) => member.primary)) ?? balancers[0];
  if (!balancer || balancers.some(({ members }) => members === undefined) || isNeedless(host)) return undefined;
  const members = new Set(balancers.flatMap((each) => each.members ?? []));
  return collect(host.activeInstances, ({ id, server, standby, place }): Report | undefined => {
    if (!server || standby || members.has(server)) return undefined;
    return {
      entity: id,
      place,
      message: rule.say({ server: server.name, host: host.name, lb: balancer.name }),
      ...(members.size < 2 ? { scope: 'host' as const } : {}),
      fixes: () => fixesFor(platform, balancers, server),
    };
  });
});

/** A member of each balancer that can have it. */
function fixesFor(platform: Platform, balancers: readonly LoadBalancer[], server: Server): readonly Fix[] {
  return balancers
    .filter(({ kind }) => kind !== 'windows-nlb' || !clusterOf(platform, server))
    .map(({ name, members }, index): Fix => {
      // Before, nothing reached the host: then one member alone would be a gap of its own.
      const balances = members?.some((member) => member.primary) ?? false;
      const add = addTo(['loadBalancers', name, 'members'], server.name);
      const title = sharedTitles('add-members', { servers: [server.name], lb: name });
      return { title, operations: [add], ...(index === 0 ? { preferred: true, safe: balances } : {}) };
    });
}
