/** The hand-made files of `test/fixtures/import`, what an import makes of them, and what is wrong with that. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { importFiles } from '../../../server/src/importers/importFiles.ts';
import type { ImportOptions, ImportResult } from '../../../server/src/importers/importResult.ts';
import { type Message, render } from '../../../server/src/text/message.ts';

export const fixtureFolder = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/import');

/** Every file to import, by name. */
export const fixtureNames: readonly string[] = readdirSync(fixtureFolder).filter((name) => /\.(?!md$)\w+$/.test(name));

export function bytesOf(name: string): Buffer {
  return readFileSync(join(fixtureFolder, name));
}

/** Imports fixtures by name, or texts by the name that is made up for them. */
export function imported(
  files: readonly string[] | Readonly<Record<string, string | Uint8Array>>,
  options?: ImportOptions,
): ImportResult {
  const inputs = Array.isArray(files)
    ? files.map((path: string) => ({ path, bytes: bytesOf(path) }))
    : Object.entries(files).map(([path, content]: [string, string | Uint8Array]) => ({
        path,
        bytes: typeof content === 'string' ? Buffer.from(content) : content,
      }));
  return importFiles(inputs, options);
}

/** The topology of an import that succeeds; fails with what was wrong otherwise. */
export function topologyOf(...args: Parameters<typeof imported>): string {
  const result = imported(...args);
  if (result.topology === undefined) throw new Error(outcome(result));
  return result.topology;
}

/** All that an import says, as text. */
export function outcome(result: ImportResult): string {
  const said = (title: string, all: readonly Message[]): string[] =>
    all.length === 0 ? [] : [`${title}:`, ...all.map((each) => `  ${render(each)}`)];
  const files = result.files.flatMap(({ path, kind, counts, unknown, renamed, error }) => [
    `${path}: ${kind ?? 'unknown'}`,
    ...(error ? [`  ${error.line ?? '-'}:${error.column ?? '-'} ${render(error.message)}`] : []),
    `  ${Object.entries(counts)
      .filter(([, n]) => n !== 0)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')}`.trimEnd(),
    ...renamed.map(({ kind: what, from, to }) => `  ${what} "${from}" → "${to}"`),
    ...unknown.map((each) => `  ? ${render(each)}`),
  ]);
  const { refused } = result;
  return [
    ...files,
    ...(refused ? [`refused: ${refused.line ?? '-'}:${refused.column ?? '-'} ${render(refused.message)}`] : []),
    ...said('contradictions', result.contradictions),
    ...said('only earlier', result.onlyEarlier),
    ...(result.topology === undefined ? [] : ['---', result.topology]),
  ].join('\n');
}

/** Errors that a topology must not have whatever it was made of: about its form and its names. */
export function formErrors(topology: string): readonly string[] {
  return findingsOf(open(topology), {}, '2025-01-01')
    .filter(({ rule, severity }) => severity === 'error' && /^(?:syntax|format|reference)\//.test(rule))
    .map(({ rule, message }) => `${rule}: ${render(message)}`);
}
