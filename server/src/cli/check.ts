/**
 * `bizha check`: the findings of some files, printed, and an exit code for CI.
 */

import { open, type View } from '../analysis/snapshot.ts';
import { soundFindings } from '../analysis/soundFindings.ts';
import { openConfig } from '../features/config/configFile.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/run.ts';
import { type Message, render } from '../text/message.ts';
import { accept, readBaseline, writeBaseline } from './baseline.ts';
import type { CheckedFile, ReportContext } from './checkedFile.ts';
import { message } from './cliMessages.ts';
import { type Configs, configs, isConfigPath } from './configs.ts';
import type { Environment } from './environment.ts';
import { type Counts, exitCodes, type FailOn, fails } from './exitCode.ts';
import { findSources, type Source } from './files.ts';
import { azureReport } from './report/azure.ts';
import { githubReport } from './report/github.ts';
import { jsonReport } from './report/json.ts';
import { junitReport } from './report/junit.ts';
import { markdownReport } from './report/markdown.ts';
import { sarifReport } from './report/sarif.ts';
import { textReport } from './report/text.ts';

export const checkFormats = ['text', 'json', 'sarif', 'junit', 'github', 'azure', 'markdown'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  /** Whether comments silence anything. */
  readonly suppressions: boolean;
  /** A file of accepted findings. */
  readonly baseline?: string;
  /** Where to write the findings of now as accepted. */
  readonly writeBaseline?: string;
  /** Without what is only planned. */
  readonly today?: boolean;
}

/** Checks and prints; resolves to the exit code. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<number> {
  const { cwd, problem, today } = environment;
  const { sources, troubles } = await findSources(paths, cwd, environment.stdin);
  const said: string[] = [];
  const complain = (trouble: Message): void => {
    said.push(render(trouble));
    problem(render(trouble));
  };
  for (const trouble of troubles) complain(trouble);
  const own = configs(cwd);
  const view = options.today ? 'today' : 'as planned';
  const topologies = sources.filter(({ path }) => !isConfigPath(path));
  const checked: CheckedFile[] = [];
  for (const source of topologies) {
    const settings = await own.settingsFor(source.path);
    const { file, crashes } = checkTopology(source, settings, today, view);
    for (const reason of crashes) complain(message('cli.crash', { path: source.path, reason }));
    checked.push(options.suppressions ? file : withoutSilence(file));
  }
  for (const trouble of own.troubles()) complain(trouble);
  const accepted = await withBaseline(checked, options, cwd, complain);
  const named = sources.filter(({ path }) => isConfigPath(path));
  const files = [...accepted, ...checkConfigs(named, own)];
  const counts = count(files.flatMap((file) => file.findings));
  const { colour, version } = environment;
  const context = { counts, colour, failOn: options.failOn, version, troubles: said, view } as const;
  const report = reports[options.format](files, context);
  if (files.length > 0 || options.format !== 'text') environment.out(report);
  if (said.length > 0) return exitCodes.trouble;
  return fails(counts, options.failOn) ? exitCodes.findings : exitCodes.clean;
}

/** The findings of a topology, whatever fails in finding them. */
function checkTopology(
  source: Source,
  settings: RuleSettings,
  today: string,
  view: View,
): { readonly file: CheckedFile; readonly crashes: readonly string[] } {
  const snapshot = open(source.text);
  const { findings, crashes } = soundFindings(snapshot, settings, today, undefined, view);
  const reasons = crashes.map(({ rule, error }) => (rule === undefined ? String(error) : `${rule}: ${error}`));
  return { file: { source, snapshot, findings }, crashes: reasons };
}

/** The configuration files that were named, and those that hold for a topology and have something wrong in them. */
function checkConfigs(named: readonly Source[], { used }: Configs): CheckedFile[] {
  const own = named.map((source): CheckedFile => {
    const file = openConfig(source.text);
    return { source, snapshot: file, findings: file.findings };
  });
  const others = used().filter(
    ({ path, file }) => file.findings.length > 0 && !named.some((each) => each.path === path),
  );
  return [
    ...own,
    ...others.map(({ path, file }) => ({ source: { path, text: file.text }, snapshot: file, findings: file.findings })),
  ];
}

const reports: {
  readonly [F in CheckFormat]: (files: readonly CheckedFile[], context: ReportContext) => string;
} = {
  text: (files, { counts, colour }) => textReport(files, counts, colour),
  json: (files, { counts, view }) => jsonReport(files, counts, view),
  sarif: sarifReport,
  junit: (files, { failOn, troubles }) => junitReport(files, failOn, troubles),
  github: githubReport,
  azure: azureReport,
  markdown: (files, { counts }) => markdownReport(files, counts),
};

/** The file with all that comments silence counted. */
function withoutSilence(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.map((finding) => ({ ...finding, suppressed: undefined })) };
}

/** The files with accepted findings marked; a new baseline is written first, and counts at once. */
async function withBaseline(
  files: readonly CheckedFile[],
  { baseline, writeBaseline: target }: CheckOptions,
  cwd: string,
  complain: (trouble: Message) => void,
): Promise<readonly CheckedFile[]> {
  const failed = target === undefined ? undefined : await writeBaseline(target, cwd, files);
  if (failed) complain(failed.trouble);
  const path = target ?? baseline;
  if (path === undefined || failed) return files;
  const accepted = await readBaseline(path, cwd);
  if ('trouble' in accepted) {
    complain(accepted.trouble);
    return files;
  }
  return files.map((file) => accept(file, accepted, path, cwd));
}

/** How many findings of each severity stand; silenced ones do not count. */
export function count(findings: readonly Finding[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of findings) if (finding.suppressed === undefined) counts[finding.severity]++;
  return counts;
}
