/** What a binding file cannot say, in words: what it left open, and what never stands in one. */
import type { Message } from '../../text/message.ts';
import { message } from '../importMessages.ts';
import { childrenAt, type Inventory } from '../inventory.ts';

/** What was met on the way. */
export interface Seen {
  unbound: number;
  withoutHost: number;
  dynamic: number;
  withoutApplication: number;
  /** Blocks of BTDF that only a build turns on. */
  conditional: number;
}

/** Names of which people make clusters: a reason to ask, no more. */
const clusterName = /clu(?:s|st|ster)|clustered/i;
const mostNames = 20;

export function bindingNotes(inventory: Inventory, seen: Seen, open: readonly string[]): readonly Message[] {
  const hosts = childrenAt(inventory.root, ['hosts']).map(({ name }) => name);
  const clustered = hosts.filter((name) => clusterName.test(name)).slice(0, mostNames);
  return [
    ...(hosts.length > 0 ? [message('import.unknown.instances', { hosts: hosts.slice(0, mostNames) })] : []),
    message('import.unknown.platform'),
    ...(open.length > 0 ? [message('import.unknown.placeholders', { names: open.slice(0, mostNames) })] : []),
    ...(seen.withoutHost > 0 ? [message('import.unknown.no-handler', { n: seen.withoutHost })] : []),
    ...(seen.dynamic > 0 ? [message('import.unknown.dynamic', { n: seen.dynamic })] : []),
    ...(seen.unbound > 0 ? [message('import.unknown.unbound', { n: seen.unbound })] : []),
    ...(seen.withoutApplication > 0 ? [message('import.unknown.application', { n: seen.withoutApplication })] : []),
    ...(seen.conditional > 0 ? [message('import.unknown.conditional', { n: seen.conditional })] : []),
    ...(clustered.length > 0 ? [message('import.unknown.cluster-name', { hosts: clustered })] : []),
  ];
}
