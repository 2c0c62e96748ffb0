// Installs the VS Code server from the npm registry. Safe to call again: a complete install of the same versions stays.
import { installFlags, installLocked } from '../../../scripts/installLocked.mjs';
import { run } from '../../../scripts/run.mjs';
import { codeDir, serverPackage } from './paths.mjs';

export async function installVscodeServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the VS Code server for tests exists for Linux on x64 only; `npm run test:desktop` runs elsewhere');
  }
  // The editor inside the package has dependencies of its own, pinned by the shrinkwrap that lies beside them.
  // `npm ci` rejects that shrinkwrap, `npm install` keeps to it.
  await installLocked(serverPackage, 'the VS Code server', () =>
    run('npm', ['install', ...installFlags], { cwd: codeDir }),
  );
}
