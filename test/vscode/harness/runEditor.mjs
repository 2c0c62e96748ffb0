// Tests the packed extension in a real VS Code: the mocha suite in its extension host, then the journeys of a user. One
// server and one browser serve all; the suite has a window of its own, journeys share some. Needs out/bizha.vsix (`npm run package`).
//   node test/vscode/harness/runEditor.mjs [suite | part of a journey's name]
// Set BIZHA_GREP to pick tests of the suite by name, BIZHA_VERBOSE to see all messages.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTally } from '../../../scripts/tally.mjs';
import { startBrowser } from './browser.mjs';
import { buildSuite } from './buildSuite.mjs';
import { installVscodeServer } from './install.mjs';
import { journeys as folder, screenshots, vsix } from './paths.mjs';
import { runJourneys } from './runJourney.mjs';
import { notBegun, runSuite } from './runSuite.mjs';
import { inWindows } from './sharedWindows.mjs';
import { startVscodeServer } from './vscodeServer.mjs';

const wanted = process.argv[2];
const withSuite = wanted === undefined || wanted === 'suite';
const journeys = wanted === 'suite' ? [] : await loadJourneys(wanted ?? '');
const tally = { passed: 0, failed: 0 };

await installVscodeServer();
const suite = withSuite ? await buildSuite() : undefined;
await rm(screenshots, { recursive: true, force: true });
await mkdir(screenshots, { recursive: true });
const browser = await startBrowser();
let server = await startServer();
try {
  if (suite !== undefined) count(await suiteTally(suite));
  for (const together of inWindows(journeys)) count(await runJourneys(browser, server, together));
} finally {
  await browser.close();
  await server.stop();
}
writeTally(tally);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;

function startServer() {
  return startVscodeServer({ extension: vsix, forTests: true, settings: { 'editor.hover.delay': 100 } });
}

function count({ passed, failed }) {
  tally.passed += passed;
  tally.failed += failed;
}

/** What the suite counted; one failure when it came to no end. The journeys go on all the same. */
async function suiteTally(path) {
  try {
    return await runSuite(browser, server, path).catch(async (error) => {
      // No test has run, so none is repeated: only the workbench gets a second chance, with a server that is new, because
      // an extension host that was left alone may still wake up.
      if (error.cause !== notBegun) throw error;
      console.error(error.message, '\nThe workbench has not come up. Once more, with everything fresh:');
      await server.stop();
      server = await startServer();
      return runSuite(browser, server, path);
    });
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** The journeys whose names contain `part`, in the order of their files. */
async function loadJourneys(part) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.mjs')).sort();
  const all = files.map(async (file) => ({
    id: file.replace(/\.mjs$/, ''),
    journey: await import(join(folder, file)),
  }));
  return (await Promise.all(all)).filter(({ journey }) => journey.name.includes(part));
}
