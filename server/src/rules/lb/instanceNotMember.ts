/** A server that runs a balanced host and gets no calls, since it is a member of none of the host's load balancers. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { collect } from '../../text/collect.ts';
import { message } from '../../text/messages/message.ts';
import type { LoadBalancer, Platform, Server } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { balancersNaming, isNeedless } from '../facts/balancers.ts';
import { clusterOf } from '../facts/clusterFixes.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';

export const instanceNotMember = defineRule({
  id: 'lb/instance-not-member',
  kind: 'S',
  severity: 'warning',
  title: 'lb/instance-not-member.title',
  subject: ['hostInstance'],
  reads: ['sites', 'servers', 'clusters', 'loadBalancers', 'hosts', 'applications', 'adapters'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      const balancers = balancersNaming(platform, host);
      const balancer = balancers.find(({ members }) => members?.some((member) => member.primary)) ?? balancers[0];
      if (!balancer || balancers.some(({ members }) => members === undefined) || isNeedless(host)) return undefined;
      const members = new Set(balancers.flatMap((each) => each.members ?? []));
      return collect(host.activeInstances, ({ id, server, standby, place }): Report | undefined => {
        if (!server || standby || members.has(server)) return undefined;
        return {
          entity: id,
          place,
          message: message('lb/instance-not-member', { server: server.name, host: host.name, lb: balancer.name }),
          ...(members.size < 2 ? { scope: 'host' as const } : {}),
          fixes: () => fixesFor(platform, balancers, server),
        };
      });
    },
  ),
});

/** A member of each balancer that can have it. */
function fixesFor(platform: Platform, balancers: readonly LoadBalancer[], server: Server): readonly Fix[] {
  return balancers
    .filter(({ kind }) => kind !== 'windows-nlb' || !clusterOf(platform, server))
    .map(({ name, members }, index): Fix => {
      // Before, nothing reached the host: then one member alone would be a gap of its own.
      const balances = members?.some((member) => member.primary) ?? false;
      const add: Operation = { op: 'add', path: ['loadBalancers', name, 'members'], name: server.name };
      const title = message('fix.add-members', { servers: [server.name], lb: name });
      return { title, operations: [add], ...(index === 0 ? { preferred: true, safe: balances } : {}) };
    });
}
