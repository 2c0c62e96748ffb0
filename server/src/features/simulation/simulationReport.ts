/**
 * All that there is to say of a simulated failure, as sections of lines: what the answer rests on, promises broken,
 * workloads by outcome, how work comes back. Trees, the command line and Markdown show these, each in its own form.
 */
import type { Answers } from '../../failure/answers.ts';
import { restsOn } from '../../failure/asIfMended.ts';
import { type BrokenPromise, brokenPromises } from '../../failure/brokenPromises.ts';
import { displayName, workloadName } from '../../failure/displayName.ts';
import type { Graph } from '../../failure/graph.ts';
import { type Outcome, outcomes, type Simulation, type WorkloadOutcome } from '../../failure/model.ts';
import { recoveriesAfter, recoverySteps } from '../../failure/recoveriesAfter.ts';
import { type Recovery, recoveryPage } from '../../failure/recoveryTime.ts';
import { figureMessage, howMessage, whoMessage } from '../../failure/recoveryWords.ts';
import {
  type Failure,
  failureOf,
  type SimulationOptions,
  simulationOf,
  simulationSteps,
} from '../../failure/simulate.ts';
import type { Steps } from '../../failure/steps.ts';
import type { Place } from '../../syntax/node.ts';
import { render } from '../../text/message.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { chainText } from '../chainText.ts';
import { type MessageKey, message } from '../message.ts';
import { kindIcons, workloadIcons } from '../trees/icons.ts';
import { fateOf, isDownBefore, recoveredName, type SimulationAnswer, simulationAnswer } from './simulationAnswer.ts';

export interface SimulationReport {
  readonly simulation: Simulation;
  readonly failure: Failure;
  readonly answer: SimulationAnswer;
  /** Empty where nothing has failed, or there is nothing that could stop. */
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly id: 'mended' | 'promises' | 'recovery' | `outcome:${Outcome | 'down'}`;
  readonly heading: string;
  /** What its lines are, in a sentence. */
  readonly note: string;
  /** The name of a codicon. */
  readonly icon: string;
  /** Whether it matters how many lines there are. */
  readonly counted: boolean;
  readonly lines: readonly ReportLine[];
}

/** A line: a thing by its name, and what is said of it. */
export interface ReportLine {
  /** Unique in its section. */
  readonly id: string;
  readonly kind: 'component' | 'workload';
  readonly name: string;
  /** Empty where the section says it all. */
  readonly text: string;
  readonly icon: string;
  readonly entity?: string | undefined;
  readonly place?: Place | undefined;
  /** Ids from what failed to the last before it, where that is why. */
  readonly because?: readonly string[];
  /** The documentation page. */
  readonly page?: string | undefined;
}

/** The answer to their failure in a sentence. */
export function* answerSteps(graph: Answers, ids: readonly string[], options: SimulationOptions): Steps<string> {
  const failure = failureOf(graph, ids, options);
  yield;
  const simulation = yield* simulationSteps(graph, failure);
  const recoveries = yield* recoverySteps(graph, simulation.failed, options);
  return simulationAnswer(graph, simulation, recoveries, options).text;
}

/** The failure of the components `ids` together. */
export function simulationReport(
  graph: Answers,
  ids: Iterable<string>,
  options: SimulationOptions = {},
): SimulationReport {
  const failure = failureOf(graph, ids, options);
  const simulation = simulationOf(graph, failure);
  const recoveries = recoveriesAfter(graph, simulation.failed, options);
  const answer = simulationAnswer(graph, simulation, recoveries, options);
  if (simulation.failed.length === 0 || simulation.workloads.length === 0)
    return { simulation, failure, answer, sections: [] };
  const sections = [
    mendedSection(graph, simulation),
    promisesSection(graph, brokenPromises(graph, simulation, recoveries)),
    ...outcomeSections(graph, simulation),
    recoverySection(graph, recoveries),
  ];
  return { simulation, failure, answer, sections: sections.filter(({ lines }) => lines.length > 0) };
}

/** "stopped (4)"; "How it comes back". */
export function titleOf({ heading, counted, lines }: ReportSection): string {
  return counted ? message.text('simulation.title', { name: heading, n: lines.length }) : heading;
}

