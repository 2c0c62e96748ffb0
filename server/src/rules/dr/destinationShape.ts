/** Log shipping to neither one destination for all nor one for each. */
import { message } from '../../text/messages/message.ts';
import type { Reference } from '../../topology/fact.ts';
import { hasLogShipping, shippings } from '../facts/disasterRecovery.ts';
import { defineRule, type Fix } from '../rule.ts';

export const destinationShape = defineRule({
  id: 'dr/destination-shape',
  kind: 'C',
  severity: 'error',
  title: 'dr/destination-shape.title',
  subject: ['disasterRecovery'],
  reads: ['disasterRecovery', 'sqlInstances'],
  sources: ['tg/prepare-the-disaster-recovery-site'],
  scope: 'systemwide',
  *check({ platform }) {
    const map = platform.topology.disasterRecovery?.values.logShipping;
    if (!map || !hasLogShipping(platform)) return;
    const sources = new Set(map.items.map(({ from }) => from.name.toLowerCase()));
    const destinations = new Map(map.items.map(({ to }) => [to.name.toLowerCase(), to.name]));
    if (destinations.size <= 1 || destinations.size === sources.size) return;
    const versions = new Set(shippings(platform).flatMap(({ source }) => source.entry.values.version?.value ?? []));
    const [first] = destinations.values();
    yield {
      entity: 'disasterRecovery',
      place: map.place,
      message: message('dr/destination-shape'),
      // Sources of different versions cannot share a destination.
      fixes: () => (first === undefined || versions.size > 1 ? [] : [shipAllTo(first, map.items)]),
    };
  },
});

function shipAllTo(destination: string, items: readonly { readonly from: Reference; readonly to: Reference }[]): Fix {
  return {
    title: message('fix.one-destination', { destination }),
    preferred: true,
    operations: items
      .filter(({ to }) => to.name.toLowerCase() !== destination.toLowerCase())
      .map(({ from }) => ({ op: 'set', path: ['disasterRecovery', 'logShipping', from.name], value: destination })),
  };
}
