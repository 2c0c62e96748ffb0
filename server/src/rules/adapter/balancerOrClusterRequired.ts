/** In-process handlers that wait for calls: a load balancer spreads them, or a clustered host answers under one name. */
import type { Host, Platform } from '../../topology/platform.ts';
import { isBalanced, listens } from '../facts/balancers.ts';
import { activeServerNames, adapterNames, enabledHandlers } from '../facts/hosts.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { additionsFor, additionTitle } from '../fixes/secondInstance.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, type Fix, firstPreferred, fixOf, reportOn } from '../rule.ts';
import { balancerFixes } from './fixes/balancerFixes.ts';
import { notStatedOf, plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/balancer-or-cluster-required',
  kind: 'S',
  severity: 'warning',
  title: 'Listening WCF receive without balancer or cluster',
  says: {
    '': '{adapters} receive in "{host}" has no load balancer and no clustered host. Clients bound to one server fail with it.',
    'not-stated':
      '"WCF-Custom" receive in "{host}" states no binding. One that listens needs a load balancer or a clustered host.',
  },
  matters:
    'Clients hold connections to one address. Either a load balancer spreads them over the instances, or a clustered host takes the address along to another node.',
  receiveHostOrder: 40,
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['host'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'host',
});

export const balancerOrClusterRequired = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if (!plainInstances(host)) return undefined;
  const open = enabledHandlers(host, 'receive').filter(
    (handler) => listens(handler) !== 'no' && !isBalanced(platform, host, handler),
  );
  const listening = open.filter((handler) => listens(handler) === 'yes');
  const unknown = open.filter((handler) => listens(handler) === 'unknown');
  if (listening.length > 0)
    return reportOn(host, rule.say({ adapters: adapterNames(listening), host: host.name }), {
      related: relatedHandlers(listening),
      fixes: () => [...balanceFixes(platform, host), ...clusterFixes(platform, host)],
    });
  if (unknown.length === 0) return undefined;
  return notStatedOf(host, unknown, rule.say('not-stated', { host: host.name }), 'binding');
});

/** A balancer over the servers of the host; where there is one only, over that and a second one. */
function balanceFixes(platform: Platform, host: Host): readonly Fix[] {
  if ((plainInstances(host) ?? 0) >= 2) return balancerFixes(platform, host, activeServerNames(host));
  return firstPreferred(
    additionsFor(platform, host).map((addition) => fixOf(additionTitle(host, addition), addition.operations)),
  );
}

/** The balancer is the usual way, so it is the preferred one. */
function clusterFixes(platform: Platform, host: Host): readonly Fix[] {
  return clusterHostFixes(platform, host).map(({ title, operations }) => ({ title, operations }));
}
