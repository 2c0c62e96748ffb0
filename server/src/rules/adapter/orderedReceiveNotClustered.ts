/** Queues read in order by the only instance of a plain host: order forbids a second one, so a cluster must stand by. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { defineRule } from '../rule.ts';
import { clusterOrMove } from './clusterOrMove.ts';
import { adapterNames, orderedQueueHandlers, plainInstances, relatedHandlers } from './hostHandlers.ts';

export const orderedReceiveNotClustered = defineRule({
  id: 'adapter/ordered-receive-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/ordered-receive-not-clustered.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters'],
  sources: ['core/considerations-for-running-adapter-handlers-within-a-clustered-host1'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      const handlers = orderedQueueHandlers(host);
      if (plainInstances(host) !== 1 || handlers.length === 0) return undefined;
      return [
        {
          entity: host.id,
          place: host.place,
          message: message('adapter/ordered-receive-not-clustered', {
            adapters: adapterNames(handlers),
            host: host.name,
          }),
          related: relatedHandlers(handlers),
          fixes: () => clusterOrMove(platform, host, handlers),
        },
      ];
    },
  ),
});
