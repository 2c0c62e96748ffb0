/** Exit codes of the command line, how a command refuses its work, and what makes `check` fail. */
import { type Severity, severities } from '../rules/rule.ts';
import { type Message, render } from '../text/message.ts';
import type { Environment } from './environment.ts';

export const exitCodes = { clean: 0, findings: 1, trouble: 2 } as const;

/** Says what keeps a command from its work; the exit code of that. */
export function refuse({ problem }: Environment, ...troubles: readonly Message[]): number {
  for (const trouble of troubles) problem(render(trouble));
  return exitCodes.trouble;
}

export const failOnLevels = [...severities, 'never'] as const;
export type FailOn = (typeof failOnLevels)[number];

export type Counts = { readonly [S in Severity]: number };

/** Whether findings of these counts make the check fail. */
export function fails(counts: Counts, failOn: FailOn): boolean {
  return severities.some((severity) => counts[severity] > 0 && failsBy(severity, failOn));
}

/** Whether one finding of a severity makes the check fail. */
export function failsBy(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
