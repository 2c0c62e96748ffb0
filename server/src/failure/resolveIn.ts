/** From what people write to one of some things that have names. Which things these are is for others to say. */
import { nearest } from '../text/nearest.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is meant; or all that the name may mean; or, when it means none, the nearest name, if one is near. */
export type Resolution =
  | { readonly id: string }
  | { readonly ambiguous: readonly string[] }
  | { readonly nearest?: string };

/** The first list in which something has the id or, alone, the name; case is ignored. */
export function resolveIn(lists: readonly (readonly Named[])[], name: string): Resolution {
  const wanted = name.trim().toLowerCase();
  for (const list of lists) {
    const exact = list.find(({ id }) => id.toLowerCase() === wanted);
    if (exact) return { id: exact.id };
    const named = list.filter((each) => each.name.toLowerCase() === wanted);
    const [only] = named;
    if (only && named.length === 1) return { id: only.id };
    if (named.length > 1) return { ambiguous: named.map(({ id }) => id) };
  }
  const known = lists.flat().map((each) => (wanted.includes(':') ? each.id : each.name));
  const near = nearest(name.trim(), known);
  return near === undefined ? {} : { nearest: near };
}
