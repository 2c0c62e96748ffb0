/** Queues read in order by the only instance of a plain host: order forbids a second one, so a cluster must stand by. */
import { adapterNames } from '../facts/hosts.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule } from '../rule.ts';
import { notClustered, orderedQueueHandlers, plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/ordered-receive-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'Ordered receive without a clustered host',
  says: 'Ordered {adapters} receive in "{host}" is not clustered. It needs a single active instance, and one to take over.',
  matters:
    'Order holds only while one instance reads at a time. A clustered host keeps that promise and still fails over; a second plain instance would break it.',
  receiveHostOrder: 36,
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['host'],
  sources: ['core/considerations-for-running-adapter-handlers-within-a-clustered-host1'],
  scope: 'host',
});

export const orderedReceiveNotClustered = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const handlers = orderedQueueHandlers(host);
  if (plainInstances(host) !== 1 || handlers.length === 0) return undefined;
  const message = rule.say({ adapters: adapterNames(handlers), host: host.name });
  return notClustered(platform, host, handlers, message);
});
