/**
 * `bizha fix`: applies the fixes that need no look, or shows what they would change. Nothing is written without `--write`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { open } from '../analysis/snapshot.ts';
import { runToEnd } from '../failure/steps.ts';
import { type FixedAll, fixAll } from '../features/fixAll.ts';
import { ruleInfos } from '../rules/registry.ts';
import { familyOf } from '../rules/rule.ts';
import { type Message, render } from '../text/message.ts';
import { oneLine } from '../text/oneLine.ts';

import { message } from './cliMessages.ts';
import { configs, isConfigPath } from './configs.ts';
import type { Environment } from './environment.ts';
import { exitCodes } from './exitCode.ts';
import { findSources, type Source } from './files.ts';
import { unifiedDiff } from './report/unifiedDiff.ts';

export interface FixOptions {
  /** A rule or a family; all of them when not stated. */
  readonly rule?: string;
  readonly write?: boolean;
  readonly diff?: boolean;
}

/** Fixes and prints; resolves to the exit code. */
export async function fix(paths: readonly string[], options: FixOptions, environment: Environment): Promise<number> {
  const { cwd, stdin, out, problem, today } = environment;
  const { rule } = options;
  if (rule !== undefined && !ruleInfos.some(({ id }) => id === rule || familyOf(id) === rule))
    return refuse(message('cli.unknown-rule', { rule }), environment);
  if (options.write && options.diff) return refuse(message('cli.fix.write-or-diff'), environment);
  const { sources, troubles } = await findSources(paths, cwd, stdin);
  for (const trouble of troubles) problem(render(trouble));
  let trouble = troubles.length > 0;
  const own = configs(cwd);
  for (const source of sources.filter(({ path }) => !isConfigPath(path))) {
    try {
      const settings = await own.settingsFor(source.path);
      const fixed = runToEnd(fixAll(open(source.text), { settings, today, rule }));
      const failed = options.write ? await put(source, fixed, environment) : show(source, fixed, out);
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

function refuse(what: Message, { problem }: Environment): number {
  problem(render(what));
  return exitCodes.trouble;
}

/** What would be done. The lines before the diff are none of it: tools that apply diffs pass over them. */
function show(source: Source, fixed: FixedAll, out: (text: string) => void): undefined {
  out(summary(source, fixed));
  out(unifiedDiff(source.path, source.text, fixed.edits));
}

/** Writes the file, unless it was changed since it was read, or is not UTF-8. */
async function put(source: Source, fixed: FixedAll, { cwd, out }: Environment): Promise<Message | undefined> {
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
  out(summary(source, fixed));
  return undefined;
}

function summary({ path }: Source, { applied }: FixedAll): string {
  if (applied.length === 0) return `${oneLine(render(message('cli.fix.nothing', { path })))}\n`;
  const lines = applied.map(({ rule, title }) => `  ${oneLine(render(title))}  ${rule}\n`);
  const head =
    applied.length === 1 ? message('cli.fix.head-one', { path }) : message('cli.fix.head', { path, n: applied.length });
  return `${oneLine(render(head))}\n${lines.join('')}`;
}
