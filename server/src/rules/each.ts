/**
 * Checks that look at one item after the other, so that an edit of one entry asks again about that entry alone. What `one`
 * reads besides its item (a version, a lookup, another collection) is noted by whoever runs it.
 */
import type { Check, CheckPart, Report, RuleContext } from './rule.ts';

/**
 * A check of each of `items`, which must be the same array as long as it holds the same items. `one` must not depend on
 * what was said of other items.
 */
export function eachOf<Item extends object>(
  items: (context: RuleContext) => readonly Item[],
  one: (context: RuleContext, item: Item) => Iterable<Report>,
): Check {
  return ofParts([{ items, one: one as CheckPart['one'] }]);
}

/** A check that cannot be taken apart, to stand beside some that can. */
export function inAll(check: (context: RuleContext) => Iterable<Report>): Check {
  return ofParts([{ items: () => everything, one: check }]);
}

/** Several checks, one after the other. */
export function inTurn(...checks: readonly Check[]): Check {
  return ofParts(checks.flatMap((check) => check.parts ?? []));
}

function ofParts(parts: readonly CheckPart[]): Check {
  function* check(context: RuleContext): Iterable<Report> {
    for (const { items, one } of parts) for (const item of items(context)) yield* one(context, item);
  }
  return Object.assign(check, { parts });
}

const everything: readonly object[] = [{}];
