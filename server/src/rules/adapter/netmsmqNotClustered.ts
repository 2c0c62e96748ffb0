/** WCF-NetMsmq receive outside a clustered host: the queue is that of one server, unless the design says it is remote. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { activeServerNames, isLocalQueue } from '../facts/hosts.ts';
import { defineRule } from '../rule.ts';
import { clusterOrMove } from './clusterOrMove.ts';
import { adapterNames, netMsmqHandlers, plainInstances, relatedHandlers } from './hostHandlers.ts';

export const netmsmqNotClustered = defineRule({
  id: 'adapter/netmsmq-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/netmsmq-not-clustered.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      const handlers = netMsmqHandlers(host);
      if (!plainInstances(host) || handlers.length === 0) return undefined;
      const local = handlers.filter((handler) => isLocalQueue(host, handler) !== false);
      const spoken = local.length > 0 ? local : handlers;
      const args = { adapters: adapterNames(spoken), host: host.name };
      return [
        {
          entity: host.id,
          place: host.place,
          ...(local.length > 0 ? {} : { severity: 'information' as const }),
          message:
            local.length > 0
              ? message('adapter/netmsmq-not-clustered', { ...args, servers: activeServerNames(host) })
              : message('adapter/netmsmq-not-clustered.remote', args),
          related: relatedHandlers(spoken),
          fixes: () => (local.length > 0 ? clusterOrMove(platform, host, local) : []),
        },
      ];
    },
  ),
});
