/**
 * Runs rules, and keeps their reports from one version of a file to the next: what a rule reads of the context is tracked,
 * and its reports are valid until some of it has changed. A check of single items runs again only for items for which
 * something has changed. Severity and precedence are decided elsewhere.
 */
import type { Problem } from '../syntax/problem.ts';
import { type Cell, cell, keptArray, type Memo, memoize, newMemo, type Tracker, tracker } from '../topology/tracked.ts';
import { countingOf } from './each.ts';
import type { CheckPart, Report, Rule, RuleContext } from './rule.ts';

/** What rules reported; passed from one version of a file to the next. */
export interface RuleMemo {
  readonly kept: Memo;
  readonly parts: Map<Rule, readonly Part[]>;
  /** The problems that rules were last given. */
  problems: readonly Problem[];
  /** How often a rule ran, for an item or for everything, since the memo was made. */
  runs: number;
}

export function ruleMemo(): RuleMemo {
  return { kept: newMemo(), parts: new Map(), problems: [], runs: 0 };
}

/** One part of a check, and where its results are kept. */
interface Part {
  readonly check: CheckPart;
  readonly items: Cell<readonly object[]>;
  readonly gathered: Cell<object | undefined>;
  readonly counting: Cell<readonly object[]>;
  readonly subjects: Cell<readonly object[]>;
  readonly reports: Cell<ItemReports>;
  readonly reportingItems: Cell<readonly number[]>;
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
  return (rule) => {
    const parts = memo.parts.get(rule) ?? partsOf(rule);
    memo.parts.set(rule, parts);
    let reports: Report[] | undefined;
    for (const part of parts) {
      const { items, itemReports, reportingItems } = runPart(part, tracked, memo, tracking);
      if (reportingItems.length === 0) continue;
      reports ??= [];
      for (const index of reportingItems)
        restoreFixes(part.check, context, items[index] as object, itemReports[index] ?? nothing, reports);
    }
    return reports ?? nothing;
  };
}

function partsOf({ check }: Rule): readonly Part[] {
  // A check that cannot be taken apart is one about a single item.
  const checks: readonly CheckPart[] = check.parts ?? [{ items: () => everything, one: (context) => check(context) }];
  return checks.map((part) => ({
    check: part,
    items: cell(),
    gathered: cell(),
    counting: cell(),
    subjects: cell(),
    reports: cell(),
    reportingItems: cell(),
  }));
}

interface PartResult {
  readonly items: readonly object[];
  /** By item. */
  readonly itemReports: readonly ItemReports[];
  /** The positions of items of which something is reported. */
  readonly reportingItems: readonly number[];
}

function runPart(part: Part, context: RuleContext, memo: RuleMemo, tracking: Tracker): PartResult {
  const { check } = part;
  const [chosen = nothing] = tracking.mapIncrementally(part.items, everything, () => check.items(context));
  const items = check.gather ? gather(part, check.gather, context, chosen, memo.kept, tracking) : chosen;
  const itemReports = tracking.mapIncrementally(part.reports, items, (item) => {
    memo.runs++;
    return withoutFixes(check.one(context, item) ?? nothing);
  });
  const reportingItems = memoize(memo.kept, part.reportingItems, [itemReports], () => positionsOf(itemReports));
  return { items, itemReports, reportingItems };
}

/** The list of all that counts, as the only item. */
function gather(
  part: Part,
  gatherFrom: NonNullable<CheckPart['gather']>,
  context: RuleContext,
  items: readonly object[],
  kept: Memo,
  { mapIncrementally }: Tracker,
): readonly object[] {
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

const everything: readonly object[] = [{}];
const nothing: readonly never[] = [];
