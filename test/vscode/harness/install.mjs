// Installs the VS Code server from the npm registry. Safe to call again: a complete install of the same versions stays.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../scripts/run.mjs';
import { codeDir, serverPackage } from './paths.mjs';

export async function installVscodeServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the VS Code server for tests exists for Linux on x64 only; `npm run test:desktop` runs elsewhere');
  }
  const wanted = readFileSync(join(serverPackage, 'package-lock.json'), 'utf8');
  const stamp = join(serverPackage, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('Installing the VS Code server …');
  // Without install scripts: code-server's own one refuses Node 20 and compiles addons that nothing here needs, and
  // the addons that are needed come prebuilt.
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['ci', ...flags], { cwd: serverPackage });
  // The editor inside the package has dependencies of its own, pinned by the shrinkwrap that lies beside them.
  // `npm ci` rejects that shrinkwrap, `npm install` keeps to it.
  await run('npm', ['install', ...flags], { cwd: codeDir });
  writeFileSync(stamp, wanted);
}
