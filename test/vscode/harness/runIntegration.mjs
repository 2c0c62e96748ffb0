// Runs the mocha suite in the extension host of a real VS Code, with the packed extension installed.
// Needs out/bizha.vsix (`npm run package`). Set BIZHA_GREP to pick tests by name.
import { writeTally } from '../../../scripts/tally.mjs';
import { openWindow, remoteUri, startBrowser, workbenchUrl } from './browser.mjs';
import { buildSuite } from './buildSuite.mjs';
import { installVscodeServer } from './install.mjs';
import { hostExtension, vsix } from './paths.mjs';
import { runSuite } from './runSuite.mjs';
import { startVscodeServer } from './vscodeServer.mjs';
import { copyWorkspace } from './workspace.mjs';

/** Reaches the suite as its process.env. */
const environment = { BIZHA_GREP: process.env.BIZHA_GREP ?? '', BIZHA_COLOR: process.stdout.isTTY ? '1' : '0' };

await installVscodeServer();
const suite = await buildSuite();
const browser = await startBrowser();
const workspace = await copyWorkspace();
const server = await startVscodeServer({ extension: vsix, forTests: true });
try {
  const context = await openWindow(browser);
  const url = workbenchUrl(server, workspace.folder, [
    ['extensionDevelopmentPath', remoteUri(server, hostExtension)],
    ['extensionTestsPath', remoteUri(server, suite)],
    ['extensionEnvironment', JSON.stringify(environment)],
  ]);
  const tally = await runSuite(await context.newPage(), url, 180);
  writeTally(tally);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error, '\n', server.log());
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  await workspace.remove();
}
