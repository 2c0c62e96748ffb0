/** Which entries name an adapter, and where: what the rules about adapters and versions report on. */
import { replaceAt } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { collect } from '../../text/collect.ts';
import { defineMessages } from '../../text/message.ts';
import type { Stating } from '../../topology/entry.ts';
import { type Adapter, builtInAdapter } from '../../vocabulary/adapter.ts';
import { checkEach, checkInSequence } from '../each.ts';
import { type Check, type Fix, preferredFix, type Report, type RuleContext } from '../rule.ts';

/** Titles of fixes that change the adapter of handlers. */
export const adapterTitles = defineMessages({ 'replace-adapter': 'Replace the adapter with {adapter}' }, 'fix');

/** A built-in adapter with all its places in one host, receive location or send port. */
export interface AdapterUse {
  /** The id of the entry. */
  readonly holder: string;
  readonly adapter: Adapter;
  readonly first: Place;
  readonly places: readonly Place[];
  /** Those that the entry uses. */
  readonly among: readonly AdapterUse[];
}

/** A check of each host and application: nothing else names adapters. */
export function eachNamingAdapters(
  one: (context: RuleContext, stating: Stating) => Iterable<Report> | undefined,
): Check {
  return checkInSequence(
    checkEach(({ platform }) => platform.topology.hosts, one),
    checkEach(({ platform }) => platform.topology.applications, one),
  );
}

/** A check of each use of a built-in adapter. */
export function eachAdapterUse(one: (context: RuleContext, use: AdapterUse) => Report | undefined): Check {
  return eachNamingAdapters((context, stating) => collect(adapterUses(stating), (use) => one(context, use)));
}

/** The built-in adapters that an entry uses, in the order of the file. */
function adapterUses({ uses }: Stating): readonly AdapterUse[] {
  const found: (AdapterUse & { readonly places: Place[] })[] = [];
  for (const { name, kinds, place, holder } of uses) {
    const adapter = kinds.includes('adapter') ? builtInAdapter(name) : undefined;
    if (!adapter) continue;
    // The uses of one holder follow each other.
    let last = found.length - 1;
    while (found[last]?.holder === holder && found[last]?.adapter !== adapter) last--;
    const known = found[last]?.holder === holder ? found[last] : undefined;
    if (known) known.places.push(place);
    else found.push({ holder, adapter, first: place, places: [place], among: found });
  }
  return found;
}

/** Puts another adapter in all places; none where the list has that one already. */
export function replaceAdapter({ holder, places, among }: AdapterUse, by: string | undefined): readonly Fix[] {
  if (by === undefined || among.some((other) => other.holder === holder && other.adapter.name === by)) return [];
  const operations = places.map((place) => replaceAt(place, by));
  return [preferredFix(adapterTitles('replace-adapter', { adapter: by }), operations)];
}
