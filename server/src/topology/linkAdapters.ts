/** Adapters by name: what the product has, refined or joined by what the file says. */
import { type Adapter, builtInAdapter } from '../vocabulary/adapter.ts';
import type { EntryOf } from './entry.ts';
import type { Finder } from './finders.ts';
import type { AdapterFacts } from './platform.ts';
import type { Topology } from './topology.ts';
import { cell, type Memo, memoize } from './tracked.ts';

const finder = cell<Finder<AdapterFacts>>();

/** Finds adapters by name or alias; `undefined`: not known. */
export function linkAdapters({ adapters }: Topology, memo: Memo): Finder<AdapterFacts> {
  return memoize(memo, finder, [adapters], () => adapterFinder(adapters));
}

function adapterFinder(adapters: Topology['adapters']): Finder<AdapterFacts> {
  const customs = new Map(
    adapters.map((entry) => [(builtInAdapter(entry.name)?.name ?? entry.name).toLowerCase(), entry]),
  );
  const known = new Map<string, AdapterFacts>();
  return (name) => {
    if (name === undefined) return undefined;
    const builtIn = builtInAdapter(name);
    const key = (builtIn?.name ?? name).toLowerCase();
    const facts = known.get(key) ?? adapterFacts(builtIn, customs.get(key));
    if (facts) known.set(key, facts);
    return facts;
  };
}

function adapterFacts(builtIn: Adapter | undefined, custom: EntryOf<'adapters'> | undefined): AdapterFacts | undefined {
  if (!builtIn && !custom) return undefined;
  return {
    name: builtIn?.name ?? custom?.name ?? '',
    builtIn: builtIn !== undefined,
    custom,
    receiveHost: custom?.values.receiveHost?.value ?? builtIn?.receiveHost ?? 'unknown',
    receive: custom?.values.receiveAvailability?.value ?? builtIn?.receive ?? 'unknown',
    send: custom?.values.sendAvailability?.value ?? builtIn?.send ?? 'unknown',
    bits: custom?.values.bits?.value ?? (builtIn?.only32Bit ? '32' : undefined),
  };
}
