/** Transactional MSMQ whose calls a load balancer spreads over plain servers: what waits in a failed server is lost. */
import { balancersNaming, usesBalancer } from '../facts/balancers.ts';
import { enabledHandlersOf } from '../facts/hosts.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/msmq-transactional-nlb',
  kind: 'C',
  severity: 'error',
  title: 'Transactional MSMQ behind a load balancer',
  says: 'Transactional MSMQ in "{host}" can lose messages: it is behind a load balancer. What waits in the queue of a failed computer is lost.',
  matters:
    'A load balancer spreads messages over the queues of several computers. What waits in the queue of one that fails is lost with it, although its sender was told that it had been delivered.',
  subject: ['host'],
  sources: ['core/migrating-from-the-msmqt-adapter-to-the-msmq-adapter'],
  scope: 'application',
});

export const msmqTransactionalNlb = defineRuleForEach(rule, hostsUsing('MSMQ'), ({ platform }, host) => {
  if (host.clustered) return undefined;
  const served = balancersNaming(platform, host).length > 0;
  const handlers = enabledHandlersOf(host, 'receive', 'MSMQ').filter(
    (handler) => handler.settings.transactional?.value === true && (served || usesBalancer(platform, handler)),
  );
  if (handlers.length === 0) return undefined;
  return reportOn(host, rule.say({ host: host.name }), {
    related: relatedHandlers(handlers),
    fixes: () => clusterHostFixes(platform, host),
  });
});
