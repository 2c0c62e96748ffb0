/** A load balancer in front of named pipes, which never leave their computer. Nobody should demand one for them. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { balancedHandlers, balancersNaming, listens } from '../facts/balancers.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { defineRule, type Fix } from '../rule.ts';
import { relatedHandlers } from './hostHandlers.ts';

export const namedPipeLocal = defineRule({
  id: 'adapter/named-pipe-local',
  kind: 'R',
  severity: 'information',
  title: 'adapter/named-pipe-local.title',
  subject: ['host'],
  reads: ['hosts', 'loadBalancers', 'applications', 'adapters'],
  sources: ['core/what-is-the-wcf-netnamedpipe-adapter'],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('WCF-NetNamedPipe'),
    ({ platform }, host) => {
      const pipes = enabledHandlers(host, 'receive').filter(({ adapter }) => adapter?.name === 'WCF-NetNamedPipe');
      const balancers = balancersNaming(platform, host);
      if (pipes.length === 0 || balancers.length === 0) return undefined;
      return [
        {
          entity: host.id,
          place: host.place,
          message: message('adapter/named-pipe-local'),
          related: relatedHandlers(pipes),
          fixes: () => removeFix(platform, host),
        },
      ];
    },
  ),
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
    {
      title: message('fix.adapter.unbalance', { host: host.name, balancers: named.map((balancer) => balancer.name) }),
      preferred: true,
      operations: named.map(
        (balancer): Operation => ({ op: 'drop', path: ['loadBalancers', balancer.name, 'serves'], name: host.name }),
      ),
    },
  ];
}
