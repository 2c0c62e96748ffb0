/** What became of the promises of the deployment, for the rules that report one result each. */
import type { RequirementCheck, Verdict } from '../../failure/requirementCheck.ts';
import type { Place } from '../../syntax/node.ts';
import type { RuleContext } from '../rule.ts';

/** A promise with one result, and where it says what must be survived. */
export interface Judged<Result extends Verdict['result']> {
  readonly requirement: RequirementCheck['requirement'];
  readonly verdict: Extract<Verdict, { readonly result: Result }>;
  readonly place: Place;
}

/** The promises that came out with a result. */
export function promisesThat<Result extends Verdict['result']>(
  context: RuleContext,
  result: Result,
): readonly Judged<Result>[] {
  // Without a promise no graph is needed.
  if (context.platform.topology.requirements.length === 0) return [];
  return context.answers.requirements.flatMap(({ requirement, verdict }) =>
    verdict.result === result
      ? {
          requirement,
          verdict: verdict as Judged<Result>['verdict'],
          place: requirement.values.survives?.place ?? requirement.place,
        }
      : [],
  );
}
