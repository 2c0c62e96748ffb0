// Drives the workbench as a user would, in a window and a workspace that are thrown away.
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
import { copyWorkspace } from './workspace.mjs';

const usualLimitSeconds = 120;

/**
 * Runs one journey and prints how it went; on failure a screenshot and the page's errors tell why.
 *
 * @param {Awaited<ReturnType<typeof import('./browser.mjs').startBrowser>>} browser
 * @param {import('./vscodeServer.mjs').VscodeServer} server
 * @param {string} id names the screenshots
 * @returns {Promise<boolean>} whether it has passed
 */
export async function runJourney(browser, server, journey, id) {
  const settings = journey.settings ? { '.vscode/settings.json': JSON.stringify(journey.settings) } : {};
  const { folder, remove } = await copyWorkspace({ ...journey.files, ...settings }, { empty: journey.empty });
  const page = await browser.openWindow();
  page.setDefaultTimeout(20_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const shot = async (name) => {
    await page.evaluate(whenStill);
    await page.screenshot({ path: join(screenshots, `${id}-${name}.png`) });
  };
  const { limitSeconds = usualLimitSeconds } = journey;
  const started = Date.now();
  try {
    await page.goto(workbenchUrl(server, folder));
    await inTime(journey.run({ page, folder, shot }), limitSeconds, () => `not finished after ${limitSeconds} seconds`);
    console.log(`  ✔ ${journey.name} (${Date.now() - started} ms)`);
    return true;
  } catch (error) {
    await shot('failure').catch(() => {}); // the page itself may be what failed
    console.error(`  ✘ ${journey.name}\n`, error, '\n', errors.join('\n'), '\n', server.log());
    return false;
  } finally {
    await closeWindow(page, server.origin);
    await remove();
  }
}

/** In the page: resolves when what fades in or slides has arrived; the caret blinks on. */
async function whenStill() {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
