// The folder a test works in: a copy of the examples that may be edited and is thrown away.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { examples } from './paths.mjs';

/**
 * @param {Readonly<Record<string, string>>} [files] further files, text by relative path
 * @param {{empty?: boolean}} [options] empty: without the examples
 * @returns {Promise<{folder: string, remove: () => Promise<void>}>}
 */
export async function copyWorkspace(files = {}, { empty = false } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'bizha-workspace-'));
  const folder = join(home, 'examples'); // what the window's title shows
  if (empty) await mkdir(folder);
  else await cp(examples, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return { folder, remove: () => rm(home, { recursive: true, force: true }) };
}
