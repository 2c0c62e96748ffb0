// The mocha suite of the extension host in desktop VS Code, for people with internet: VS Code is downloaded.
// Needs a display on Linux (`xvfb-run -a npm run test:desktop`). VSCODE_VERSION picks another version than the newest.
import { runTests } from '@vscode/test-electron';
import { buildBundles } from '../../../scripts/setUp.mjs';
import { buildSuite } from './buildSuite.mjs';
import { root } from './paths.mjs';
import { copyWorkspace } from './workspace.mjs';

await buildBundles();
const extensionTestsPath = await buildSuite();
const workspace = await copyWorkspace();
try {
  process.exitCode = await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath,
    launchArgs: [workspace.both, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  await workspace.remove();
}
