/** Log shipping to neither one destination for all nor one for each. */
import { setKey } from '../../syntax/edit/operation.ts';
import { hasLogShipping, shippings } from '../../topology/disasterRecovery.ts';
import type { Reference } from '../../topology/fact.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule, type Fix, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'dr/destination-shape',
  kind: 'C',
  severity: 'error',
  title: 'Unsupported source to destination map',
  says: 'Log shipping cannot map {sources} instances to {destinations} destinations. It takes one for all, or one for each.',
  matters:
    'A destination takes one named source server, or all. Where it should take some of them, it has no place for the databases of the others.',
  fixes: { 'one-destination': 'Ship all instances to "{destination}"' },
  subject: ['disasterRecovery'],
  sources: ['core/how-to-configure-the-destination-system-for-log-shipping', 'tg/prepare-the-disaster-recovery-site'],
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
  yield reportOnSection(
    'disasterRecovery',
    map.place,
    rule.say({ sources: sources.size, destinations: destinations.size }),
    {
      // Sources of different versions cannot share a destination.
      fixes: () => (first === undefined || versions.size > 1 ? [] : [shipAllTo(first, map.items)]),
    },
  );
});

function shipAllTo(destination: string, items: readonly { readonly from: Reference; readonly to: Reference }[]): Fix {
  return preferredFix(
    rule.fix('one-destination', { destination }),
    items
      .filter(({ to }) => to.name.toLowerCase() !== destination.toLowerCase())
      .map(({ from }) => setKey(['disasterRecovery', 'logShipping', from.name], destination)),
  );
}
