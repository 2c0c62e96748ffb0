/** From what people write to a component: full ids, and bare names where only one component has them. */
import type { Graph } from './graph.ts';
import { type Resolution, resolveIn } from './resolveIn.ts';

/** Resolves `server:SQL01`, `SQL01`, `msdtc@SQL01`, `Send@BTS01`, `SQLCLU/SQL`, `masterSecretServer`; case is ignored. */
export function resolveComponent({ components }: Graph, name: string): Resolution {
  const found = resolveIn([components], name);
  if ('id' in found || 'ambiguous' in found) return found;
  // A nested name without its parents means the one that has it.
  const end = `/${name.trim().toLowerCase()}`;
  const nested = components.find((component) => component.name.toLowerCase().endsWith(end));
  return nested ? { nearest: nested.name } : found;
}
