/**
 * Findings that a team has accepted for now: a file that lists them by rule and component, never by line. What cannot work
 * (kinds C and M) is neither written nor accepted.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Finding } from '../rules/finding.ts';
import { canBeSilenced } from '../rules/rule.ts';
import { type Message, render } from '../text/message.ts';

import type { CheckedFile } from './checkedFile.ts';
import { message } from './cliMessages.ts';
import { errorCodeOf } from './files.ts';

/** The accepted findings, as keys of file, rule and component. */
export type Baseline = ReadonlySet<string>;

/** The form of the file; a contract, described in `docs/cli.md`. */
interface BaselineFile {
  readonly version: 1;
  readonly files: readonly {
    /** Relative to the folder of the baseline, with `/`. */
    readonly path: string;
    readonly accepted: readonly { readonly rule: string; readonly entity: string }[];
  }[];
}

/** Reads a baseline; a message when there is none to be read. */
export async function readBaseline(path: string, cwd: string): Promise<Baseline | { readonly trouble: Message }> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    return { trouble: message('cli.baseline.cannot-read', { path, reason: errorCodeOf(error) }) };
  }
  const parsed = parse(text);
  if (!parsed) return { trouble: message('cli.baseline.not-one', { path }) };
  return new Set(
    parsed.files.flatMap((file) => file.accepted.map(({ rule, entity }) => keyOf(file.path, rule, entity))),
  );
}

/** Writes what is found now; a message when that fails. */
export async function writeBaseline(
  path: string,
  cwd: string,
  files: readonly CheckedFile[],
): Promise<{ readonly trouble: Message } | undefined> {
  const listed: BaselineFile = {
    version: 1,
    files: files.map((file) => ({ path: pathFrom(path, cwd, file), accepted: acceptable(file.findings) })),
  };
  try {
    await writeFile(resolve(cwd, path), `${JSON.stringify(listed, undefined, 2)}\n`);
    return undefined;
  } catch (error) {
    return { trouble: message('cli.baseline.cannot-write', { path, reason: errorCodeOf(error) }) };
  }
}

/** The file with the accepted findings marked as silenced. `path` is that of the baseline. */
export function accept(file: CheckedFile, baseline: Baseline, path: string, cwd: string): CheckedFile {
  const own = pathFrom(path, cwd, file);
  const reason = render(message('cli.baseline.reason'));
  const findings = file.findings.map(
    (finding): Finding =>
      finding.suppressed === undefined &&
      canBeSilenced(finding) &&
      baseline.has(keyOf(own, finding.rule, finding.entity))
        ? { ...finding, suppressed: { kind: 'baseline', reason } }
        : finding,
  );
  return { ...file, findings };
}

function acceptable(findings: readonly Finding[]): { rule: string; entity: string }[] {
  const open = findings.filter((finding) => finding.suppressed === undefined && canBeSilenced(finding));
  const byKey = new Map(open.map(({ rule, entity }) => [keyOf('', rule, entity), { rule, entity }]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function keyOf(path: string, rule: string, entity: string): string {
  return JSON.stringify([path, rule, entity.toLowerCase()]);
}

function pathFrom(baseline: string, cwd: string, { source }: CheckedFile): string {
  if (source.path === '-') return '-';
  return relative(dirname(resolve(cwd, baseline)), resolve(cwd, source.path)).replaceAll('\\', '/');
}

function parse(text: string): BaselineFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  return isBaseline(value) ? value : undefined;
}

function isBaseline(value: unknown): value is BaselineFile {
  return (
    isObject(value) &&
    value['version'] === 1 &&
    Array.isArray(value['files']) &&
    value['files'].every(
      (file) =>
        isObject(file) &&
        typeof file['path'] === 'string' &&
        Array.isArray(file['accepted']) &&
        file['accepted'].every(
          (each) => isObject(each) && typeof each['rule'] === 'string' && typeof each['entity'] === 'string',
        ),
    )
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
