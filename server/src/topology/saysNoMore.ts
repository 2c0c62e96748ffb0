/** Whether a topology says nothing that another one does not say too. Where it is written does not count. */
import { sectionNames } from '../vocabulary/format.ts';
import type { Topology } from './topology.ts';

/**
 * Whether `after` has the entries of `before`, with nothing stated of them that was not stated there. Facts may be missing;
 * lists that are there are the same.
 */
export function saysNoMore(before: Topology, after: Topology): boolean {
  return sectionNames.every((name) => isPart(before[name], after[name]));
}

/** What is no fact but says where one stands, or what a name can mean. */
const notFacts: ReadonlySet<string> = new Set(['place', 'kinds', 'open', 'uses']);

function isPart(before: unknown, after: unknown): boolean {
  if (before === after || after === undefined) return true;
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && after.every((item, index) => isPart(before[index], item));
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return false;
  return Object.entries(after).every(
    ([key, value]) => notFacts.has(key) || isPart((before as Record<string, unknown>)[key], value),
  );
}
