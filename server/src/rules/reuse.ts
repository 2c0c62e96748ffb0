/**
 * Which reports of a rule still stand after an edit. What a rule looks at is written down while it looks; as long as all
 * of that is the same object as before, so are its reports. A check of single items is asked again about those items only
 * that are other objects.
 */
import { changesIn, type KeptItems, keepItems } from '../topology/keptItems.ts';
import { keptArray } from '../topology/memo.ts';
import { type FinderName, newSight, type Sight } from '../topology/watchPlatform.ts';
import { countingOf } from './each.ts';
import type { CheckPart, Report, Rule, RuleContext } from './rule.ts';
import { type Watch, watch } from './watch.ts';

/** What rules read and said; handed along from one version of a file to the next. */
export interface RuleMemo {
  readonly byRule: Map<string, RememberedRule>;
  /** What was read when somebody last looked, by its name, and since which time of asking it is that. */
  readonly values: Map<string, { readonly value: unknown; readonly since: number }>;
  /** How often rules were asked in turn. */
  times: number;
  /** How often a rule was asked, about an item or everything, and not remembered, since it was made. */
  runs: number;
}

/** What one rule read and said. */
interface RememberedRule {
  readonly checks: readonly CheckPart[];
  /** What each of its checks read and said. */
  readonly parts: readonly Remembered[];
  /** All that it has ever read, and the finders that it used. */
  readonly names: string[];
  /** The time of asking when that was last so. */
  asOf: number;
}

/** What one part of a check read and said. */
interface Remembered {
  /** What the choice of items read. */
  readonly chosenBy: Sight;
  /** What counts of each item, where the check is one of all that counts. */
  readonly gathered: Asked<object | undefined> | undefined;
  /** What was said of each item, or of all that counts. */
  readonly said: Asked<Answer>;
  /** The items of which something was said. */
  readonly speaking: readonly number[];
}

/** Answers about items, with what was read for any of them. */
interface Asked<T> extends KeptItems<object, T, FinderName> {
  readonly reads: Sight['reads'];
}

/** What was said of one item: without fixes, which would hold on to the version that they were made for. */
type Answer = readonly { readonly report: Omit<Report, 'fixes'>; readonly fixable: boolean }[];

export function ruleMemo(): RuleMemo {
  return { byRule: new Map(), values: new Map(), times: 0, runs: 0 };
}

/** Asks rules about a topology: what they say is as before where they would look at the same things. */
export function asking(context: RuleContext, memo: RuleMemo): (rule: Rule) => readonly Report[] {
  const watched = watch(context);
  const time = ++memo.times;
  const isSame = ({ names, asOf }: RememberedRule): boolean => {
    for (let i = 0; i < names.length; i++) if (sinceOf(names[i] ?? '') > asOf) return false;
    return true;
  };
  const known = new Map<string, number>();
  const sinceOf = (name: string): number => {
    let since = known.get(name);
    if (since !== undefined) return since;
    const value = watched.now(name);
    const before = memo.values.get(name);
    since = before && before.value === value ? before.since : time;
    if (since === time) memo.values.set(name, { value, since });
    known.set(name, since);
    return since;
  };
  return (rule) => {
    const before = memo.byRule.get(rule.id);
    const remembered = before && isSame(before) ? before : askAll(rule, watched, memo, before, sinceOf);
    remembered.asOf = time;
    const { checks, parts } = remembered;
    let reports: Report[] | undefined;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as Remembered;
      if (part.speaking.length === 0) continue;
      reports ??= [];
      revive(checks[i] as CheckPart, context, part, reports);
    }
    return reports ?? nothing;
  };
}

function askAll(
  rule: Rule,
  watched: Watch,
  memo: RuleMemo,
  before: RememberedRule | undefined,
  sinceOf: (name: string) => number,
): RememberedRule {
  memo.byRule.delete(rule.id);
  const checks = before?.checks ?? rule.check.parts ?? [wholeOf(rule)];
  const asked = checks.map((part, index) => ask(part, watched, memo, before?.parts[index]));
  const names = before?.names ?? [];
  for (const each of asked) addNames(names, each);
  // From now on it is known since when they are what was read.
  for (const name of names) sinceOf(name);
  const remembered = { checks, parts: asked, names, asOf: 0 };
  memo.byRule.set(rule.id, remembered);
  return remembered;
}

function addNames(names: string[], { chosenBy, gathered, said }: Remembered): void {
  const add = (_: unknown, name: string): void => {
    if (!names.includes(name)) names.push(name);
  };
  chosenBy.reads.forEach(add);
  chosenBy.noted.found.forEach(add);
  said.reads.forEach(add);
  said.found.forEach(add);
  gathered?.reads.forEach(add);
  gathered?.found.forEach(add);
}

