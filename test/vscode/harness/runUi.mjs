// Drives the workbench as a user would, with the packed extension installed: one journey after the other, each in a
// window and a workspace of its own. Needs out/bizha.vsix (`npm run package`).
//   node test/vscode/harness/runUi.mjs [part of a journey's name]
//
// A journey is a module in ../journeys that exports
//   name      what the user does, as a sentence
//   run       async ({ page, folder, shot }) => void; throws when what the user expects does not happen
//   empty     optional: true for a workspace without the examples
//   files     optional: further files of the workspace, text by relative path
//   settings  optional: settings of the workspace
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTally } from '../../../scripts/tally.mjs';
import { openWindow, startBrowser, workbenchUrl } from './browser.mjs';
import { installVscodeServer } from './install.mjs';
import { journeys, screenshots, vsix } from './paths.mjs';
import { startVscodeServer } from './vscodeServer.mjs';
import { copyWorkspace } from './workspace.mjs';

const limitSeconds = 120;
const wanted = process.argv[2] ?? '';

await installVscodeServer();
const browser = await startBrowser();
const server = await startVscodeServer({ extension: vsix, forTests: true, settings: { 'editor.hover.delay': 100 } });
const tally = { passed: 0, failed: 0 };
try {
  await rm(screenshots, { recursive: true, force: true });
  await mkdir(screenshots, { recursive: true });
  const files = (await readdir(journeys)).filter((file) => file.endsWith('.mjs')).sort();
  for (const file of files) {
    const journey = await import(join(journeys, file));
    if (!journey.name.includes(wanted)) continue;
    const passed = await travel(journey, file.replace(/\.mjs$/, ''));
    tally[passed ? 'passed' : 'failed'] += 1;
  }
  writeTally(tally);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
}

/** Runs one journey; on failure a screenshot and the page's errors tell why. */
async function travel(journey, id) {
  const settings = journey.settings ? { '.vscode/settings.json': JSON.stringify(journey.settings) } : {};
  const { folder, remove } = await copyWorkspace({ ...journey.files, ...settings }, { empty: journey.empty });
  const context = await openWindow(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const shot = async (name) => {
    await page.evaluate(whenStill);
    await page.screenshot({ path: join(screenshots, `${id}-${name}.png`) });
  };
  const started = Date.now();
  let timer;
  try {
    await page.goto(workbenchUrl(server, folder));
    const limit = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not finished after ${limitSeconds} seconds`)), limitSeconds * 1000);
    });
    await Promise.race([journey.run({ page, folder, shot }), limit]);
    console.log(`  ✔ ${journey.name} (${Date.now() - started} ms)`);
    return true;
  } catch (error) {
    await shot('failure').catch(() => {}); // the page itself may be what failed
    console.error(`  ✘ ${journey.name}\n`, error, '\n', errors.join('\n'), '\n', server.log());
    return false;
  } finally {
    clearTimeout(timer);
    await context.close();
    await remove();
  }
}

/** In the page: resolves when what fades in or slides has arrived; the caret blinks on. */
async function whenStill() {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
