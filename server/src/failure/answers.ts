/**
 * The answers that many questions about a graph need, each computed once, when it is first asked for: what is up, how far
 * each failure reaches, whether the deployment keeps its promises. They belong to one graph and are no part of it.
 */
import { lazily } from '../text/lazily.ts';
import type { Impossible, JudgedGraph } from './asIfMended.ts';
import { evaluatePhases } from './evaluate.ts';
import type { Graph } from './graph.ts';
import type { Impact } from './model.ts';
import type { RequirementCheck } from './requirementCheck.ts';
import { requirementSteps } from './requirements.ts';
import { type SingleFailures, singleFailureSteps } from './singleFailures.ts';
import { type ImpactPhase, singleImpacts } from './singleImpacts.ts';
import { runToEnd, type Steps, shareSteps } from './steps.ts';

/** A graph together with the answers about it. */
export interface Answers extends JudgedGraph {
  /** What each component's failure alone changes. */
  readonly singleFailures: (phase: ImpactPhase) => SingleFailures;
  /** How far the loss of each component alone reaches, by its node; `none` for those that are not there. */
  readonly impacts: ReadonlyMap<number, Impact>;
  /** Every requirement of the file, in its order. */
  readonly requirements: readonly RequirementCheck[];
  /** Works out `impacts` in steps, so that they are there at once afterwards. */
  readonly prepareImpacts: () => Steps<Answers['impacts']>;
  /** Works out `requirements` in steps, so that they are there at once afterwards. */
  readonly prepareRequirements: () => Steps<Answers['requirements']>;
}

/** The answers about a graph; `impossibleIn` says what cannot work in it, and is asked once. */
export function answersOf(graph: Graph, impossibleIn: () => readonly Impossible[] = () => []): Answers {
  const evaluated = { ...graph, baseline: evaluatePhases(graph.nodes, new Set()) };
  const inPhase = (phase: ImpactPhase) => shareSteps(() => singleFailureSteps(evaluated, phase));
  const failures = { run: inPhase('run'), start: inPhase('start'), delayed: inPhase('delayed') };
  const prepareImpacts = shareSteps(() => singleImpacts(evaluated, (phase) => failures[phase]()));
  const prepareRequirements = shareSteps(() => requirementSteps(answers));
  const answers: Answers = lateAnswers({
    ...evaluated,
    singleFailures: (phase: ImpactPhase) => runToEnd(failures[phase]()),
    prepareImpacts,
    prepareRequirements,
    impossibleIn,
  });
  return answers;
}

type Late = Pick<Answers, 'impossible' | 'impacts' | 'requirements'>;

const lateAnswers = lazily<Omit<Answers, keyof Late> & { readonly impossibleIn: () => readonly Impossible[] }, Late>({
  impossible: ({ impossibleIn }) => impossibleIn(),
  impacts: ({ prepareImpacts }) => runToEnd(prepareImpacts()),
  requirements: ({ prepareRequirements }) => runToEnd(prepareRequirements()),
});
