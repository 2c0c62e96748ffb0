/**
 * Finds the topology files below a folder, for the language server and the command line on Node. Links to files are
 * followed; links to folders are not, for they can lead in circles. Reads no file.
 */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoredFolders, isTopologyFile } from '../vocabulary/topologyFile.ts';

/** Bounds of a search. */
export interface SearchLimits {
  readonly maxFiles: number;
  readonly maxFolders: number;
}

export interface FoundFiles {
  /** Absolute paths, sorted. */
  readonly paths: readonly string[];
  /** Whether the search came to its end before its limits. */
  readonly complete: boolean;
}

/** The topology files below a folder. A folder that cannot be read holds none. Never rejects. */
export async function findTopologyFiles(folder: string, { maxFiles, maxFolders }: SearchLimits): Promise<FoundFiles> {
  const found: string[] = [];
  const folders = [folder];
  for (let index = 0; index < folders.length && found.length <= maxFiles && folders.length <= maxFolders; index++) {
    const path = folders[index] ?? '';
    for (const entry of await readdir(path, { withFileTypes: true }).catch((): Dirent[] => [])) {
      if (entry.isDirectory() && !ignoredFolders.includes(entry.name)) folders.push(join(path, entry.name));
      else if (!entry.isDirectory() && isTopologyFile(entry.name)) found.push(join(path, entry.name));
    }
  }
  const paths = await distinctFiles(found.slice(0, maxFiles));
  return { paths, complete: found.length <= maxFiles && folders.length <= maxFolders };
}

/**
 * The files among paths, sorted. Of several paths to one file the one without a link stays, else the first; links that lead
 * to no file go.
 */
export async function distinctFiles(paths: readonly string[]): Promise<readonly string[]> {
  const sorted = [...paths].sort();
  const targets = await Promise.all(sorted.map(targetOf));
  const own = new Set(sorted.filter((path, index) => targets[index] === path));
  const seen = new Set<string>();
  return sorted.filter((path, index) => {
    const target = targets[index];
    if (target === undefined || seen.has(target) || (own.has(target) && target !== path)) return false;
    seen.add(target);
    return true;
  });
}

/** The file that a path leads to; `undefined` where there is none. */
async function targetOf(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isFile() ? await realpath(path) : undefined;
  } catch {
    return undefined;
  }
}
