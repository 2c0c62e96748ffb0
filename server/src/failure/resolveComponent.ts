/** From what people write to a component: full ids, and bare names where only one component has them. */
import { nearest } from '../text/nearest.ts';
import type { Graph } from './graph.ts';

/** The component; or all that the name may mean; or, when it means none, the nearest name, if one is near. */
export type Resolution =
  | { readonly id: string }
  | { readonly ambiguous: readonly string[] }
  | { readonly nearest?: string };

/** Resolves `server:SQL01`, `SQL01`, `msdtc@SQL01`, `Send@BTS01`, `SQLCLU/SQL`, `masterSecretServer`; case is ignored. */
export function resolveComponent(graph: Graph, name: string): Resolution {
  const wanted = name.trim().toLowerCase();
  const node = graph.nodeById.get(wanted);
  const exact = node === undefined ? undefined : graph.componentOf[node];
  if (exact) return { id: exact.id };
  const named = graph.components.filter((component) => component.name.toLowerCase() === wanted);
  const [only] = named;
  if (only && named.length === 1) return { id: only.id };
  if (named.length > 1) return { ambiguous: named.map((component) => component.id) };
  // A nested name without its parents means the one that has it.
  const nested = graph.components.find((component) => component.name.toLowerCase().endsWith(`/${wanted}`));
  if (nested) return { nearest: nested.name };
  const known = wanted.includes(':') ? graph.components.map(({ id }) => id) : graph.components.map((each) => each.name);
  const near = nearest(name.trim(), known);
  return near === undefined ? {} : { nearest: near };
}
