// What a test works in: a copy of the examples that may be edited and is thrown away, alone or with a folder beside it.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { examples } from './paths.mjs';

/**
 * @param {Readonly<Record<string, string>>} [files] further files, text by relative path
 * @param {{empty?: boolean}} [options] empty: without the examples
 * @returns {Promise<{folder: string, both: string, remove: () => Promise<void>}>} both: a workspace of two folders, of which
 *   the second one is empty
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
  const both = join(home, 'both.code-workspace');
  await mkdir(join(home, 'beside'));
  await writeFile(both, JSON.stringify({ folders: [{ path: 'examples' }, { path: 'beside' }] }));
  return { folder, both, remove: () => rm(home, { recursive: true, force: true }) };
}
