/**
 * MSMQ that depends on the queue service of one server: receiving from local queues, and any sending, since outgoing
 * queues are local even for remote targets. The planning guide asks for a cluster in any case.
 */
import { message } from '../../text/messages/message.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { balancersNaming, usesBalancer } from '../facts/balancers.ts';
import { activeServerNames, isLocalQueue } from '../facts/hosts.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule, type Fix } from '../rule.ts';
import { clusterOrMove } from './clusterOrMove.ts';
import { msmqHandlers, plainInstances, relatedHandlers } from './hostHandlers.ts';

export const msmqNotClustered = defineRule({
  id: 'adapter/msmq-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/msmq-not-clustered.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters', 'loadBalancers'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'core/scaled-out-sending-hosts',
  ],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('MSMQ'),
    function* ({ platform }, host) {
      if (!plainInstances(host)) return;
      const receive = msmqHandlers(host, 'receive').filter(
        (handler) => handler.adapter?.receive === 'conditional' && !isLooselyBalanced(platform, host, handler),
      );
      const local = receive.filter((handler) => isLocalQueue(host, handler) === true);
      const unknown = receive.filter((handler) => isLocalQueue(host, handler) === undefined);
      const send = msmqHandlers(host, 'send').filter(({ adapter }) => adapter?.send === 'clustered-host');
      const handlers = [...local, ...send];
      const args = { host: host.name, servers: activeServerNames(host) };
      const common = { entity: host.id, place: host.place };
      if (handlers.length > 0)
        yield {
          ...common,
          message:
            local.length > 0
              ? message('adapter/msmq-not-clustered.receive', args)
              : message('adapter/msmq-not-clustered.send', args),
          related: relatedHandlers(handlers),
          fixes: () => [
            ...clusterOrMove(platform, host, handlers),
            ...(send.length === 0 && local.every(({ settings }) => !settings.queueServer)
              ? [markRemote(host, local)]
              : []),
          ],
        };
      else if (unknown.length > 0)
        yield {
          ...common,
          severity: 'information',
          message: message('adapter/msmq-not-clustered.not-stated', { host: host.name }),
          related: relatedHandlers(unknown),
          notStated: 'queue',
        };
    },
  ),
});

/** Traffic that is neither transactional nor ordered may stand behind a load balancer. */
function isLooselyBalanced(platform: Platform, host: Host, handler: Handler): boolean {
  const { transactional, orderedDelivery } = handler.settings;
  if (transactional?.value !== false || orderedDelivery?.value === true) return false;
  return balancersNaming(platform, host).length > 0 || usesBalancer(platform, handler);
}

function markRemote(host: Host, handlers: readonly Handler[]): Fix {
  return {
    title: message('fix.adapter.queues-remote', { host: host.name }),
    operations: handlers.map((handler) => ({
      op: 'set',
      path: [...settingsPath(host, handler), 'queue'],
      value: 'remote',
    })),
  };
}
