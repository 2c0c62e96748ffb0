/**
 * The findings of a snapshot, without ever throwing: a rule that fails costs its own findings only, a stage that fails
 * those that depend on it. What went wrong is returned.
 */
import { runToEnd, type Steps } from '../failure/steps.ts';
import type { Finding } from '../rules/finding.ts';
import { rules as allRules, textRules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { type RuleSettings, runRules } from '../rules/run.ts';
import { contextOf, findingSteps, findingsOf, findingsToday } from './findings.ts';
import { open, type Snapshot, type View } from './snapshot.ts';

/** A failure of the product itself: the rule that failed, or `undefined` for a stage. */
export interface Crash {
  readonly rule: string | undefined;
  readonly error: unknown;
}

export interface SoundFindings {
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
}

/** As `findingsOf`, and in the view today as `findingsToday`, without ever throwing. */
export function soundFindings(...asked: Parameters<typeof soundFindingSteps>): SoundFindings {
  return runToEnd(soundFindingSteps(...asked));
}

/** The same in steps. */
export function* soundFindingSteps(
  snapshot: Snapshot,
  settings: RuleSettings,
  today: string,
  rules: readonly Rule[] = allRules,
  view: View = 'as planned',
): Steps<SoundFindings> {
  try {
    const findings =
      view === 'today'
        ? findingsToday(snapshot, settings, today, rules)
        : yield* findingSteps(snapshot, settings, today, rules);
    return { findings, crashes: [] };
  } catch (error) {
    return withoutCrashing(snapshot, settings, today, rules, error);
  }
}

function withoutCrashing(
  snapshot: Snapshot,
  settings: RuleSettings,
  today: string,
  rules: readonly Rule[],
  first: unknown,
): SoundFindings {
  const crashes: Crash[] = [];
  const graphFailed = failureOf(() => snapshot.graph);
  if (graphFailed) crashes.push({ rule: undefined, error: graphFailed.error });
  const sound = rules.filter((rule) => {
    if (graphFailed && (rule.graph || rule.scope === 'graph')) return false;
    const failed = failureOf(() => [...rule.check(contextOf(snapshot, today))]);
    if (failed) crashes.push({ rule: rule.id, error: failed.error });
    return !failed;
  });
  if (crashes.length === 0) crashes.push({ rule: undefined, error: first });
  let findings: readonly Finding[] = [];
  const failed = failureOf(() => {
    findings = findingsOf(snapshot, settings, today, sound);
  });
  if (failed) findings = syntaxFindings(snapshot, settings, today);
  return { findings, crashes };
}

/** What is wrong with the text alone, where nothing else could be computed. */
function syntaxFindings(snapshot: Snapshot, settings: RuleSettings, today: string): readonly Finding[] {
  const nothing = contextOf(open(''), today);
  let findings: readonly Finding[] = [];
  failureOf(() => {
    findings = runRules({ ...nothing, problems: snapshot.syntax.problems }, settings, textRules);
  });
  return findings;
}

function failureOf(run: () => unknown): { readonly error: unknown } | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return { error };
  }
}