export const outcomeIcons: Readonly<Record<Outcome, string>> = {
  stopped: 'error',
  'stops at restart': 'debug-restart',
  delayed: 'watch',
  reduced: 'arrow-down',
  running: 'pass',
};

/** What cannot work, and the answer takes as mended. */
function mendedSection(graph: Answers, { failed }: Simulation): ReportSection {
  const lines = restsOn(graph, failed).map(({ rule, entity, said }): ReportLine => {
    const component = graph.components.find(({ id }) => id === entity);
    return {
      id: `${rule}/${entity}`,
      kind: 'component',
      name: displayName(graph, entity),
      text: render(said),
      icon: 'warning',
      entity,
      place: component?.place,
    };
  });
  return { ...headed('mended', 'mended.heading', 'simulation.mended.note', 'warning'), lines };
}

function promisesSection(graph: Graph, broken: readonly BrokenPromise[]): ReportSection {
  const lines = broken.map((promise): ReportLine => {
    const { id, name, place } = promise.requirement;
    const what = brokenText(graph, promise);
    const text = promise.named ? what : message.text('simulation.promise.beyond', { what });
    return { id: name, kind: 'component', name, text, icon: kindIcons.requirement, entity: id, place };
  });
  return { ...headed('promises', 'simulation.promises', 'simulation.promises.note', 'law'), lines };
}

function brokenText(graph: Graph, { lost, tooSlow, requirement }: BrokenPromise): string {
  if (tooSlow === undefined) {
    const isNow = lost.some(({ outcome }) => outcome === 'stopped');
    const workloads = lost.map(({ workload }) => workload);
    return render(fateOf(workloads, isNow ? 'stopped' : 'stops at restart'));
  }
  const time = formatDuration(tooSlow.range?.to ?? 0);
  const limit = formatDuration(requirement.values.recoveryTime?.value ?? 0);
  return message.text('simulation.promise.too-slow', { name: recoveredName(graph, tooSlow), time, limit });
}

/** Workloads by outcome, worst first; what was down before stands apart, for the failure is not to blame. */
function outcomeSections(graph: Graph, { workloads }: Simulation): ReportSection[] {
  const lineOf = (each: WorkloadOutcome): ReportLine => workloadLine(graph, each);
  const living = workloads.filter((each) => !isDownBefore(each));
  const sections = outcomes.map((outcome): ReportSection => {
    const found = living.filter((each) => each.outcome === outcome);
    return {
      ...headed(`outcome:${outcome}`, `outcome.${outcome}`, `simulation.${outcome}.note`, outcomeIcons[outcome]),
      lines: found.map(lineOf),
    };
  });
  const down = headed('outcome:down', 'simulation.down', 'simulation.down.note', 'circle-slash');
  return [...sections, { ...down, lines: workloads.filter(isDownBefore).map(lineOf) }];
}

function workloadLine(graph: Graph, { workload, because }: WorkloadOutcome): ReportLine {
  const { id, kind, place } = workload;
  return {
    id,
    kind: 'workload',
    name: workloadName(workload),
    text: chainText(graph, because),
    icon: workloadIcons[kind],
    entity: id,
    place,
    because,
  };
}

/** By which mechanism work comes back, by itself or not, and within what time. */
function recoverySection(graph: Graph, recoveries: readonly Recovery[]): ReportSection {
  const lines = recoveries.map((recovery): ReportLine => {
    const { of, mechanism, automatic, source } = recovery;
    const component = graph.components.find(({ id }) => id === of);
    return {
      id: `${mechanism}/${of}`,
      kind: 'component',
      name: component ? displayName(graph, of) : message.text('simulation.recovery.group'),
      text: [howMessage(recovery), whoMessage(recovery), figureMessage(recovery)]
        .map((part) => render(part))
        .join(' · '),
      icon: automatic === undefined ? 'question' : automatic ? 'sync' : 'tools',
      place: component?.place,
      page: source === undefined ? undefined : recoveryPage(source),
    };
  });
  return { ...headed('recovery', 'simulation.recovery', 'simulation.recovery.note', 'history'), lines };
}

function headed<Id extends ReportSection['id']>(
  id: Id,
  heading: MessageKey,
  note: MessageKey,
  icon: string,
): Omit<ReportSection, 'lines'> {
  const counted = id.startsWith('outcome:');
  return { id, heading: message.plain(heading), note: message.plain(note), icon, counted };
}
