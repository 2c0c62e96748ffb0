/** A load balancer in front of hosts that wait for no calls. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { isNeedless, servedHosts } from '../facts/balancers.ts';
import { defineRule } from '../rule.ts';

export const needless = defineRule({
  id: 'lb/needless',
  kind: 'R',
  severity: 'hint',
  title: 'lb/needless.title',
  subject: ['loadBalancer'],
  reads: ['loadBalancers', 'hosts', 'applications', 'adapters'],
  sources: ['core/creating-a-highly-available-biztalk-server-environment'],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.loadBalancers,
    ({ platform }, balancer) => {
      const idle = servedHosts(platform, balancer).filter(isNeedless);
      const names = idle.map((host) => host.name);
      const targets = (balancer.serves ?? []).filter((target) =>
        names.some((name) => name.toLowerCase() === target.name.toLowerCase()),
      );
      const [first] = targets;
      if (!first) return undefined;
      return [
        {
          entity: balancer.id,
          place: first.place,
          message:
            targets.length === balancer.serves?.length
              ? message('lb/needless', { lb: balancer.name })
              : message('lb/needless.some', { lb: balancer.name, hosts: names }),
          fixes: () => [
            {
              title: message('fix.remove-targets', { hosts: targets.map((target) => target.name), lb: balancer.name }),
              operations: targets.map(
                ({ name }): Operation => ({ op: 'drop', path: ['loadBalancers', balancer.name, 'serves'], name }),
              ),
              preferred: true,
            },
          ],
        },
      ];
    },
  ),
});
