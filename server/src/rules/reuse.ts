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
  /** What was read for any of the items. */
  readonly reads: Sight['reads'];
  readonly items: readonly object[];
  /** Whether anything was looked up for an item. */
  readonly looksUp: boolean;
  /** By the position of the item. */
  readonly answers: readonly Answer[];
}

/** What was said of one item: without fixes, which would hold on to the version that they were made for. */
interface Answer {
  /** What was looked up for it. */
  readonly found: Sight['found'];
  readonly said: readonly { readonly report: Omit<Report, 'fixes'>; readonly fixable: boolean }[];
}

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
const nothing: Answer = { found: new Map(), said: [] };

function ask(part: CheckPart, watched: Watch, memo: RuleMemo, before: Remembered | undefined): Remembered {
  const sameChoice =
    before !== undefined && watched.stands(before.chosenBy) && watched.finds(before.chosenBy.found)
      ? before
      : undefined;
  const sameRest = before !== undefined && watched.stands(before) ? before : undefined;
  if (sameChoice && sameRest && !before?.looksUp) return sameChoice;
  const chosenBy = sameChoice?.chosenBy ?? newSight();
  const items = sameChoice?.items ?? watched.noting(chosenBy, (context) => part.items(context));
  // What is no longer read for any item may stay noted: too much is asked again then, never too little.
  const reads = new Map(sameRest?.reads);
  const known = sameRest ? carriedOver(sameRest.items, sameRest.answers, items) : [];
  const answers = items.map((item, index): Answer => {
    const answer = known[index];
    if (answer && (answer.found.size === 0 || watched.finds(answer.found))) return answer;
    memo.runs++;
    const found: Sight['found'] = new Map();
    const reports = watched.noting({ reads, found }, (context) => [...part.one(context, item)]);
    if (reports.length === 0 && found.size === 0) return nothing;
    return { found, said: reports.map(({ fixes, ...report }) => ({ report, fixable: fixes !== undefined })) };
  });
  return { chosenBy, reads, items, answers, looksUp: answers.some(({ found }) => found.size > 0) };
}

/** Remembered reports; their fixes are those of the rule asked anew, when somebody wants them. */
function revive(part: CheckPart, context: RuleContext, remembered: Remembered | undefined): readonly Report[] {
  if (!remembered) return [];
  const { items, answers } = remembered;
  const revived: Report[] = [];
  answers.forEach(({ said }, position) => {
    const item = items[position];
    if (said.length === 0 || !item) return;
    let fresh: readonly Report[] | undefined;
    const fixes = (index: number) => () => {
      fresh ??= [...part.one(context, item)];
      return fresh[index]?.fixes?.() ?? [];
    };
    for (const [index, { report, fixable }] of said.entries())
      revived.push(fixable ? { ...report, fixes: fixes(index) } : report);
  });
  return revived;
}
