/** An adapter with the 32-bit-only flag in a host that is stated to be 64-bit. */
import { checkEach } from '../each.ts';
import { relatedHandlers } from '../related.ts';
import { defineRule, describeRule } from '../rule.ts';
import { adapterNames } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/32bit-host',
  kind: 'C',
  severity: 'information',
  title: '32-bit adapter in a 64-bit host',
  says: {
    '': '{adapters} carries the 32-bit-only flag; a 64-bit instance cannot run it.',
    several: '{adapters} carry the 32-bit-only flag; a 64-bit instance cannot run them.',
  },
  matters: 'The adapter loads in 32-bit processes only. In a 64-bit instance its locations and ports fail to start.',
  fixes: { 'set-32-bit': 'Make "{host}" a 32-bit host' },
  subject: ['host'],
  sources: ['techref/msbts-adaptersetting-constraints-property-wmi'],
  scope: 'host',
});

export const only32BitHost = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.hosts,
    (_, host) => {
      const { bits } = host.entry.values;
      const handlers = host.handlers.filter(({ adapter }) => adapter?.bits === '32');
      if (bits?.value !== '64' || handlers.length === 0) return undefined;
      const adapters = adapterNames(handlers);
      return {
        entity: host.id,
        place: bits.place,
        message: rule.say(adapters.length > 1 ? 'several' : '', { adapters }),
        related: relatedHandlers(handlers),
        fixes: () => [
          {
            title: rule.fix('set-32-bit', { host: host.name }),
            preferred: true,
            operations: [{ op: 'set', path: ['hosts', host.name, 'bits'], value: 32 }],
          },
        ],
      };
    },
  ),
);
