// Runs the mocha suite in the extension host of a real VS Code, with the packed extension installed.
// Needs out/bizha.vsix (`npm run package`). Set BIZHA_GREP to pick tests by name, BIZHA_VERBOSE to see all messages.
import { join } from 'node:path';
import { writeTally } from '../../../scripts/tally.mjs';
import { openWindow, remoteUri, startBrowser, workbenchUrl } from './browser.mjs';
import { buildSuite } from './buildSuite.mjs';
import { installVscodeServer } from './install.mjs';
import { hostExtension, root, vsix } from './paths.mjs';
import { notBegun, runSuite } from './runSuite.mjs';
import { startVscodeServer } from './vscodeServer.mjs';
import { copyWorkspace } from './workspace.mjs';

/** The workbench comes up within five seconds, and VS Code itself gives an extension host a minute. */
const limits = { beginSeconds: 75, runSeconds: 180 };
const picture = join(root, 'out', 'integration.png');

/** Reaches the suite as its process.env. */
const environment = { BIZHA_GREP: process.env.BIZHA_GREP ?? '', BIZHA_COLOR: process.stdout.isTTY ? '1' : '0' };

await installVscodeServer();
const suite = await buildSuite();
const browser = await startBrowser();
try {
  const tally = await runOnce().catch((error) => {
    // No test has run, so none is repeated: only the workbench gets a second chance, as said here.
    if (error.cause !== notBegun) throw error;
    console.error(error.message, '\nThe workbench has not come up. Once more, with everything fresh:');
    return runOnce();
  });
  writeTally(tally);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** In a window, a server and a workspace of its own: an extension host that was left alone may still wake up. */
async function runOnce() {
  const workspace = await copyWorkspace();
  const server = await startVscodeServer({ extension: vsix, forTests: true });
  const context = await openWindow(browser);
  try {
    const url = workbenchUrl(server, workspace.folder, [
      ['extensionDevelopmentPath', remoteUri(server, hostExtension)],
      ['extensionTestsPath', remoteUri(server, suite)],
      ['extensionEnvironment', JSON.stringify(environment)],
    ]);
    return await runSuite(await context.newPage(), url, limits, picture);
  } catch (error) {
    throw new Error(`${server.log()}\n${error.message}`, { cause: error.cause });
  } finally {
    await context.close();
    await server.stop();
    await workspace.remove();
  }
}
