// `npm start`: set-up, build, the check of the examples on the terminal, then the examples in VS Code.
//   npm start [-- --check]     ends after the check; so does a run without a terminal
// Imports Node's own modules only, because it runs before anything is installed.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onPath } from './onPath.mjs';
import { run } from './run.mjs';
import { buildBundles, installPackages, root } from './setUp.mjs';

await installPackages();
await buildBundles();
await run(process.execPath, [join('dist', 'cli.cjs'), 'check', 'examples', '--fail-on', 'never'], { cwd: root });

const onTerminal = process.stdin.isTTY && process.stdout.isTTY;
if (onTerminal && !process.argv.includes('--check')) {
  const code = onPath(process.platform === 'win32' ? ['code.cmd'] : ['code']);
  if (code) await run(code, [`--extensionDevelopmentPath=${root}`, join(root, 'examples')]);
  else await serveInBrowser();
}

/** The same VS Code in a browser, with the packed extension, until Ctrl+C. */
async function serveInBrowser() {
  const { installVscodeServer } = await import('../test/vscode/harness/install.mjs');
  const { startVscodeServer } = await import('../test/vscode/harness/vscodeServer.mjs');
  const { vsix } = await import('../test/vscode/harness/paths.mjs');
  console.log('\nNo desktop VS Code (`code`) on the PATH, so its browser version is started.');
  await installVscodeServer();
  await run(process.execPath, [join('scripts', 'package.mjs')], { cwd: root });

  // VS Code has a terminal: anyone who opens its page can run programs, so the address carries a secret.
  const token = randomBytes(16).toString('hex');
  const server = await startVscodeServer({ extension: vsix, token });
  const query = new URLSearchParams({ tkn: token, folder: join(root, 'examples') });
  console.log(`\nOpen ${server.origin}/?${query}\nCtrl+C ends it.`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await server.stop();
}
