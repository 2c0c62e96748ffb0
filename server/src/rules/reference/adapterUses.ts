/** Which entries name an adapter, and where: what the rules about adapters and versions report on. */

import type { Operation } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { Stating } from '../../topology/topology.ts';
import { type Adapter, builtInAdapter } from '../../vocabulary/adapter.ts';
import type { Fix } from '../rule.ts';

/** A built-in adapter with all its places in one host, receive location or send port. */
export interface AdapterUse {
  /** The id of the entry. */
  readonly holder: string;
  readonly adapter: Adapter;
  readonly first: Place;
  readonly places: readonly Place[];
  /** Other adapters in the same lists. */
  readonly beside: ReadonlySet<string>;
}

/** The built-in adapters that an entry uses, in the order of the file. */
export function adapterUses({ uses: used }: Stating): readonly AdapterUse[] {
  if (!used.some(({ kinds }) => kinds.includes('adapter'))) return [];
  const uses = new Map<string, AdapterUse & { readonly places: Place[] }>();
  const names = new Map<string, Set<string>>();
  for (const { name, kinds, place, holder } of used) {
    const adapter = kinds.includes('adapter') ? builtInAdapter(name) : undefined;
    if (!adapter) continue;
    const beside = names.get(holder) ?? new Set();
    names.set(holder, beside.add(adapter.name));
    const use = uses.get(`${holder} ${adapter.name}`);
    if (use) use.places.push(place);
    else uses.set(`${holder} ${adapter.name}`, { holder, adapter, first: place, places: [place], beside });
  }
  return [...uses.values()];
}

/** Puts another adapter in all places; none where the list has that one already. */
export function replaceAdapter({ places, beside }: AdapterUse, by: string | undefined): readonly Fix[] {
  if (by === undefined || beside.has(by)) return [];
  const operations = places.map((place): Operation => ({ op: 'replace', place, text: by }));
  return [{ title: message('fix.reference.replace-adapter', { adapter: by }), preferred: true, operations }];
}
