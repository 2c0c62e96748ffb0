/** An adapter with the 32-bit-only flag in a host that is stated to be 64-bit. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { defineRule } from '../rule.ts';
import { adapterNames, relatedHandlers } from './hostHandlers.ts';

export const only32BitHost = defineRule({
  id: 'adapter/32bit-host',
  kind: 'C',
  severity: 'information',
  title: 'adapter/32bit-host.title',
  subject: ['host'],
  reads: ['hosts', 'applications', 'adapters'],
  sources: ['techref/msbts-adaptersetting-constraints-property-wmi'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    (_, host) => {
      const { bits } = host.entry.values;
      const handlers = host.handlers.filter(({ adapter }) => adapter?.bits === '32');
      if (bits?.value !== '64' || handlers.length === 0) return undefined;
      const adapters = adapterNames(handlers);
      return [
        {
          entity: host.id,
          place: bits.place,
          message: message(adapters.length > 1 ? 'adapter/32bit-host.several' : 'adapter/32bit-host', { adapters }),
          related: relatedHandlers(handlers),
          fixes: () => [
            {
              title: message('fix.adapter.set-32-bit', { host: host.name }),
              preferred: true,
              operations: [{ op: 'set', path: ['hosts', host.name, 'bits'], value: 32 }],
            },
          ],
        },
      ];
    },
  ),
});
