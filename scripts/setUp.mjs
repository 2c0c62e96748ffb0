// Makes a fresh clone ready: the right Node, the packages of the lock file, the bundles.
// Imports Node's own modules only, because it runs before anything is installed.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs what package-lock.json names, unless the last install is younger than it. */
export async function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`bizha needs Node 20.19, this is ${process.version}`);

  // npm writes this file when an install is complete, so a broken one is repeated.
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (modified(installed) >= modified(join(root, 'package-lock.json'))) return;
  console.log('Installing packages …');
  // No package here needs its install script: esbuild, tsx and biome come with prebuilt optional packages.
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}

/** Bundles client, servers and CLI into dist/. */
export async function buildBundles({ production = false } = {}) {
  await run(process.execPath, ['esbuild.mjs', ...(production ? ['--production'] : [])], {
    cwd: root,
    limitSeconds: 120,
  });
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
