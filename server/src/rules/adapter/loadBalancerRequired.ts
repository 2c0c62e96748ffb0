/** Isolated receive handlers on several servers with nothing that spreads the calls: clients stay with one server. */
import { message } from '../../text/messages/message.ts';
import type { Group, Host, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { balancedHandlers, isBalanced } from '../facts/balancers.ts';
import { activeServerNames, activeServers } from '../facts/hosts.ts';
import { carriesSso } from '../facts/masterSecret.ts';
import { defineRule } from '../rule.ts';
import { balancerFixes } from './balancerFixes.ts';
import { adapterNames, plainInstances, relatedHandlers } from './hostHandlers.ts';

export const loadBalancerRequired = defineRule({
  id: 'adapter/load-balancer-required',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/load-balancer-required.title',
  subject: ['host'],
  reads: ['hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters', 'loadBalancers', 'masterSecretServer'],
  sources: ['tg/planning-for-high-availability2', 'core/scaled-out-receiving-hosts'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      if ((plainInstances(host) ?? 0) < 2) return undefined;
      const handlers = balancedHandlers(host).filter((handler) => !isBalanced(platform, host, handler));
      if (handlers.length === 0 || mayMove(platform, host)) return undefined;
      const servers = activeServerNames(host);
      return [
        {
          entity: host.id,
          place: host.place,
          message: message('adapter/load-balancer-required', {
            adapters: adapterNames(handlers),
            host: host.name,
            servers,
          }),
          related: relatedHandlers(handlers),
          fixes: () => balancerFixes(platform, host, servers),
        },
      ];
    },
  ),
});

/**
 * IIS clustered under the host's servers: one of them answers at a time, under one name. Where Enterprise Single Sign-On
 * is clustered there, IIS has to be too, and another rule says so. Where the file does not say what is in a group of
 * theirs, it may be.
 */
function mayMove(platform: Platform, host: Host): boolean {
  const groups = activeServers(host).flatMap((server) => platform.groupsOwnedBy(server.id));
  return groups.some((group) => group.resources?.has('iis') || carriesSso(platform, group) || isContentUnknown(group));
}

function isContentUnknown({ values, resources, cluster }: Group): boolean {
  return values === undefined ? cluster.groups === undefined : resources === undefined;
}
