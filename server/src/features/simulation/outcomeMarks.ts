/**
 * Marks beside the lines of a file while a failure is simulated: what failed itself, every component that went down on the
 * way, and what becomes of workloads. A line is judged by the state of what stands at it.
 */
import type { Snapshot } from '../../analysis/snapshot.ts';
import { componentName, displayName, workloadName } from '../../failure/displayName.ts';
import type { Graph } from '../../failure/graph.ts';
import { type Component, type Outcome, outcomes, type Simulation } from '../../failure/model.ts';
import type { Failure } from '../../failure/simulate.ts';
import type { Place } from '../../syntax/node.ts';
import { render } from '../../text/message.ts';
import { chainText } from '../chainText.ts';
import { message } from '../message.ts';
import { isDownBefore } from './simulationAnswer.ts';

/** What stands beside a line while a failure is simulated. */
export interface OutcomeMark {
  readonly place: Place;
  readonly outcome: 'failed' | Exclude<Outcome, 'running'>;
  /** What it is, what becomes of it, and why. */
  readonly text: string;
}

/** What failed comes first; both in the order of the file. */
export function outcomeMarks(snapshot: Snapshot, failure: Failure, simulation: Simulation): OutcomeMark[] {
  const { answers: graph } = snapshot;
  const failed = new Set(failure.failed);
  const down = graph.components.filter(({ id }) => failed.has(id));
  const workloads = workloadMarks(graph, simulation);
  const marked = new Set(workloads.map(({ place }) => keyOf(snapshot, place)));
  const rest = [
    ...workloads,
    ...componentMarks(graph, failure).filter(({ place }) => !marked.has(keyOf(snapshot, place))),
    ...hostMarks(snapshot, failure, simulation).filter(({ place }) => !marked.has(keyOf(snapshot, place))),
  ];
  return [...down.map(failedMark), ...rest].sort(
    (one, other) =>
      Number(other.outcome === 'failed') - Number(one.outcome === 'failed') ||
      snapshot.rangeOf(one.place).start - snapshot.rangeOf(other.place).start,
  );
}

function failedMark(component: Component): OutcomeMark {
  const text = message.text('simulation.mark.failed', { name: componentName(component) });
  return { place: component.place, outcome: 'failed', text };
}

/** Features stand at no line of their own: what they need does, and is marked by its own state. */
function workloadMarks(graph: Graph, { workloads }: Simulation): OutcomeMark[] {
  return workloads.flatMap((each): OutcomeMark[] => {
    const { workload, outcome, because } = each;
    if (outcome === 'running' || workload.kind === 'feature') return [];
    const reason = isDownBefore(each) ? message.text('simulation.mark.down') : chainText(graph, because);
    return [{ place: workload.place, outcome, text: markText(workloadName(workload), outcome, reason) }];
  });
}

/** What went down on the way. Services stand at the line of their server, which may be up. */
function componentMarks(graph: Graph, failure: Failure): OutcomeMark[] {
  const failed = new Set(failure.failed);
  return graph.components.flatMap((component, index): OutcomeMark[] => {
    if (failed.has(component.id) || component.kind === 'service') return [];
    const loss = failure.lossOf(graph.componentNodes[index] ?? -1);
    if (!loss) return [];
    const text = markText(componentName(component), loss.outcome, chainText(graph, loss.because));
    return [{ place: component.place, outcome: loss.outcome, text }];
  });
}

/** A host that stays up, with the worst of what becomes of its work short of standing still. */
function hostMarks({ answers: graph, platform }: Snapshot, failure: Failure, { workloads }: Simulation): OutcomeMark[] {
  const worst = new Map<string, 'delayed' | 'reduced'>();
  for (const { workload, outcome } of workloads) {
    if (workload.host === undefined || (outcome !== 'delayed' && outcome !== 'reduced')) continue;
    const known = worst.get(workload.host);
    if (known === undefined || outcomes.indexOf(outcome) < outcomes.indexOf(known)) worst.set(workload.host, outcome);
  }
  return [...worst].flatMap(([name, outcome]): OutcomeMark[] => {
    const host = platform.hostNamed(name);
    const node = host && graph.nodeById.get(host.id.toLowerCase());
    if (!host || node === undefined || failure.lossOf(node)) return [];
    return [{ place: host.place, outcome, text: markText(displayName(graph, host.id), outcome, '') }];
  });
}

function markText(name: string, outcome: Exclude<Outcome, 'running'>, reason: string): string {
  const said = message(`outcome.${outcome}`);
  return render(
    reason === ''
      ? message('simulation.mark', { name, outcome: said })
      : message('simulation.mark.because', { name, outcome: said, reason }),
  );
}

function keyOf(snapshot: Snapshot, place: Place): string {
  const { start, end } = snapshot.rangeOf(place);
  return `${start} ${end}`;
}
