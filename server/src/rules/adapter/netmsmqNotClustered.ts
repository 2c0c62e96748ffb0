/** WCF-NetMsmq receive outside a clustered host: the queue is that of one server, unless the design says it is remote. */
import { activeServerNames, adapterNames, isLocalQueue } from '../facts/hosts.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, reportOn } from '../rule.ts';
import { handlersOrByHand, netMsmqHandlers, notClustered, plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/netmsmq-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'WCF-NetMsmq receive without a clustered host',
  says: {
    '': '{adapters} receive in "{host}" is not clustered: its queues are local to {servers}. While a server is down, its messages wait there.',
    remote:
      '{adapters} receive in "{host}" is not clustered. It reads remote queues, for which the documentation asks for a clustered host.',
  },
  matters:
    'The endpoint reads a queue of its own server. When that server fails, messages that were delivered but not read stay in it until it is back.',
  receiveHostOrder: 35,
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['host'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'host',
});

export const netmsmqNotClustered = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const handlers = netMsmqHandlers(host);
  if (!plainInstances(host) || handlers.length === 0) return undefined;
  const local = handlers.filter((handler) => isLocalQueue(host, handler) !== false);
  if (local.length > 0) {
    const args = { adapters: adapterNames(local), host: host.name, servers: activeServerNames(host) };
    return notClustered(platform, host, local, rule.say(args));
  }
  return reportOn(host, rule.say('remote', { adapters: adapterNames(handlers), host: host.name }), {
    ...handlersOrByHand(host, handlers),
    severity: 'information',
  });
});
