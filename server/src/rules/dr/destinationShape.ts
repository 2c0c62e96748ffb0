/** Log shipping to neither one destination for all nor one for each. */
import type { Reference } from '../../topology/fact.ts';
import { hasLogShipping, shippings } from '../facts/disasterRecovery.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';

const rule = describeRule({
  id: 'dr/destination-shape',
  kind: 'C',
  severity: 'error',
  title: 'Unsupported source to destination map',
  says: 'Map all instances to one destination or each to its own.',
  matters:
    'Restored databases are found by a map from old instances to new ones. One for all or one for each works; anything between leaves databases without a place.',
  fixes: { 'one-destination': 'Ship all instances to "{destination}"' },
  subject: ['disasterRecovery'],
  sources: ['tg/prepare-the-disaster-recovery-site'],
  scope: 'systemwide',
});

export const destinationShape = defineRule(rule, function* ({ platform }) {
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
    message: rule.say(),
    // Sources of different versions cannot share a destination.
    fixes: () => (first === undefined || versions.size > 1 ? [] : [shipAllTo(first, map.items)]),
  };
});

function shipAllTo(destination: string, items: readonly { readonly from: Reference; readonly to: Reference }[]): Fix {
  return {
    title: rule.fix('one-destination', { destination }),
    preferred: true,
    operations: items
      .filter(({ to }) => to.name.toLowerCase() !== destination.toLowerCase())
      .map(({ from }) => ({ op: 'set', path: ['disasterRecovery', 'logShipping', from.name], value: destination })),
  };
}
