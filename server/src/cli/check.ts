/**
 * `bizha check`: the findings of some files, printed, and an exit code for CI.
 */
import { findingsOf, open, type Snapshot } from '../features/snapshot.ts';
import type { Finding } from '../rules/finding.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { message, render } from '../text/messages/message.ts';
import { type Counts, exitCodes, type FailOn, fails } from './exitCode.ts';
import { findSources, type Source } from './files.ts';
import { jsonReport } from './report/json.ts';
import { textReport } from './report/text.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly failOn: FailOn;
}

/** What a command gets from the process; handed in, so that tests and other shells can stand in for it. */
export interface Surroundings {
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly out: (text: string) => void;
  readonly problem: (text: string) => void;
  readonly colour: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface CheckedFile {
  readonly source: Source;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
}

/** Checks and prints; resolves to the exit code. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { sources, troubles } = await findSources(paths, surroundings.cwd, surroundings.stdin);
  for (const trouble of troubles) surroundings.problem(render(trouble));
  let crashed = false;
  const files = sources.flatMap((source): CheckedFile[] => {
    try {
      const snapshot = open(source.text);
      return [{ source, snapshot, findings: findingsOf(snapshot, {}, surroundings.today) }];
    } catch (error) {
      crashed = true;
      surroundings.problem(render(message('cli.crash', { path: source.path, reason: String(error) })));
      return [];
    }
  });
  const counts = count(files.flatMap((file) => file.findings));
  const report = options.format === 'json' ? jsonReport(files, counts) : textReport(files, counts, surroundings.colour);
  if (files.length > 0 || options.format === 'json') surroundings.out(report);
  if (troubles.length > 0 || crashed) return exitCodes.trouble;
  return fails(counts, options.failOn) ? exitCodes.findings : exitCodes.clean;
}

/** How many findings of each severity stand; silenced ones do not count. */
export function count(findings: readonly Finding[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of findings) if (finding.suppressed === undefined) counts[finding.severity]++;
  return Object.fromEntries(severities.map((severity) => [severity, counts[severity]])) as Counts;
}
