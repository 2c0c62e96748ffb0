/**
 * `bizha simulate FILE --fail NAME…`: what happens to every workload when some components fail together.
 */
import type { Simulation } from '../failure/model.ts';
import { simulate as simulateFailure } from '../failure/simulate.ts';
import { render } from '../text/message.ts';

import type { Environment } from './environment.ts';
import { exitCodes } from './exitCode.ts';
import { componentsNamed, openOne } from './oneFile.ts';
import { simulationText } from './simulateText.ts';

export interface SimulateOptions {
  readonly fail: readonly string[];
  readonly restart: boolean;
  readonly format: 'text' | 'json';
}

/** Simulates and prints; resolves to the exit code. */
export async function simulate(path: string, options: SimulateOptions, environment: Environment): Promise<number> {
  const opened = await openOne(path, environment.cwd, environment.stdin);
  if ('trouble' in opened)
    return refuse(
      opened.trouble.map((each) => render(each)),
      environment,
    );
  const graph = opened.snapshot.answers;
  const { ids, troubles } = componentsNamed(graph, options.fail);
  if (troubles.length > 0)
    return refuse(
      troubles.map((each) => render(each)),
      environment,
    );
  const simulation = simulateFailure(graph, ids, { restart: options.restart });
  environment.out(options.format === 'json' ? json(simulation) : simulationText(graph, simulation));
  return exitCodes.clean;
}

function refuse(problems: readonly string[], { problem }: Environment): number {
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
  const { failed, scope, phase, later } = simulation;
  return `${JSON.stringify({ version: 1, failed, scope, phase, ...(later ? { later } : {}), workloads }, undefined, 2)}\n`;
}
