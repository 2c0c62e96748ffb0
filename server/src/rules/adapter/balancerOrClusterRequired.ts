/** In-process handlers that wait for calls: a load balancer spreads them, or a clustered host answers under one name. */
import { message } from '../../text/messages/message.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { isBalanced, listens } from '../facts/balancers.ts';
import { clusterHostFixes } from '../facts/clusteredHostFixes.ts';
import { activeServerNames, enabledHandlers } from '../facts/hosts.ts';
import { additionsFor } from '../facts/secondInstance.ts';
import { defineRule, type Fix } from '../rule.ts';
import { balancerFixes } from './balancerFixes.ts';
import { adapterNames, plainInstances, relatedHandlers } from './hostHandlers.ts';

export const balancerOrClusterRequired = defineRule({
  id: 'adapter/balancer-or-cluster-required',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/balancer-or-cluster-required.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters', 'loadBalancers'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      if (!plainInstances(host)) return undefined;
      const open = enabledHandlers(host, 'receive').filter(
        (handler) => listens(handler) !== 'no' && !isBalanced(platform, host, handler),
      );
      const listening = open.filter((handler) => listens(handler) === 'yes');
      const unknown = open.filter((handler) => listens(handler) === 'unknown');
      if (listening.length > 0)
        return [
          {
            entity: host.id,
            place: host.place,
            message: message('adapter/balancer-or-cluster-required', {
              adapters: adapterNames(listening),
              host: host.name,
            }),
            related: relatedHandlers(listening),
            fixes: () => [...balanceFixes(platform, host), ...clusterFixes(platform, host)],
          },
        ];
      if (unknown.length === 0) return undefined;
      return [
        {
          entity: host.id,
          place: host.place,
          severity: 'information',
          message: message('adapter/balancer-or-cluster-required.not-stated', { host: host.name }),
          related: relatedHandlers(unknown),
          notStated: 'binding',
        },
      ];
    },
  ),
});

/** A balancer over the servers of the host; where there is one only, over that and a second one. */
function balanceFixes(platform: Platform, host: Host): readonly Fix[] {
  if ((plainInstances(host) ?? 0) >= 2) return balancerFixes(platform, host, activeServerNames(host));
  return additionsFor(platform, host).map(({ server, isNew, operations }, index) => {
    const args = { host: host.name, server };
    return {
      title: isNew
        ? message('fix.add-second-instance.new-balanced', args)
        : message('fix.add-second-instance.balanced', args),
      operations,
      ...(index === 0 ? { preferred: true } : {}),
    };
  });
}

/** The balancer is the usual way, so it is the preferred one. */
function clusterFixes(platform: Platform, host: Host): readonly Fix[] {
  return clusterHostFixes(platform, host).map(({ title, operations }) => ({ title, operations }));
}
