/**
 * `bizha simulate FILE --fail NAME…`: what happens to every workload when some components fail together.
 */

import { inView } from '../analysis/snapshot.ts';
import { type Impossible, restsOn } from '../failure/asIfMended.ts';
import type { Simulation } from '../failure/model.ts';
import { simulate as simulateFailure } from '../failure/simulate.ts';
import { render } from '../text/message.ts';

import { message } from './cliMessages.ts';
import type { Environment } from './environment.ts';
import { exitCodes, refuse } from './exitCode.ts';
import { mendedJson } from './mended.ts';
import { componentsNamed, openOne } from './oneFile.ts';
import { simulationText } from './simulateText.ts';

export interface SimulateOptions {
  readonly fail: readonly string[];
  readonly restart: boolean;
  readonly format: 'text' | 'json';
  /** Without what is only planned. */
  readonly today?: boolean;
}

/** Simulates and prints; resolves to the exit code. */
export async function simulate(path: string, options: SimulateOptions, environment: Environment): Promise<number> {
  const opened = await openOne(path, environment);
  if ('troubles' in opened) return refuse(environment, ...opened.troubles);
  const graph = inView(opened.snapshot, options.today ? 'today' : 'as planned').answers;
  const { ids, troubles } = componentsNamed(graph, options.fail);
  if (troubles.length > 0) return refuse(environment, ...troubles);
  const head = options.today ? `${render(message('cli.today.head'))}.\n\n` : '';
  environment.out(
    options.format === 'json'
      ? json(simulateFailure(graph, ids, options), restsOn(graph, ids), options)
      : `${head}${simulationText(graph, ids, options)}`,
  );
  return exitCodes.clean;
}

/** The contract of `docs/cli.md`. */
function json(simulation: Simulation, impossible: readonly Impossible[], { today }: SimulateOptions): string {
  const workloads = simulation.workloads.map(({ workload, outcome, because }) => ({
    id: workload.id,
    ...(workload.host === undefined ? {} : { host: workload.host }),
    ...(workload.application === undefined ? {} : { application: workload.application }),
    kind: workload.kind,
    outcome,
    because,
  }));
  const { failed, scope, phase, later } = simulation;
  const value = {
    version: 1,
    ...(today ? { view: 'today' } : {}),
    failed,
    scope,
    phase,
    ...(later ? { later } : {}),
    ...mendedJson(impossible),
    workloads,
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
