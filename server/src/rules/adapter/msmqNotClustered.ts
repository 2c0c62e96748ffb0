/**
 * MSMQ that depends on the queue service of one server: receiving from local queues, and any sending, since outgoing
 * queues are local even for remote targets. The planning guide asks for a cluster in any case.
 */
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { balancersNaming, usesBalancer } from '../facts/balancers.ts';
import { activeServerNames, enabledHandlersOf, isLocalQueue } from '../facts/hosts.ts';
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { describeRule } from '../rule.ts';
import { notClustered, notStatedOf, plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/msmq-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'MSMQ handler without clustered host and MSMQ',
  says: {
    receive:
      'MSMQ receive in "{host}" is not clustered: its queues are local to {servers}. While a server is down, its messages wait there.',
    send: 'MSMQ send in "{host}" is not clustered: its queues are local to {servers}. While a server is down, its messages wait there.',
    'not-stated':
      'It is not stated whether "{host}" reads local queues. If it does, it needs to be clustered together with MSMQ.',
  },
  matters:
    'What lies in a local queue is out of reach while its server is down, and sending goes through a local queue as well. A clustered queue service moves to another node with its messages, and the host moves with it.',
  receiveHostOrder: 34,
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['host'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'core/scaled-out-sending-hosts',
  ],
  scope: 'host',
});

export const msmqNotClustered = defineRuleForEach(rule, hostsUsing('MSMQ'), function* ({ platform }, host) {
  if (!plainInstances(host)) return;
  const receive = enabledHandlersOf(host, 'receive', 'MSMQ').filter(
    (handler) => handler.adapter?.receive === 'conditional' && !isLooselyBalanced(platform, host, handler),
  );
  const local = receive.filter((handler) => isLocalQueue(host, handler) === true);
  const unknown = receive.filter((handler) => isLocalQueue(host, handler) === undefined);
  const send = enabledHandlersOf(host, 'send', 'MSMQ').filter(({ adapter }) => adapter?.send === 'clustered-host');
  const handlers = [...local, ...send];
  const args = { host: host.name, servers: activeServerNames(host) };
  if (handlers.length > 0)
    yield notClustered(platform, host, handlers, rule.say(local.length > 0 ? 'receive' : 'send', args));
  else if (unknown.length > 0) yield notStatedOf(host, unknown, rule.say('not-stated', { host: host.name }), 'queue');
});

/** Traffic that is neither transactional nor ordered may stand behind a load balancer. */
function isLooselyBalanced(platform: Platform, host: Host, handler: Handler): boolean {
  const { transactional, orderedDelivery } = handler.settings;
  if (transactional?.value !== false || orderedDelivery?.value === true) return false;
  return balancersNaming(platform, host).length > 0 || usesBalancer(platform, handler);
}
