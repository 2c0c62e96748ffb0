/**
 * The answer to "what if these fail" in one sentence: what stops, what goes on with less, when work is back, and what that
 * means for the recovery time objective. For trees, the status bar, the command line and reports alike.
 */
import { displayName, sentenceName, workloadName } from '../../failure/displayName.ts';
import type { Graph } from '../../failure/graph.ts';
import type { Outcome, Simulation, Workload, WorkloadOutcome } from '../../failure/model.ts';
import { type Recovery, recoveryWithin } from '../../failure/recoveryTime.ts';
import type { SimulationOptions } from '../../failure/simulate.ts';
import { type Message, render } from '../../text/message.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { message } from '../message.ts';
import { namesInWords } from '../reachWords.ts';

export interface SimulationAnswer {
  /** The whole sentence, without a full stop. */
  readonly text: string;
  /** What failed, and what stops: the beginning of the sentence. */
  readonly verdict: string;
  /** The rest of it; empty where there is none. */
  readonly rest: string;
  /** The worst that becomes of a workload. */
  readonly worst: Outcome;
}

/** More names than this are counted. */
const maxNames = 3;

const told = ['stopped', 'stops at restart', 'delayed', 'reduced'] as const;

/** `recoveries` are those after this failure. */
export function simulationAnswer(
  graph: Graph,
  simulation: Simulation,
  recoveries: readonly Recovery[],
  options: SimulationOptions = {},
): SimulationAnswer {
  const clauses = told.flatMap((outcome) => clauseOf(simulation, outcome));
  const stopsLater = clauses.some(({ outcome }) => outcome === 'stops at restart');
  const [first, ...others] = clauses.map(({ text }) => text);
  const isFirst = clauses[0]?.outcome === 'stopped';
  const nothing = message.text(stopsLater ? 'simulation.nothing-now' : 'simulation.nothing');
  const verdict = whoFails(graph, simulation, (isFirst ? first : undefined) ?? nothing, options);
  const further = (isFirst || first === undefined ? others : [first, ...others]).join('; ');
  const isRepairOnly = recoveries.every(({ automatic }) => automatic === false);
  // What is repaired and stops nothing is waited for by no work.
  const interrupting = clauses.length === 0 && isRepairOnly ? [] : recoveries.filter(({ interrupts }) => interrupts);
  const back = backText(interrupting);
  const remark = remarkOn(graph, interrupting);
  const tail = `${back === '' ? '' : `, ${back}`}${remark === '' ? '' : ` (${remark})`}`;
  return {
    text: `${verdict}${further === '' ? '' : `; ${further}`}${tail}`,
    verdict,
    rest: `${further}${tail}`.replace(/^[, ]+/, ''),
    worst: clauses[0]?.outcome ?? 'running',
  };
}

/** Whether it was down with nothing failed, so that no failure is to blame. */
export function isDownBefore({ outcome, because }: WorkloadOutcome): boolean {
  return outcome !== 'running' && outcome !== 'reduced' && because.length === 0;
}

/** "SQL01", "SQL01 and SQL02", "SQL01, SQL02, SQL03 and 4 more". */
export function namesOf(names: readonly string[]): string {
  const n = names.length - maxNames;
  if (n <= 0) return namesInWords(names, 'feature.reach.and');
  return message.text('feature.names-and-more', { names: names.slice(0, maxNames).join(', '), n });
}

/** What comes back by a recovery: a component's name, or what a whole group is brought back by. */
export function recoveredName(graph: Graph, { of, mechanism }: Recovery): string {
  if (of !== 'group') return displayName(graph, of);
  return message.text(mechanism === 'log-shipping' ? 'simulation.back.other-site' : 'simulation.back.repair');
}

/** What becomes of some workloads in words: of one by its name, else of how many. */
export function fateOf(workloads: readonly Workload[], outcome: Clause['outcome']): Message {
  const [only] = workloads;
  return only !== undefined && workloads.length === 1
    ? message(`simulation.${outcome}.one`, { name: workloadName(only) })
    : message(`simulation.${outcome}.many`, { n: workloads.length });
}

interface Clause {
  readonly outcome: (typeof told)[number];
  readonly text: string;
}

/** What becomes of the workloads of an outcome, features counted; "everything" where it is all but features. */
function clauseOf({ workloads }: Simulation, outcome: Clause['outcome']): Clause[] {
  const living = workloads.filter((each) => !isDownBefore(each));
  const found = living.flatMap((each) => (each.outcome === outcome ? each.workload : []));
  if (found.length === 0) return [];
  const isAll = living.every((each) => each.outcome === outcome || each.workload.kind === 'feature');
  const isEverything = isAll && found.length > 1;
  const said = isEverything ? message(`simulation.${outcome}.everything`) : fateOf(found, outcome);
  return [{ outcome, text: render(said) }];
}

function whoFails(graph: Graph, { failed }: Simulation, what: string, { restart }: SimulationOptions): string {
  const names = failed.map((id, at) => (at === 0 ? sentenceName : displayName)(graph, id));
  const [name] = names;
  if (name === undefined) return message.text('simulation.answer.gone');
  const suffix = restart ? '-restart' : '';
  return render(
    names.length === 1
      ? message(`simulation.answer.one${suffix}`, { name, what })
      : message(`simulation.answer.several${suffix}`, { names: namesOf(names), what }),
  );
}

/** When work is back, as far as figures go. */
function backText(interrupting: readonly Recovery[]): string {
  const longest = Math.max(...interrupting.map(({ range }) => range?.to ?? -1));
  const byHand = interrupting.filter(({ automatic }) => automatic === false);
  const isRepair = byHand.some(({ mechanism }) => mechanism === 'repair');
  if (interrupting.length === 0) return '';
  if (byHand.length === 0 && longest > 0)
    return message.text('simulation.back.within', { time: formatDuration(longest) });
  if (byHand.length === 0) {
    const isAtOnce = interrupting.every(({ range }) => range !== undefined);
    return message.text(isAtOnce ? 'simulation.back.no-pause' : 'simulation.back.pause');
  }
  if (longest <= 0) return message.text(isRepair ? 'simulation.back.by-repair' : 'simulation.back.by-hand');
  const later = message(isRepair ? 'simulation.back.rest-by-repair' : 'simulation.back.rest-by-hand');
  return message.text('simulation.back.partly', { time: formatDuration(longest), later });
}

/** What the times mean for the objective, where there is one, and for which there is no figure. */
function remarkOn(graph: Graph, interrupting: readonly Recovery[]): string {
  const limit = graph.platform.topology.group?.values.recoveryTimeObjective?.value;
  if (interrupting.length === 0) return '';
  const { tooSlow, unknown } = recoveryWithin(interrupting, limit ?? Number.POSITIVE_INFINITY);
  const [byHand, others] = [true, false].map((is) => unknown.filter(({ automatic }) => (automatic === false) === is));
  const asked = [...(limit === undefined ? [] : (byHand ?? [])), ...(others ?? [])];
  const why =
    asked.length === 0
      ? undefined
      : message('simulation.back.no-figure', { names: namesOf(asked.map((each) => recoveredName(graph, each))) });
  if (limit === undefined) return why === undefined ? '' : render(why);
  const objective = formatDuration(limit);
  if (tooSlow) {
    const time = formatDuration(tooSlow.range?.to ?? 0);
    return message.text('simulation.objective.missed', { objective, name: recoveredName(graph, tooSlow), time });
  }
  if (why === undefined) return message.text('simulation.objective.held', { objective });
  return message.text('simulation.objective.unknown', { objective, why });
}
