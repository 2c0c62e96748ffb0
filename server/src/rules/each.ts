/**
 * How a check is put together. A generator over the whole topology is the plainest form, and right for what a group has
 * once or a few times, or where a version or an edition decides first. Where every host, server or handler is looked at,
 * `checkEach` asks about one item after the other, so that an edit of one entry asks again about that entry alone. What is
 * read besides the item (a version, a lookup, another collection) is noted by what runs the check, never declared.
 */
import type { Check, CheckPart, Report, RuleContext } from './rule.ts';

/** What is said of an item: of most nothing. */
export type Reports = Report | Iterable<Report> | undefined;

/**
 * A check of each of `items`, which must be the same array as long as it holds the same items. `one` must not depend on
 * what was said of other items.
 */
export function checkEach<Item extends object>(
  items: (context: RuleContext) => readonly Item[],
  one: (context: RuleContext, item: Item) => Reports,
): Check {
  return ofParts([{ items, one: (context, item) => asList(one(context, item as Item)) }]);
}

/**
 * A check of what several items say together: `gather` takes from each what counts, mostly nothing, and `all` is asked again
 * only when something else counts. A list that counts is the same as long as it holds the same.
 */
export function checkCollected<Item extends object, Part extends object>(
  items: (context: RuleContext) => readonly Item[],
  gather: (context: RuleContext, item: Item) => Part | undefined,
  all: (context: RuleContext, parts: readonly Part[]) => Iterable<Report>,
): Check {
  return ofParts([{ items, gather: gather as NonNullable<CheckPart['gather']>, one: all as CheckPart['one'] }]);
}

/** The list, if it holds something: an empty one does not count. */
export function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** A check that cannot be taken apart, to stand beside some that can. */
export function checkWhole(check: (context: RuleContext) => Iterable<Report>): Check {
  return ofParts([{ one: check }]);
}

/** Several checks, one after the other. */
export function checkInSequence(...checks: readonly Check[]): Check {
  return ofParts(checks.flatMap((check) => check.parts ?? []));
}

/** What counts of what was gathered. */
export function countingOf(gathered: readonly (object | undefined)[]): readonly object[] {
  return gathered.filter((part) => part !== undefined);
}

function ofParts(parts: readonly CheckPart[]): Check {
  function* check(context: RuleContext): Iterable<Report> {
    for (const { items, gather, one } of parts) {
      const all = items?.(context) ?? everything;
      if (gather) yield* one(context, countingOf(all.map((item) => gather(context, item)))) ?? [];
      else for (const item of all) yield* one(context, item) ?? [];
    }
  }
  return Object.assign(check, { parts });
}

function asList(said: Reports): Iterable<Report> | undefined {
  return said && 'entity' in said ? [said] : said;
}

/** The one item of what is asked once. */
export const everything: readonly object[] = [{}];
