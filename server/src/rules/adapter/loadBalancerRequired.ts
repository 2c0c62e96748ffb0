/** Isolated receive handlers on several servers with nothing that spreads the calls: clients stay with one server. */
import type { Group, Host, Platform } from '../../topology/platform.ts';
import { balancedHandlers, isBalanced } from '../facts/balancers.ts';
import { activeServerNames, activeServers, adapterNames } from '../facts/hosts.ts';
import { carriesSso } from '../facts/masterSecret.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';
import { balancerFixes } from './fixes/balancerFixes.ts';
import { plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/load-balancer-required',
  kind: 'S',
  severity: 'warning',
  title: 'HTTP-type receive without a load balancer',
  says: '{adapters} receive in "{host}" has no load balancer. Clients bound to one of {servers} fail with it.',
  matters:
    'Clients call one address. Without a load balancer that is the address of one server, and its failure cuts them off although the host runs elsewhere.',
  receiveHostOrder: 60,
  subject: ['host'],
  sources: ['tg/planning-for-high-availability2', 'core/scaled-out-receiving-hosts'],
  scope: 'host',
});

export const loadBalancerRequired = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if ((plainInstances(host) ?? 0) < 2) return undefined;
  const handlers = balancedHandlers(host).filter((handler) => !isBalanced(platform, host, handler));
  if (handlers.length === 0 || mayMove(platform, host)) return undefined;
  const servers = activeServerNames(host);
  return reportOn(host, rule.say({ adapters: adapterNames(handlers), host: host.name, servers }), {
    related: relatedHandlers(handlers),
    fixes: () => balancerFixes(platform, host, servers),
  });
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
