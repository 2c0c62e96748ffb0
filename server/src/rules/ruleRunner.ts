/**
 * Runs rules, and keeps their reports from one version of a file to the next: what a rule reads of the context is tracked,
 * and its reports are valid until some of it has changed. A check of single items runs again only for items for which
 * something has changed. Severity and precedence are decided elsewhere.
 */
import type { Problem } from '../syntax/problem.ts';
import { type Cell, cell, keptArray, type Memo, memoize, newMemo, type Tracker, tracker } from '../topology/tracked.ts';
import { countingOf, everything } from './each.ts';
import type { CheckPart, Report, Rule, RuleContext } from './rule.ts';

/** What rules reported; passed from one version of a file to the next. */
export interface RuleMemo {
  readonly kept: Memo;
  readonly parts: Map<Rule, readonly Part[]>;
  /** Where the items are kept that parts look at: many look at the same. */
  readonly items: Map<NonNullable<CheckPart['items']>, Cell<readonly object[]>>;
  /** The problems that rules were last given. */
  problems: readonly Problem[];
  /** How often a rule ran, for an item or for everything, since the memo was made. */
  runs: number;
}

export function ruleMemo(): RuleMemo {
  return { kept: newMemo(), parts: new Map(), items: new Map(), problems: [], runs: 0 };
}

/** One part of a check, and where its results are kept. */
interface Part {
  readonly check: CheckPart;
  readonly gathered: Cell<object | undefined>;
  readonly counting: Cell<readonly object[]>;
  readonly subjects: Cell<readonly object[]>;
  readonly reports: Cell<ItemReports>;
  /** What was last reported, and the positions of the items of which something is. */
  reported: { readonly of: readonly ItemReports[]; readonly positions: readonly number[] };
}

/** What was reported of one item: without fixes, which would hold on to the version that they were made for. */
type ItemReports = readonly { readonly report: Omit<Report, 'fixes'>; readonly isFixable: boolean }[];

/** Runs rules over a topology, one after the other. */
export function createRuleRunner(context: RuleContext, memo: RuleMemo): (rule: Rule) => readonly Report[] {
  const tracking = tracker(memo.kept);
  const { platform } = context;
  const tracked = tracking.track('context', context, {
    platform: tracking.track('platform', platform, { topology: tracking.track('topology', platform.topology) }),
  });
  const chosen = new Map<CheckPart['items'], readonly object[]>([[undefined, everything]]);
  const itemsOf = (choose: CheckPart['items']): readonly object[] => {
    const known = chosen.get(choose);
    if (known || !choose) return known ?? nothing;
    const at = memo.items.get(choose) ?? cell();
    memo.items.set(choose, at);
    const [items = nothing] = tracking.mapIncrementally(at, everything, () => choose(tracked));
    chosen.set(choose, items);
    return items;
  };
  return (rule) => {
    const parts = memo.parts.get(rule) ?? partsOf(rule);
    memo.parts.set(rule, parts);
    let reports: Report[] | undefined;
    for (const part of parts) {
      const items = subjectsOf(part, itemsOf(part.check.items), tracked, memo.kept, tracking);
      const { of, positions } = runPart(part, items, tracked, memo, tracking);
      if (positions.length === 0) continue;
      reports ??= [];
      for (const index of positions)
        restoreFixes(part.check, context, items[index] as object, of[index] ?? nothing, reports);
    }
    return reports ?? nothing;
  };
}

function partsOf({ check }: Rule): readonly Part[] {
  // A check that cannot be taken apart is one about a single item.
  const checks: readonly CheckPart[] = check.parts ?? [{ one: (context) => check(context) }];
  return checks.map((part) => ({
    check: part,
    gathered: cell(),
    counting: cell(),
    subjects: cell(),
    reports: cell(),
    reported: { of: nothing, positions: nothing },
  }));
}

function runPart(
  part: Part,
  items: readonly object[],
  context: RuleContext,
  memo: RuleMemo,
  { mapIncrementally }: Tracker,
): Part['reported'] {
  const of = mapIncrementally(part.reports, items, (item) => {
    memo.runs++;
    return withoutFixes(part.check.one(context, item) ?? nothing);
  });
  if (of !== part.reported.of) part.reported = { of, positions: positionsOf(of) };
  return part.reported;
}

/** What a part is asked about: its items, or the list of all that counts of them as the only one. */
function subjectsOf(
  part: Part,
  items: readonly object[],
  context: RuleContext,
  kept: Memo,
  { mapIncrementally }: Tracker,
): readonly object[] {
  const gatherFrom = part.check.gather;
  if (!gatherFrom) return items;
  const gathered = mapIncrementally<object, object | undefined>(part.gathered, items, (item, replaced) => {
    const counts = gatherFrom(context, item);
    return Array.isArray(replaced) && Array.isArray(counts) ? keptArray(replaced, counts) : counts;
  });
  const counting = memoize(kept, part.counting, [gathered], () => countingOf(gathered));
  return memoize(kept, part.subjects, [counting], () => [counting]);
}

function withoutFixes(reports: Iterable<Report>): ItemReports {
  let kept: ItemReports[number][] | undefined;
  for (const { fixes, ...report } of reports) {
    kept ??= [];
    kept.push({ report, isFixable: fixes !== undefined });
  }
  return kept ?? nothing;
}

function positionsOf(itemReports: readonly ItemReports[]): readonly number[] {
  const positions: number[] = [];
  for (let index = 0; index < itemReports.length; index++) if (itemReports[index] !== nothing) positions.push(index);
  return positions;
}

/** Adds kept reports with their fixes, for which the rule runs once more when they are asked for. */
function restoreFixes({ one }: CheckPart, context: RuleContext, item: object, kept: ItemReports, into: Report[]): void {
  let again: readonly Report[] | undefined;
  const fixesOf = (index: number) => () => {
    again ??= [...(one(context, item) ?? nothing)];
    return again[index]?.fixes?.() ?? [];
  };
  for (const [index, { report, isFixable }] of kept.entries())
    into.push(isFixable ? { ...report, fixes: fixesOf(index) } : report);
}

const nothing: readonly never[] = [];
