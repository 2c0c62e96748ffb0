/** What the rules say of a snapshot: one list in a stable order, silenced findings among them. */
import { runToEnd, type Steps } from '../failure/steps.ts';
import type { Finding } from '../rules/finding.ts';
import { rules as allRules, textRules } from '../rules/registry.ts';
import { type ClosedGaps, isAboutPlan, type Rule, type RuleContext, severities } from '../rules/rule.ts';
import { type RuleSettings, ruleSteps, runRules } from '../rules/run.ts';
import { suppress } from '../rules/suppress.ts';
import type { Place } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import { lazily } from '../text/lazily.ts';
import { lineAt } from '../text/lineIndex.ts';
import { withLines } from '../text/message.ts';
import { keptArray } from '../topology/tracked.ts';
import { findingsOfToday, gapsClosed } from './closedGaps.ts';
import { open, type Snapshot } from './snapshot.ts';

/** What rules may look at in a snapshot. */
export function contextOf(snapshot: Snapshot, today: string, closedGaps?: ClosedGaps): RuleContext {
  return contexts({ snapshot, today, closedGaps });
}

type Stages = Pick<RuleContext, 'platform' | 'graph' | 'answers' | 'problems'>;

const contexts = lazily<Omit<RuleContext, keyof Stages> & { readonly snapshot: Snapshot }, Stages>({
  platform: ({ snapshot }) => snapshot.platform,
  graph: ({ snapshot }) => snapshot.graph,
  answers: ({ snapshot }) => snapshot.answers,
  problems: ({ snapshot: { syntax, topology, memos } }) => {
    memos.rules.problems = keptArray(memos.rules.problems, [...syntax.problems, ...topology.problems]);
    return memos.rules.problems;
  },
});

/** What rules about the text alone say of its problems: neither the day nor a topology matters to them. */
export function textFindings(problems: readonly Problem[], settings: RuleSettings): Finding[] {
  const { platform, graph, answers } = open('');
  const context = { platform, graph, answers, problems, today: '', closedGaps: undefined };
  return runRules(context, settings, textRules);
}

/**
 * All findings in a stable order: by place, then the worst first, then by rule. Silenced ones are among them.
 * `today` is `YYYY-MM-DD`.
 */
export function findingsOf(...asked: Parameters<typeof findingSteps>): Finding[] {
  return runToEnd(findingSteps(...asked));
}

/** The same in steps. */
export function* findingSteps(
  snapshot: Snapshot,
  settings: RuleSettings,
  today: string,
  rules: readonly Rule[] = allRules,
): Steps<Finding[]> {
  // A file without any section, or of which nothing can be read, gets the findings about its text only.
  const spoken = snapshot.topology.stated.size === 0 ? rules.filter((rule) => rule.ofText) : rules;
  const others = spoken.filter((rule) => !isAboutPlan(rule));
  const found = yield* ruleSteps(contextOf(snapshot, today), settings, others, snapshot.memos.rules);
  const ofPlan = snapshot.planned.length === 0 ? [] : spoken.filter(isAboutPlan);
  const built = ofPlan.length > 0 ? yield* findingSteps(snapshot.today, settings, today, others) : [];
  if (ofPlan.length > 0) {
    const gaps = gapsClosed(built, found);
    const context = contextOf(snapshot, today, { gaps, planned: snapshot.planned });
    found.push(...runRules(context, settings, ofPlan));
  }
  const findings = suppress(found, snapshot.directives, snapshot.rangeOf, today, built);
  yield;
  const lineOf = (place: object): number => lineAt(snapshot.lines, snapshot.rangeOf(place as Place).start) + 1;
  return inOrder(snapshot, findings).map((finding) => ({ ...finding, message: withLines(finding.message, lineOf) }));
}

/** The findings of the view today, each with what closes it where the plan does. Parameters as of `findingsOf`. */
export function findingsToday(
  snapshot: Snapshot,
  settings: RuleSettings,
  today: string,
  rules: readonly Rule[] = allRules,
): readonly Finding[] {
  const others = rules.filter((rule) => !isAboutPlan(rule));
  const findingsIn = (view: Snapshot): readonly Finding[] => findingsOf(view, settings, today, others);
  return findingsOfToday(snapshot, findingsIn(snapshot.today), findingsIn);
}

/** Findings of a snapshot in their order: by place, then the worst first, then by rule. */
export function inOrder({ rangeOf }: Snapshot, findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, at: rangeOf(finding.place) }))
    .sort(
      (a, b) =>
        a.at.start - b.at.start ||
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
        (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0) ||
        a.at.end - b.at.end,
    )
    .map(({ finding }) => finding);
}
