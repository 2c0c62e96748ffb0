/** Which files are so large that their failure graph does not fit between two keys, and what is found without it. */
import type { Snapshot } from '../analysis/snapshot.ts';
import { rules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';

/** Up to this many entries a graph takes a few milliseconds: real groups have some hundred. */
const entriesAtOnce = 1000;

/** Whether some rule will ask a graph that is large. */
export function isLarge({ topology }: Snapshot): boolean {
  const { stating, requirements, drills } = topology;
  return stating.length > entriesAtOnce && requirements.length + drills.length > 0;
}

export const rulesWithoutGraph: readonly Rule[] = rules.filter((rule) => !rule.graph);
