/**
 * Names of adapters as BizTalk has them, as the names of the format. Adapters that the format does not know keep theirs.
 */
import { builtInAdapter } from '../vocabulary/adapter.ts';
import type { AdapterFacts, Inventory } from './inventory.ts';
import { nameFrom } from './read/names.ts';

/** Names in WMI and binding files that the format lists under another one. */
const otherNames: Readonly<Record<string, string>> = {
  'office365 outlook email': 'Office365 Mail',
  'office365 outlook calendar': 'Office365 Calendar',
  'office365 outlook contact': 'Office365 Contact',
  'event hub': 'EventHub',
  azureblob: 'AzureBlobStorage',
};

/** The name of an adapter in the format, and what the file says of it for all who use it. */
export function adapterNamed(
  inventory: Inventory,
  raw: string | undefined,
  facts: Omit<AdapterFacts, 'name'> = { capabilities: undefined },
): string | undefined {
  const given = nameFrom(raw);
  if (given === undefined) return undefined;
  const key = given.toLowerCase();
  const name = builtInAdapter(Object.hasOwn(otherNames, key) ? (otherNames[key] ?? given) : given)?.name ?? given;
  const known = inventory.adapters.get(name.toLowerCase());
  if (!known || (known.capabilities === undefined && facts.capabilities !== undefined))
    inventory.adapters.set(name.toLowerCase(), { name: known?.name ?? name, ...facts });
  return known?.name ?? name;
}