/** A check that cannot be taken apart is one about a single item. */
function wholeOf(rule: Rule): CheckPart {
  return { items: () => everything, one: (context) => rule.check(context) };
}

const everything: readonly object[] = [{}];
const nothing: readonly never[] = [];

function ask(part: CheckPart, watched: Watch, memo: RuleMemo, before: Remembered | undefined): Remembered {
  const sameChoice =
    before !== undefined &&
    watched.stands(before.chosenBy.reads) &&
    changesIn(before.chosenBy.noted.found, watched.finderOf) === undefined;
  const chosenBy = sameChoice ? before.chosenBy : newSight();
  const chosen = sameChoice ? (before.gathered ?? before.said).items : choose(part, watched, chosenBy);
  const { gather } = part;
  const gathered = gather && askEach<object | undefined>(watched, before?.gathered, chosen, gather, kept);
  const items = gathered ? [counting(before, gathered)] : chosen;
  const said = askEach<Answer>(watched, before?.said, items, (context, item) => {
    memo.runs++;
    const reports = part.one(context, item);
    return reports === undefined ? nothing : answerOf(reports);
  });
  if (sameChoice && said === before.said && gathered === before.gathered) return before;
  const speaking = before?.said.values === said.values ? before.speaking : positionsOf(said.values);
  return { chosenBy, gathered, said, speaking };
}

function choose({ items }: CheckPart, watched: Watch, chosenBy: Sight): readonly object[] {
  watched.noteIn(chosenBy);
  try {
    return items(watched.context);
  } finally {
    watched.noteIn(undefined);
  }
}

function answerOf(reports: Iterable<Report>): Answer {
  let answer: Answer[number][] | undefined;
  for (const { fixes, ...report } of reports) {
    answer ??= [];
    answer.push({ report, fixable: fixes !== undefined });
  }
  return answer ?? nothing;
}

/** Asks about each item; what is answered is as before where the same was read. */
function askEach<T>(
  watched: Watch,
  before: Asked<T> | undefined,
  items: readonly object[],
  one: (context: RuleContext, item: object) => T,
  settle: (former: T | undefined, now: T) => T = (_, now) => now,
): Asked<T> {
  const same = before !== undefined && watched.stands(before.reads) ? before : undefined;
  // What is no longer read for any item may stay noted: too much is asked again then, never too little.
  const reads: Sight['reads'] = same?.reads ?? new Map();
  let sight: Sight | undefined;
  try {
    const asked = keepItems<object, T, FinderName>(same, items, {
      finderOf: watched.finderOf,
      make: (item, noted, former) => {
        if (sight === undefined) {
          sight = { reads, noted };
          watched.noteIn(sight);
        }
        return settle(former, one(watched.context, item));
      },
    });
    return asked === same ? same : { ...asked, reads };
  } finally {
    watched.noteIn(undefined);
  }
}

/** A list that holds the same as before is the same. */
function kept(former: object | undefined, now: object | undefined): object | undefined {
  return Array.isArray(former) && Array.isArray(now) ? keptArray(former, now) : now;
}

/** All that counts; the same list as before where it is. */
function counting(before: Remembered | undefined, gathered: Asked<object | undefined>): readonly object[] {
  const known = before?.said.items[0] as readonly object[] | undefined;
  return known && before?.gathered?.values === gathered.values ? known : keptArray(known, countingOf(gathered.values));
}

/** Where something is said. */
function positionsOf(answers: readonly Answer[]): number[] {
  const positions: number[] = [];
  for (let position = 0; position < answers.length; position++)
    if (answers[position] !== nothing) positions.push(position);
  return positions;
}

/** Remembered reports; their fixes are those of the rule asked anew, when somebody wants them. */
function revive(
  { one }: CheckPart,
  context: RuleContext,
  { said: { items, values }, speaking }: Remembered,
  into: Report[],
): void {
  for (const position of speaking) {
    const item = items[position];
    if (!item) continue;
    let fresh: readonly Report[] | undefined;
    const fixes = (index: number) => () => {
      fresh ??= [...(one(context, item) ?? nothing)];
      return fresh[index]?.fixes?.() ?? [];
    };
    const said = values[position] ?? nothing;
    for (let index = 0; index < said.length; index++) {
      const { report, fixable } = said[index] as Answer[number];
      into.push(fixable ? { ...report, fixes: fixes(index) } : report);
    }
  }
}
