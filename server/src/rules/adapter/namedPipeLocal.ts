/** A load balancer in front of named pipes, which never leave their computer. None should be demanded for them. */
import { dropFrom } from '../../syntax/edit/operation.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { balancedHandlers, balancersNaming, listens } from '../facts/balancers.ts';
import { enabledHandlers, enabledHandlersOf } from '../facts/hosts.ts';
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/named-pipe-local',
  kind: 'R',
  severity: 'information',
  title: 'Named pipe behind a load balancer',
  says: 'Named pipes do not cross computers: a load balancer has no effect.',
  matters:
    'A named pipe reaches processes of the same computer only. A load balancer in front looks like protection and carries no traffic.',
  fixes: { unbalance: 'Take "{host}" from the load balancer {balancers}' },
  subject: ['host'],
  sources: ['core/what-is-the-wcf-netnamedpipe-adapter'],
  scope: 'none',
});

export const namedPipeLocal = defineRuleForEach(rule, hostsUsing('WCF-NetNamedPipe'), ({ platform }, host) => {
  const pipes = enabledHandlersOf(host, 'receive', 'WCF-NetNamedPipe');
  const balancers = balancersNaming(platform, host);
  if (pipes.length === 0 || balancers.length === 0) return undefined;
  return reportOn(host, rule.say(), {
    related: relatedHandlers(pipes),
    fixes: () => removeFix(platform, host),
  });
});

/** Not where something else in the host needs the balancer. */
function removeFix(platform: Platform, host: Host): readonly Fix[] {
  const needed =
    balancedHandlers(host).length > 0 || enabledHandlers(host, 'receive').some((handler) => listens(handler) !== 'no');
  const named = balancersNaming(platform, host).filter((balancer) =>
    balancer.serves?.some((target) => target.name.toLowerCase() === host.name.toLowerCase()),
  );
  if (needed || named.length === 0) return [];
  return [
    preferredFix(
      rule.fix('unbalance', { host: host.name, balancers: named.map((balancer) => balancer.name) }),
      named.map((balancer) => dropFrom(['loadBalancers', balancer.name, 'serves'], host.name)),
    ),
  ];
}
