// Drives the workbench as a user would, in windows and workspaces that are thrown away.
//
// A journey is a module in ../journeys that exports
//   name      what the user does, as a sentence
//   run       async ({ page, folder, shot }) => void; throws when what the user expects does not happen
//   empty     optional: true for a workspace without the examples
//   files     optional: further files of the workspace, text by relative path
//   settings  optional: settings of the workspace
//   limitSeconds  optional: how long it may take
import { join } from 'node:path';
import { closeWindow, workbenchUrl } from './browser.mjs';
import { inTime } from './inTime.mjs';
import { screenshots } from './paths.mjs';
import { startOver } from './workbench.mjs';
import { copyWorkspace } from './workspace.mjs';

const usualLimitSeconds = 120;

/** Of a window that is shared: a file opens at its first line again. */
const sharing = { 'workbench.editor.restoreViewState': false };

/** @typedef {{id: string, journey: any}} Named a journey, and what names its screenshots */

/**
 * Runs journeys one after the other in one window, whose workspace has the files and settings of all. After one that has
 * failed, the next one gets a window of its own.
 *
 * @param {Awaited<ReturnType<typeof import('./browser.mjs').startBrowser>>} browser
 * @param {import('./vscodeServer.mjs').VscodeServer} server
 * @param {readonly Named[]} journeys
 * @returns {Promise<import('../../../scripts/tally.mjs').Tally>}
 */
export async function runJourneys(browser, server, journeys) {
  const tally = { passed: 0, failed: 0 };
  let window;
  for (const named of journeys) {
    const isLast = named === journeys.at(-1);
    window ??= await openWindow(browser, server, journeys);
    const passed = await runJourney(window, server, named, isLast);
    tally[passed ? 'passed' : 'failed'] += 1;
    if (passed && !isLast) continue;
    await window.close();
    window = undefined;
  }
  return tally;
}

/** A window with the workspace that journeys ask for. */
async function openWindow(browser, server, journeys) {
  const merged = (part) => Object.assign({}, ...journeys.map(({ journey }) => journey[part]));
  const settings = { ...merged('settings'), ...(journeys.length > 1 && sharing) };
  const empty = journeys.some(({ journey }) => journey.empty);
  const files = { ...merged('files'), '.vscode/settings.json': JSON.stringify(settings) };
  const { folder, remove } = await copyWorkspace(files, { empty });
  const page = await browser.openWindow();
  page.setDefaultTimeout(20_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const close = async () => {
    await closeWindow(page, server.origin);
    await remove();
  };
  return { page, folder, errors, close };
}

/** Runs one journey and prints how it went; on failure a screenshot and the page's errors tell why. */
async function runJourney({ page, folder, errors }, server, { id, journey }, isLast) {
  const shot = async (name) => {
    await page.evaluate(whenStill);
    await page.screenshot({ path: join(screenshots, `${id}-${name}.png`) });
  };
  const { limitSeconds = usualLimitSeconds } = journey;
  const started = Date.now();
  try {
    if (page.url() === 'about:blank') await page.goto(workbenchUrl(server, folder));
    await inTime(journey.run({ page, folder, shot }), limitSeconds, () => `not finished after ${limitSeconds} seconds`);
    if (!isLast) await startOver(page);
    console.log(`  ✔ ${journey.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    await shot('failure').catch(() => {}); // the page itself may be what failed
    console.error(`  ✘ ${journey.name}\n`, error, '\n', errors.join('\n'), '\n', server.log());
    return false;
  }
}

/** In the page: resolves when what fades in or slides has arrived; the caret blinks on. */
async function whenStill() {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
