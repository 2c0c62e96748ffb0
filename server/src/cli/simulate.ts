/**
 * `bizha simulate FILE --fail NAME…`: what happens to every workload when some components fail together.
 */
import { type Outcome, outcomes, type Simulation, type WorkloadOutcome } from '../failure/model.ts';
import { simulate as simulateFailure } from '../failure/simulate.ts';
import { message, render } from '../text/messages/message.ts';
import { oneLine } from '../text/oneLine.ts';
import type { Surroundings } from './check.ts';
import { exitCodes } from './exitCode.ts';
import { componentsNamed, openOne } from './oneFile.ts';

export interface SimulateOptions {
  readonly fail: readonly string[];
  readonly restart: boolean;
  readonly format: 'text' | 'json';
}

/** Simulates and prints; resolves to the exit code. */
export async function simulate(path: string, options: SimulateOptions, surroundings: Surroundings): Promise<number> {
  const opened = await openOne(path, surroundings.cwd, surroundings.stdin);
  if ('trouble' in opened)
    return refuse(
      opened.trouble.map((each) => render(each)),
      surroundings,
    );
  const { graph } = opened.snapshot;
  const { ids, troubles } = componentsNamed(graph, options.fail);
  if (troubles.length > 0)
    return refuse(
      troubles.map((each) => render(each)),
      surroundings,
    );
  const simulation = simulateFailure(graph, ids, { restart: options.restart });
  surroundings.out(options.format === 'json' ? json(simulation) : text(simulation));
  return exitCodes.clean;
}

function refuse(problems: readonly string[], { problem }: Surroundings): number {
  for (const each of problems) problem(each);
  return exitCodes.trouble;
}

/** The contract of `docs/cli.md`. */
function json(simulation: Simulation): string {
  const workloads = simulation.workloads.map(({ workload, outcome, because }) => ({
    id: workload.id,
    ...(workload.host === undefined ? {} : { host: workload.host }),
    ...(workload.application === undefined ? {} : { application: workload.application }),
    kind: workload.kind,
    outcome,
    because,
  }));
  const { failed, scope, phase } = simulation;
  return `${JSON.stringify({ version: 1, failed, scope, phase, workloads }, undefined, 2)}\n`;
}

function text(simulation: Simulation): string {
  const reach =
    simulation.phase === 'run' || simulation.scope === 'none'
      ? render(message(`scope.${simulation.scope}`))
      : render(
          message('cli.simulate.reach', {
            scope: message(`scope.${simulation.scope}`),
            phase: message(`phase.${simulation.phase}`),
          }),
        );
  const head = render(message('cli.simulate.head', { failed: simulation.failed, reach }));
  const groups = outcomes.flatMap((outcome) => {
    const found = simulation.workloads.filter((each) => each.outcome === outcome);
    return found.length === 0 ? [] : [`${outcomeText(outcome)} (${found.length})`, ...found.map(line)];
  });
  return `${[head, '', ...groups].map(oneLine).join('\n')}\n`;
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
