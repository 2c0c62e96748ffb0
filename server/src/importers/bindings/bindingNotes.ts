/** What a binding file cannot say, in words: what it left open, and what never stands in one. */
import { message } from '../importMessages.ts';
import { childrenAt, type Inventory, type Note } from '../inventory.ts';
import { clusterNamesNote, instancesNote, platformNote } from '../openNotes.ts';
import type { FreeName } from '../read/names.ts';

/** What was met on the way. */
export interface Seen {
  unbound: number;
  withoutHost: number;
  dynamic: number;
  withoutApplication: number;
  /** Blocks of BTDF that only a build turns on. */
  conditional: number;
  readonly freeName: FreeName;
}

/** Names of which people make clusters: a reason to ask, no more. */
const clusterName = /clu(?:s|st|ster)|clustered/i;
const mostNames = 20;

export function bindingNotes(inventory: Inventory, seen: Seen, open: readonly string[]): readonly Note[] {
  const hosts = childrenAt(inventory.root, ['hosts']).map(({ name }) => name);
  return [
    instancesNote(hosts),
    platformNote,
    ...(open.length > 0 ? [message('import.unknown.placeholders', { names: open.slice(0, mostNames) })] : []),
    ...(seen.withoutHost > 0 ? [message('import.unknown.no-handler', { n: seen.withoutHost })] : []),
    ...(seen.dynamic > 0 ? [message('import.unknown.dynamic', { n: seen.dynamic })] : []),
    ...(seen.unbound > 0 ? [message('import.unknown.unbound', { n: seen.unbound })] : []),
    ...(seen.withoutApplication > 0 ? [message('import.unknown.application', { n: seen.withoutApplication })] : []),
    ...(seen.conditional > 0 ? [message('import.unknown.conditional', { n: seen.conditional })] : []),
    clusterNamesNote(hosts.filter((name) => clusterName.test(name))),
  ];
}
