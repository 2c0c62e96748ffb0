/** Log shipping to neither one destination for all nor one for each. */
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const destinationShape = defineRule({
  id: 'dr/destination-shape',
  kind: 'C',
  severity: 'error',
  title: 'dr/destination-shape.title',
  subject: ['disasterRecovery'],
  reads: ['disasterRecovery'],
  sources: ['tg/prepare-the-disaster-recovery-site'],
  scope: 'systemwide',
  *check({ platform }) {
    const map = platform.topology.disasterRecovery?.values.logShipping;
    if (!map) return;
    const sources = new Set(map.items.map(({ from }) => from.name.toLowerCase()));
    const destinations = new Map(map.items.map(({ to }) => [to.name.toLowerCase(), to.name]));
    if (destinations.size <= 1 || destinations.size === sources.size) return;
    const [first = ''] = destinations.values();
    yield {
      entity: 'disasterRecovery',
      place: map.place,
      message: message('dr/destination-shape', { sources: sources.size, destinations: destinations.size }),
      fixes: () => [
        {
          title: message('fix.one-destination', { destination: first }),
          preferred: true,
          operations: map.items
            .filter(({ to }) => to.name.toLowerCase() !== first.toLowerCase())
            .map(({ from }) => ({ op: 'set', path: ['disasterRecovery', 'logShipping', from.name], value: first })),
        },
      ],
    };
  },
});
