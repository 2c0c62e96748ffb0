/** Ordered receive set on an adapter that keeps no order. */
import { message } from '../../text/messages/message.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { eachOf } from '../each.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule } from '../rule.ts';

export const orderedReceiveUnsupported = defineRule({
  id: 'adapter/ordered-receive-unsupported',
  kind: 'C',
  severity: 'warning',
  title: 'adapter/ordered-receive-unsupported.title',
  subject: ['host', 'receiveLocation'],
  reads: ['hosts', 'applications', 'adapters'],
  sources: ['core/adapters-in-biztalk-server', 'core/ordered-delivery-of-messages'],
  scope: 'application',
  check: eachOf(
    ({ platform }) => platform.hosts,
    function* (_, host) {
      for (const handler of host.handlers) {
        const { orderedDelivery, orderedBy } = handler.settings;
        if (handler.direction !== 'receive' || !orderedDelivery?.value || !handler.adapter?.builtIn) continue;
        const { name, receiveHost } = handler.adapter;
        const byClient = orderedBy?.value === 'client' && receiveHost === 'isolated';
        if (byClient || builtInAdapter(name)?.orderedReceive !== 'no') continue;
        yield {
          entity: handler.port?.id ?? host.id,
          place: orderedDelivery.place,
          message: message('adapter/ordered-receive-unsupported', { adapter: name }),
          fixes: () => [
            {
              title: message('fix.adapter.remove-ordered'),
              preferred: true,
              operations: [{ op: 'remove', path: [...settingsPath(host, handler), 'orderedDelivery'] }],
            },
          ],
        };
      }
    },
  ),
});
