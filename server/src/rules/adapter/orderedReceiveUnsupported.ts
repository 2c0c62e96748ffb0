/** Ordered receive set on an adapter that keeps no order. */
import { removeKey } from '../../syntax/edit/operation.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { describeRule, preferredFix, reportOn } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';
import { defineRuleForEachTransport } from './transports.ts';

const rule = describeRule({
  id: 'adapter/ordered-receive-unsupported',
  kind: 'C',
  severity: 'warning',
  title: 'Adapter cannot keep receive order',
  says: '"{adapter}" does not keep receive order.',
  matters:
    'The adapter hands messages over as they come. Whoever relies on their order finds it broken as soon as there is load, a retry or a second thread.',
  subject: ['host', 'receiveLocation'],
  sources: ['core/adapters-in-biztalk-server', 'core/ordered-delivery-of-messages'],
  scope: 'application',
});

export const orderedReceiveUnsupported = defineRuleForEachTransport(rule, (_, transport) => {
  const { direction, adapter, settings } = transport;
  const { orderedDelivery, orderedBy } = settings;
  if (direction !== 'receive' || !orderedDelivery?.value || !adapter?.builtIn) return undefined;
  const byClient = orderedBy?.value === 'client' && adapter.receiveHost === 'isolated';
  if (byClient || builtInAdapter(adapter.name)?.orderedReceive !== 'no') return undefined;
  return reportOn(transport, rule.say({ adapter: adapter.name }), {
    place: orderedDelivery.place,
    fixes: () => [preferredFix(sharedTitles('remove-ordered'), [removeKey([...transport.path(), 'orderedDelivery'])])],
  });
});
