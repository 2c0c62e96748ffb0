/**
 * `bizha fix` and `bizha plan`: changes of files, written or shown. `fix` mends what is written wrong and says nothing new of
 * the world; `plan` adds what is missing, marked as planned. Nothing is written without `--write`.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { open } from '../analysis/snapshot.ts';
import { runToEnd } from '../failure/steps.ts';
import type { FixedFile, FixOptions } from '../features/applyFixes.ts';
import { fixAll } from '../features/fixAll.ts';
import { balanceOf, type PlanBalance, planRedundancy } from '../features/planRedundancy.ts';
import { plannedName } from '../rules/facts/plannedName.ts';
import { ruleInfos } from '../rules/registry.ts';
import { familyOf } from '../rules/rule.ts';
import { type Message, render } from '../text/message.ts';
import { oneLine } from '../text/oneLine.ts';

import { message } from './cliMessages.ts';
import { configs, isConfigPath } from './configs.ts';
import type { Environment } from './environment.ts';
import { exitCodes, refuse } from './exitCode.ts';
import { findSources, type Source } from './files.ts';
import { unifiedDiff } from './report/unifiedDiff.ts';

interface WriteOptions {
  readonly write?: boolean;
  readonly diff?: boolean;
}

export interface FixCommandOptions extends WriteOptions {
  /** A rule or a family; all of them when not stated. */
  readonly rule?: string;
}

export interface PlanCommandOptions extends WriteOptions {
  /** Lists the gaps of today that the plan closes. */
  readonly today?: boolean;
}

/** Fixes and prints; resolves to the exit code. */
export async function fix(
  paths: readonly string[],
  options: FixCommandOptions,
  environment: Environment,
): Promise<number> {
  const { rule } = options;
  if (rule !== undefined && !ruleInfos.some(({ id }) => id === rule || familyOf(id) === rule))
    return refuse(environment, message('cli.unknown-rule', { rule }));
  return change('fix', paths, options, environment, (text, settings) =>
    runToEnd(fixAll(open(text), { ...settings, rule })),
  );
}

/** Plans and prints, then says in a sentence what the plan closes and what it leaves; resolves to the exit code. */
export async function plan(
  paths: readonly string[],
  options: PlanCommandOptions,
  environment: Environment,
): Promise<number> {
  const balances: PlanBalance[] = [];
  const code = await change('plan', paths, options, environment, (text, settings) => {
    const planned = runToEnd(planRedundancy(open(text), settings));
    balances.push(balanceOf(planned.snapshot, settings));
    return planned;
  });
  // What goes to standard output for another program is the file alone.
  if (balances.length === 0 || (options.write === true && paths.includes('-'))) return code;
  const closed = balances.flatMap((balance) => balance.closed);
  const lines = closed.map(({ message: text, rule, closedBy }) => {
    const entries = closedBy?.().map(plannedName).join(', ') ?? '';
    const by = render(message('cli.closed-by-plan', { entries }));
    return `  ${oneLine(render(text))}  ${rule}\n    ${oneLine(by)}\n`;
  });
  if (options.today) environment.out(`${render(message('cli.today.head'))}:\n${lines.join('')}`);
  const left = balances.flatMap((balance) => balance.left).length;
  environment.out(`${render(message('plan.balance', { closed: closed.length, left }))}\n`);
  return code;
}

/** The commands that change files, as their messages call them. */
type Changing = 'fix' | 'plan';

async function change(
  command: Changing,
  paths: readonly string[],
  options: WriteOptions,
  environment: Environment,
  apply: (text: string, settings: FixOptions) => FixedFile,
): Promise<number> {
  const { cwd, stdin, problem, today } = environment;
  if (options.write && options.diff) return refuse(environment, message('cli.fix.write-or-diff'));
  const { sources, troubles } = await findSources(paths, cwd, stdin);
  for (const trouble of troubles) problem(render(trouble));
  let trouble = troubles.length > 0;
  const own = configs(cwd);
  for (const source of sources.filter(({ path }) => !isConfigPath(path))) {
    try {
      const settings = await own.settingsFor(source.path);
      const fixed = apply(source.text, { settings, today });
      const said = summary(command, source, fixed);
      const failed = options.write
        ? await put(source, fixed, said, environment)
        : show(source, fixed, said, environment);
      if (failed) problem(render(failed));
      trouble ||= failed !== undefined;
    } catch (error) {
      trouble = true;
      problem(render(message('cli.crash', { path: source.path, reason: String(error) })));
    }
  }
  for (const each of own.troubles()) problem(render(each));
  return trouble || own.troubles().length > 0 ? exitCodes.trouble : exitCodes.clean;
}

/** What would be done. The lines before the diff are none of it: tools that apply diffs pass over them. */
function show(source: Source, fixed: FixedFile, said: string, { out }: Environment): undefined {
  out(said);
  out(unifiedDiff(source.path, source.text, fixed.edits));
}

/** Writes the file, unless it was changed since it was read, or is not UTF-8. */
async function put(
  source: Source,
  fixed: FixedFile,
  said: string,
  { cwd, out }: Environment,
): Promise<Message | undefined> {
  if (source.path === '-') {
    out(fixed.snapshot.text);
    return undefined;
  }
  if (fixed.edits.length > 0) {
    const file = resolve(cwd, source.path);
    try {
      if (!(await readFile(file)).equals(Buffer.from(source.text)))
        return message('cli.fix.changed', { path: source.path });
      await writeFile(file, fixed.snapshot.text);
    } catch (error) {
      return message('cli.fix.cannot-write', { path: source.path, reason: String(error) });
    }
  }
  out(said);
  return undefined;
}

function summary(command: Changing, { path }: Source, { applied }: FixedFile): string {
  const n = applied.length;
  if (n === 0) return `${oneLine(render(message(`cli.${command}.nothing`, { path })))}\n`;
  const head = n === 1 ? message(`cli.${command}.head-one`, { path }) : message(`cli.${command}.head`, { path, n });
  const lines = applied.map(({ rule, title }) => `  ${oneLine(render(title))}  ${rule}\n`);
  return `${oneLine(render(head))}\n${lines.join('')}`;
}
