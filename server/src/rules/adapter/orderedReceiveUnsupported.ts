/** Ordered receive set on an adapter that keeps no order. */
import { message } from '../../text/messages/message.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { eachTransport } from '../facts/transports.ts';
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
  check: eachTransport((_, transport) => {
    const { entity, direction, adapter, settings } = transport;
    const { orderedDelivery, orderedBy } = settings;
    if (direction !== 'receive' || !orderedDelivery?.value || !adapter?.builtIn) return undefined;
    const byClient = orderedBy?.value === 'client' && adapter.receiveHost === 'isolated';
    if (byClient || builtInAdapter(adapter.name)?.orderedReceive !== 'no') return undefined;
    return {
      entity,
      place: orderedDelivery.place,
      message: message('adapter/ordered-receive-unsupported', { adapter: adapter.name }),
      fixes: () => [
        {
          title: message('fix.adapter.remove-ordered'),
          preferred: true,
          operations: [{ op: 'remove', path: [...transport.path(), 'orderedDelivery'] }],
        },
      ],
    };
  }),
});
