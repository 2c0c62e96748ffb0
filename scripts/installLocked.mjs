// Installs a package of tests that has a lock file of its own. Imports Node's own modules only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Without install scripts: nothing here needs them, and some refuse what they run on. */
export const installFlags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs what the lock file in `folder` names. Safe to call again: a complete install of the same versions stays.
 * @param {string} folder
 * @param {string} what for the line that says so
 * @param {() => Promise<void>} [more] belongs to it
 */
export async function installLocked(folder, what, more = async () => {}) {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Installing ${what} …`);
  await run('npm', ['ci', ...installFlags], { cwd: folder });
  await more();
  writeFileSync(stamp, wanted);
}
