/**
 * `bizha import FILE…`: a topology out of what a BizTalk group can export. Reads files, prints or writes what comes out;
 * what files mean is known to `importers/`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { importFiles } from '../importers/importFiles.ts';
import type { ImportedFile, ImportInput, ImportProblem, ImportResult } from '../importers/importResult.ts';
import { maxFileSize, tooLarge } from '../importers/readFile.ts';
import { type Message, render } from '../text/message.ts';
import { message } from './cliMessages.ts';
import type { Environment } from './environment.ts';
import { exitCodes, refuse } from './exitCode.ts';
import { decode, errorCodeOf } from './files.ts';
import { writeBeside } from './writeBeside.ts';

export interface ImportCommandOptions {
  readonly output?: string;
  readonly into?: string;
  readonly environment?: string;
  readonly dryRun?: true;
  readonly format: 'text' | 'json';
}

/** Imports, and prints or writes the topology; resolves to the exit code. */
export async function importCommand(
  paths: readonly string[],
  options: ImportCommandOptions,
  environment: Environment,
): Promise<number> {
  const { cwd, problem } = environment;
  const { output } = options;
  if (output !== undefined && options.into !== undefined)
    return refuse(environment, message('cli.import.output-or-into'));
  if (output !== undefined && existsSync(resolve(cwd, output)))
    return refuse(environment, message('cli.import.exists', { path: output }));
  const inputs: ImportInput[] = [];
  for (const path of paths) {
    const read = await readInput(path, cwd);
    if ('id' in read) return refuse(environment, read);
    inputs.push(read);
  }
  const into = options.into === undefined ? undefined : await readTopology(options.into, cwd);
  if (into && 'id' in into) return refuse(environment, into);

  const result = importFiles(inputs, {
    ...(into ? { into: into.text } : {}),
    environment: options.environment,
  });
  const failed = result.topology === undefined;
  if (failed) for (const line of problemLines(result, options.into)) problem(line);
  if (options.format === 'json') environment.out(json(result));
  else if (!failed) environment.out(report(result, options));
  if (failed) return exitCodes.trouble;
  if (options.dryRun === true) return exitCodes.clean;
  const path = output ?? options.into;
  if (path === undefined || result.topology === into?.text) return exitCodes.clean;
  const why = await writeBeside(resolve(cwd, path), result.topology, into?.bytes);
  return why === undefined
    ? exitCodes.clean
    : refuse(environment, message('cli.import.cannot-write', { path, reason: why }));
}

async function readInput(path: string, cwd: string): Promise<ImportInput | Message> {
  try {
    const file = resolve(cwd, path);
    const { size } = await stat(file);
    if (size > maxFileSize) return message('cli.import.refused', { path, reason: tooLarge(size) });
    // Unlike its asynchronous sister this one holds a large file in memory once and not twice.
    return { path: path.replaceAll('\\', '/'), bytes: readFileSync(file) };
  } catch (error) {
    return message('cli.cannot-read', { path, reason: errorCodeOf(error) });
  }
}

async function readTopology(
  path: string,
  cwd: string,
): Promise<{ readonly text: string; readonly bytes: Uint8Array } | Message> {
  try {
    const bytes = await readFile(resolve(cwd, path));
    const text = decode(bytes);
    if (!bytes.equals(Buffer.from(text, 'utf8'))) return message('cli.import.not-utf8', { path });
    return { text, bytes };
  } catch (error) {
    return message('cli.cannot-read', { path, reason: errorCodeOf(error) });
  }
}

function problemLines({ files, refused }: ImportResult, into: string | undefined): readonly string[] {
  const ofFiles = files.flatMap(({ path, error }) => (error ? [`${placed(path, error)}${render(error.message)}`] : []));
  if (!refused) return ofFiles;
  const text = render(refused.message);
  return [...ofFiles, refused.line === undefined ? text : `${placed(into ?? '', refused)}${text}`];
}

function placed(path: string, { line, column }: ImportProblem): string {
  return line === undefined ? `${path}: ` : `${path}:${line}:${column ?? 1}: `;
}

/** The contract of `docs/cli.md`. */
function json({ files, topology, contradictions, onlyEarlier, refused }: ImportResult): string {
  const rendered = {
    version: 1,
    files: files.map(({ path, kind, counts, unknown, renamed, error }) => ({
      path,
      ...(kind === undefined ? {} : { kind }),
      counts,
      unknown: unknown.map((each) => render(each)),
      renamed,
      ...(error ? { error: problemJson(error) } : {}),
    })),
    ...(refused ? { refused: problemJson(refused) } : {}),
    contradictions: contradictions.map((each) => render(each)),
    onlyEarlier: onlyEarlier.map((each) => render(each)),
    ...(topology === undefined ? {} : { topology }),
  };
  return `${JSON.stringify(rendered, undefined, 2)}\n`;
}

function problemJson({ message: what, line, column }: ImportProblem): object {
  return { message: render(what), ...(line === undefined ? {} : { line, column }) };
}

/** The topology where it goes nowhere else; else what was imported, and what is left to ask. */
function report(result: ImportResult, options: ImportCommandOptions): string {
  const goesToFile = options.output !== undefined || options.into !== undefined;
  if (!goesToFile && options.dryRun !== true) return result.topology ?? '';
  const lines = [
    ...result.files.flatMap(fileLines),
    ...listed('cli.import.contradictions', result.contradictions),
    ...listed('cli.import.only-earlier', result.onlyEarlier),
  ];
  return `${lines.join('\n')}\n`;
}

function fileLines({ path, kind, counts, unknown, renamed }: ImportedFile): readonly string[] {
  const { receiveLocations, sendPorts, orchestrations, hosts, handlers } = counts;
  const head = message('cli.import.file', {
    path,
    kind: kind ?? '',
    hosts,
    handlers,
    locations: receiveLocations,
    ports: sendPorts,
    orchestrations,
  });
  return [
    render(head),
    ...renamed.map(({ from, to }) => `  ${render(message('cli.import.renamed', { from, to }))}`),
    ...(unknown.length > 0 ? [`  ${render(message('cli.import.unknown'))}`] : []),
    ...unknown.map((each) => `    ${render(each)}`),
  ];
}

function listed(
  title: 'cli.import.contradictions' | 'cli.import.only-earlier',
  all: readonly Message[],
): readonly string[] {
  return all.length === 0 ? [] : [render(message(title)), ...all.map((each) => `  ${render(each)}`)];
}
