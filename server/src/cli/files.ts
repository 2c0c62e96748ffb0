/**
 * Which files a command works on, from files, folders and globs. Finds and reads; knows nothing of what is in them.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { distinctFiles, findTopologyFiles } from '../lsp/nodeFiles.ts';
import type { Message } from '../text/message.ts';
import { ignoredFolders } from '../vocabulary/topologyFile.ts';
import { message } from './cliMessages.ts';

export interface Source {
  /** Relative to the working directory, with `/`; `-` for standard input. */
  readonly path: string;
  readonly text: string;
}

export interface Found {
  readonly sources: readonly Source[];
  /** What could not be found or read. */
  readonly troubles: readonly Message[];
}

const ignored = ignoredFolders.map((name) => `**/${name}/**`);
const noLimits = { maxFiles: Number.POSITIVE_INFINITY, maxFolders: Number.POSITIVE_INFINITY };

/** Finds and reads the files that `paths` mean, each once, in the order given and by name within a folder or glob. */
export async function findSources(
  paths: readonly string[],
  cwd: string,
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<Found> {
  const sources = new Map<string, Source>();
  const troubles: Message[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    if (path === '-') {
      if (!sources.has('-')) sources.set('-', { path: '-', text: await readAll(stdin) });
      continue;
    }
    const { files, isFile } = await filesOf(path, cwd);
    if (files.length === 0) troubles.push(nothingFound(path, isFile, paths.length === 0));
    for (const file of files) {
      const name = displayPath(file, cwd);
      if (sources.has(name)) continue;
      try {
        sources.set(name, { path: name, text: decode(await readFile(file)) });
      } catch (error) {
        troubles.push(message('cli.cannot-read', { path: name, reason: errorCodeOf(error) }));
      }
    }
  }
  return { sources: [...sources.values()], troubles };
}

/** The files that a path means, and whether it was taken for that of one file. */
async function filesOf(path: string, cwd: string): Promise<{ files: readonly string[]; isFile: boolean }> {
  const absolute = resolve(cwd, path);
  const found = await stat(absolute).catch(() => undefined);
  if (found && !found.isDirectory()) return { files: [absolute], isFile: true };
  if (found) return { files: (await findTopologyFiles(absolute, noLimits)).paths, isFile: false };
  const pattern = path.replaceAll('\\', '/');
  if (!isDynamicPattern(pattern)) return { files: [], isFile: true };
  const matched = await glob(pattern, { cwd, absolute: true, ignore: ignored, dot: true });
  return { files: await distinctFiles(await withoutLinkedFolders(matched, pattern, cwd)), isFile: false };
}

/** The files that no link to a folder led to, but for those that the pattern names. */
async function withoutLinkedFolders(
  files: readonly string[],
  pattern: string,
  cwd: string,
): Promise<readonly string[]> {
  const parts = pattern.split('/');
  const firstOpen = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  const root = resolve(cwd, parts.slice(0, firstOpen).join('/'));
  const realRoot = await realpath(root).catch(() => root);
  const isDirect = async (file: string): Promise<boolean> =>
    (await realpath(dirname(file))) === resolve(realRoot, relative(root, dirname(file)));
  const direct = await Promise.all(files.map((file) => isDirect(file).catch(() => false)));
  return files.filter((_, index) => direct[index]);
}

function nothingFound(path: string, isFile: boolean, byDefault: boolean): Message {
  if (byDefault) return message('cli.no-files');
  return isFile ? message('cli.file-not-found', { path }) : message('cli.nothing-matches', { path });
}

function displayPath(file: string, cwd: string): string {
  return relative(cwd, file).replaceAll('\\', '/');
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  return decode(Buffer.concat(parts));
}

/** UTF-8; bytes that are none become U+FFFD, which the parser reports at its place. The BOM stays: offsets count it. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The code of an error of the file system, else what it says. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
