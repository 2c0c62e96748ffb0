/**
 * Which reports of a rule still stand after an edit. What a rule looks at is written down while it looks; as long as all
 * of that is the same object as before, so are its reports. A check of single items is asked again about those items only
 * that are other objects.
 */

import { carriedOver } from '../topology/memo.ts';
import { newSight, type Sight } from '../topology/watchPlatform.ts';
import type { CheckPart, Report, Rule, RuleContext } from './rule.ts';
import { type Watch, watch } from './watch.ts';

/** What each rule read and said, by its id; handed along from one version of a file to the next. */
export interface RuleMemo {
  readonly byRule: Map<string, readonly Remembered[]>;
  /** How often a rule was asked, about an item or everything, and not remembered, since it was made. */
  runs: number;
}

/** What one part of a check read and said. */
interface Remembered {
  /** What the choice of items read. */
  readonly chosenBy: Sight;
  /** What was read besides the items. */
  readonly read: Sight;
  readonly items: readonly object[];
  /** By the position of the item. */
  readonly said: readonly Said[];
}

/** What was said of one item: without fixes, which would hold on to the version that they were made for. */
type Said = readonly { readonly report: Omit<Report, 'fixes'>; readonly fixable: boolean }[];

export function ruleMemo(): RuleMemo {
  return { byRule: new Map(), runs: 0 };
}

/** Asks rules about a topology: what they say is as before where they would look at the same things. */
export function asking(context: RuleContext, memo: RuleMemo): (rule: Rule) => readonly Report[] {
  const watched = watch(context);
  return (rule) => {
    const parts = rule.check.parts ?? [wholeOf(rule)];
    const before = memo.byRule.get(rule.id);
    const now = parts.map((part, index) => ask(part, watched, memo, before?.[index]));
    memo.byRule.set(rule.id, now);
    return parts.flatMap((part, index) => revive(part, context, now[index]));
  };
}

/** A check that cannot be taken apart is one about a single item. */
function wholeOf(rule: Rule): CheckPart {
  return { items: () => everything, one: (context) => rule.check(context) };
}

const everything: readonly object[] = [{}];
const nothingSaid: Said = [];

function ask(part: CheckPart, watched: Watch, memo: RuleMemo, before: Remembered | undefined): Remembered {
  const choiceStands = before !== undefined && watched.stands(before.chosenBy);
  const restStands = before !== undefined && watched.stands(before.read);
  if (choiceStands && restStands) return before;
  const chosenBy = choiceStands ? before.chosenBy : newSight();
  const items = choiceStands ? before.items : watched.noting(chosenBy, (context) => part.items(context));
  // What is no longer read by any item may stay noted: too much is asked again then, never too little.
  const read = restStands ? newSight(before.read) : newSight();
  const known = restStands ? carriedOver(before.items, before.said, items) : [];
  const said = items.map((item, index): Said => {
    const answer = known[index];
    if (answer) return answer;
    memo.runs++;
    const reports = watched.noting(read, (context) => [...part.one(context, item)]);
    if (reports.length === 0) return nothingSaid;
    return reports.map(({ fixes, ...report }) => ({ report, fixable: fixes !== undefined }));
  });
  return { chosenBy, read, items, said };
}

/** Remembered reports; their fixes are those of the rule asked anew, when somebody wants them. */
function revive(part: CheckPart, context: RuleContext, remembered: Remembered | undefined): readonly Report[] {
  if (!remembered) return [];
  const { items, said } = remembered;
  const revived: Report[] = [];
  said.forEach((reports, position) => {
    const item = items[position];
    if (reports.length === 0 || !item) return;
    let fresh: readonly Report[] | undefined;
    const fixes = (index: number) => () => {
      fresh ??= [...part.one(context, item)];
      return fresh[index]?.fixes?.() ?? [];
    };
    for (const [index, { report, fixable }] of reports.entries())
      revived.push(fixable ? { ...report, fixes: fixes(index) } : report);
  });
  return revived;
}
