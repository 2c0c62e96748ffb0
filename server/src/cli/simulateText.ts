/**
 * The answer of `bizha simulate` for people: outcomes with their chains, how work comes back, what a rolling reboot would
 * do in the meantime, and which facts were taken as met.
 */

import { type JudgedGraph, restsOn } from '../failure/asIfMended.ts';
import { type EvaluatedGraph, evaluatePhases } from '../failure/evaluate.ts';
import type { Graph } from '../failure/graph.ts';
import { type Outcome, outcomes, type Simulation, type WorkloadOutcome } from '../failure/model.ts';
import { reachMessage } from '../failure/reach.ts';
import { recoveriesAfter } from '../failure/recoveriesAfter.ts';
import { type Recovery, recoveryPage, recoveryWithin } from '../failure/recoveryTime.ts';
import { figureMessage, howMessage, whoMessage } from '../failure/recoveryWords.ts';
import { rollingReboot } from '../failure/rollingReboot.ts';
import { failedNodes } from '../failure/simulate.ts';
import { type Message, render } from '../text/message.ts';
import { oneLine } from '../text/oneLine.ts';
import { formatDuration } from '../topology/scalars.ts';
import { message } from './cliMessages.ts';
import { mendedLines } from './mended.ts';

/** A rolling reboot of more servers is not worked out. */
const maxServers = 300;
/** More ids than this are counted instead of listed, in lines that are about something else. */
const maxListed = 8;

export function simulationText(graph: JudgedGraph, simulation: Simulation): string {
  const blocks = [
    [`${render(headOf(simulation))}`],
    mended(graph, simulation),
    outcomes.flatMap((outcome) => {
      const found = simulation.workloads.filter((each) => each.outcome === outcome);
      return found.length === 0 ? [] : [`${outcomeText(outcome)} (${found.length})`, ...found.map(line)];
    }),
    configuration(graph, simulation),
    recovery(graph, simulation),
    reboot(graph, simulation),
    takenAsMet(graph),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map(oneLine).join('\n'))
    .join('\n\n')}\n`;
}

function headOf(simulation: Simulation): Message {
  const { failed } = simulation;
  return message('cli.simulate.head', { failed, reach: render(reachMessage(simulation)) });
}

function outcomeText(outcome: Outcome): string {
  return render(message(outcomeMessages[outcome]));
}

const outcomeMessages = {
  stopped: 'outcome.stopped',
  'stops at restart': 'outcome.stops-at-restart',
  delayed: 'outcome.delayed',
  reduced: 'outcome.reduced',
  running: 'outcome.running',
} as const;

/** A workload with its chain; one that has stopped without any was down before. */
function line({ workload, outcome, because }: WorkloadOutcome): string {
  if (because.length > 0) return `  ${workload.id}: ${[...because, workload.id].join(' → ')}`;
  if (outcome === 'running' || outcome === 'reduced') return `  ${workload.id}`;
  return `  ${workload.id}: ${render(message('cli.simulate.down'))}`;
}

/** What goes on, and cannot be configured until the failure is mended. */
function configuration(graph: EvaluatedGraph, simulation: Simulation): string[] {
  const up = evaluatePhases(graph.nodes, failedNodes(graph, simulation.failed));
  const ids = graph.components.flatMap(({ id, kind }, index) => {
    if (kind !== 'service') return [];
    const node = graph.componentNodes[index] ?? -1;
    return up.run[node] === 1 && up.change[node] === 0 && graph.baseline.change[node] === 1 ? [id] : [];
  });
  return ids.length === 0 ? [] : [render(message('cli.simulate.configuration', { ids: listed(ids) }))];
}

/** What cannot work, and the answer takes as mended. */
function mended(graph: JudgedGraph, { failed }: Simulation): string[] {
  const lines = mendedLines(restsOn(graph, failed));
  return lines.length === 0 ? [] : [render(message('mended.heading')), ...lines];
}

function recovery(graph: EvaluatedGraph, { failed }: Simulation): string[] {
  const recoveries = recoveriesAfter(graph, failed);
  if (recoveries.length === 0) return [];
  const objective = graph.platform.topology.group?.values.recoveryTimeObjective?.value;
  const verdict = objective === undefined ? [] : [`  ${render(againstObjective(recoveries, objective))}`];
  return [render(message('cli.simulate.recovery')), ...recoveries.flatMap(recoveryLines), ...verdict];
}

function recoveryLines(recovery: Recovery): string[] {
  const { of, source } = recovery;
  const said = render(
    message('recovery.line', {
      of,
      how: howMessage(recovery),
      who: whoMessage(recovery),
      figure: figureMessage(recovery),
    }),
  );
  return [`  ${said}`, ...(source === undefined ? [] : [`    ${recoveryPage(source)}`])];
}

function againstObjective(recoveries: readonly Recovery[], limit: number): Message {
  const { tooSlow, unknown } = recoveryWithin(
    recoveries.filter(({ interrupts }) => interrupts),
    limit,
  );
  const objective = formatDuration(limit);
  if (tooSlow) return message('recovery.objective-missed', { objective, of: tooSlow.of });
  const ids = unknown.map(({ of }) => of);
  if (ids.length > 0) return message('recovery.objective-unknown', { objective, ids: listed(ids) });
  return message('recovery.objective-held', { objective });
}

/** What stops beyond what has stopped already when every server restarts in turn, and when all are back. */
function reboot(graph: EvaluatedGraph, { failed, workloads }: Simulation): string[] {
  const heading = render(message('cli.simulate.reboot'));
  const { servers } = graph.platform;
  if (servers.length === 0) return [];
  if (servers.length > maxServers)
    return [heading, `  ${render(message('cli.simulate.reboot-limit', { most: maxServers, n: servers.length }))}`];
  const { steps, after } = rollingReboot(graph, failed);
  const stopped = new Set(workloads.filter((each) => each.outcome === 'stopped').map((each) => each.workload.id));
  const more = (found: readonly WorkloadOutcome[]): string => {
    const ids = found.map(({ workload }) => workload.id).filter((id) => !stopped.has(id));
    return ids.length === 0 ? render(message('cli.simulate.nothing-more')) : listed(ids);
  };
  return [
    heading,
    ...steps.map((step) => `  ${step.server}: ${more(step.stopped)}`),
    `  ${render(message('cli.simulate.reboot-after'))}: ${more(after)}`,
  ];
}

function takenAsMet({ missingFacts }: Graph): string[] {
  if (missingFacts.length === 0) return [];
  const lines = missingFacts.slice(0, maxListed).map((fact) => `  ${render(fact.message)}`);
  const left = missingFacts.length - lines.length;
  if (left > 0) lines.push(`  ${render(message('cli.simulate.more-facts', { n: left }))}`);
  return [render(message('cli.simulate.met')), ...lines];
}

function listed(ids: readonly string[]): string {
  if (ids.length <= maxListed) return ids.join(', ');
  const shown = ids.slice(0, maxListed).join(', ');
  return render(message('cli.and-more', { ids: shown, n: ids.length - maxListed }));
}
