/**
 * FTP and SFTP receive, or an adapter declared like them, with one plain instance: it cannot get a second one, so only a
 * clustered host gives it failover.
 */
import { message } from '../../text/messages/message.ts';
import type { Handler, Host } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { defineRule } from '../rule.ts';
import { clusterOrMove } from './clusterOrMove.ts';
import { adapterNames, plainInstances, relatedHandlers, singleReaderHandlers } from './hostHandlers.ts';

export const clusteredHostRequired = defineRule({
  id: 'adapter/clustered-host-required',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/clustered-host-required.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters'],
  sources: [
    'tg/planning-for-high-availability2',
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
  ],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      if (plainInstances(host) !== 1) return undefined;
      const receive = singleReaderHandlers(host);
      const handlers = receive.length > 0 ? receive : declaredSendHandlers(host);
      if (handlers.length === 0) return undefined;
      const args = { adapters: adapterNames(handlers), host: host.name };
      return [
        {
          entity: host.id,
          place: host.place,
          message: handlers.some(({ adapter }) => adapter?.name === 'FTP' || adapter?.name === 'SFTP')
            ? message('adapter/clustered-host-required', args)
            : message('adapter/clustered-host-required.declared', args),
          related: relatedHandlers(handlers),
          fixes: () => clusterOrMove(platform, host, handlers),
        },
      ];
    },
  ),
});

/** Send handlers of which the file itself says that they need a clustered host; no built-in one of these does. */
function declaredSendHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'send').filter(
    ({ adapter }) => adapter?.custom?.values.sendAvailability?.value === 'clustered-host',
  );
}
