/** Who holds the queues of a handler, and whether that outlives the loss of a server. */

import type { EntryOf } from '../../topology/entry.ts';
import type { Reference } from '../../topology/fact.ts';
import type { Group, Handler, Host, Platform, Server } from '../../topology/platform.ts';

/** A queue server or queue manager that is described. */
export type QueueHolder =
  | { readonly kind: 'server'; readonly server: Server }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'external'; readonly system: EntryOf<'externalSystems'> };

/** A handler that depends on a holder. */
export interface HolderUse {
  readonly host: Host;
  readonly handler: Handler;
  readonly reference: Reference;
}

/** What a reference to a queue holder means; `undefined` when it is not defined. */
export function queueHolderOf(platform: Platform, reference: Reference): QueueHolder | undefined {
  const placement = platform.placementOf(reference);
  if (placement) return placement;
  const system = platform.topology.externalSystems.find(
    (each) => each.name.toLowerCase() === reference.name.toLowerCase(),
  );
  return system && { kind: 'external', system };
}

/** A holder of ours that fails with one server: a plain server, or a system that is not redundant. */
export interface SingleHolder {
  readonly holder: Exclude<QueueHolder, { kind: 'group' }>;
  readonly uses: readonly HolderUse[];
}

/** The holders of ours among these that fail with one server, each with what depends on it. */
export function singleHolders(platform: Platform, uses: readonly HolderUse[]): readonly SingleHolder[] {
  const found = new Map<string, SingleHolder & { readonly uses: HolderUse[] }>();
  for (const use of uses) {
    const holder = queueHolderOf(platform, use.reference);
    if (!holder || holder.kind === 'group') continue;
    if (holder.kind === 'external' && !isSingle(platform, holder.system)) continue;
    const { id } = holder.kind === 'server' ? holder.server : holder.system;
    const known = found.get(id);
    if (known) known.uses.push(use);
    else found.set(id, { holder, uses: [use] });
  }
  return [...found.values()];
}

/** Whether a system of ours is stated not to be redundant, by word or by where it runs. */
export function isSingle(platform: Platform, { values }: EntryOf<'externalSystems'>): boolean {
  if (values.owner?.value === 'partner') return false;
  if (values.redundant !== undefined) return !values.redundant.value;
  return platform.placementOf(values.on)?.kind === 'server';
}
