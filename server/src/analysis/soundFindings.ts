/**
 * The findings of a snapshot, without ever throwing: a rule that fails costs its own findings only, a stage that fails
 * those that depend on it. What went wrong is returned.
 */
import { runToEnd, type Steps } from '../failure/steps.ts';
import type { Finding } from '../rules/finding.ts';
import { rules as allRules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/run.ts';
import { contextOf, findingSteps, findingsOf, findingsToday, textFindings } from './findings.ts';
import type { Snapshot, View } from './snapshot.ts';

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
  const caught = (rule: string | undefined) => (error: unknown) => {
    crashes.push({ rule, error });
    return undefined;
  };
  const graph = attempt(() => snapshot.graph, caught(undefined));
  const sound = rules.filter((rule) => {
    if (!graph && (rule.graph || rule.scope === 'graph')) return false;
    return attempt(() => [...rule.check(contextOf(snapshot, today))], caught(rule.id));
  });
  if (crashes.length === 0) crashes.push({ rule: undefined, error: first });
  const findings = attempt(
    () => findingsOf(snapshot, settings, today, sound),
    () => syntaxFindings(snapshot, settings),
  );
  return { findings, crashes };
}

/** What is wrong with the text alone, where nothing else could be computed. */
function syntaxFindings(snapshot: Snapshot, settings: RuleSettings): readonly Finding[] {
  return attempt(
    () => textFindings(snapshot.syntax.problems, settings),
    () => [],
  );
}

function attempt<T, U>(run: () => T, caught: (error: unknown) => U): T | U {
  try {
    return run();
  } catch (error) {
    return caught(error);
  }
}
