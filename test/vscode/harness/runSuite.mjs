// Lets a workbench page run a suite. VS Code calls two functions for this, if the page has them: `codeAutomationLog`
// with each message of the extension host, and `codeAutomationExit` when the suite is over.
import { format } from 'node:util';
import { marks } from './suiteLog.mjs';

/** Set to see the workbench's own messages too. */
const verbose = Boolean(process.env.BIZHA_VERBOSE);

/** What the workbench says amid a suite without a meaning for it: an addon for log files is not compiled, for instance. */
const chatter =
  /Could not locate the bindings file[\s\S]*spdlog|builtin extensions (?:from gallery|cache)|\[AccountPolicyGate\]/;

/**
 * @typedef {object} Limits
 * @property {number} beginSeconds from opening the page to the first word of the suite: the start of the workbench
 * @property {number} runSeconds from there to its end
 */

/** `cause` of the error when the suite has not begun: the workbench has not come up, and no test has run. */
export const notBegun = Symbol('not begun');

/**
 * Opens `url`, prints what the suite prints, and resolves to what it counted.
 * Rejects when the suite does not begin (`cause` is `notBegun`), does not end in time or leaves no tally. The error says
 * which test was running, what the page showed, and the messages held back with the seconds since the page was opened.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {Limits} limits
 * @param {string} picture where a picture of the page goes when time is over
 * @returns {Promise<import('../../../scripts/tally.mjs').Tally>}
 */
export async function runSuite(page, url, { beginSeconds, runSeconds }, picture) {
  const opened = Date.now();
  const heldBack = [];
  const holdBack = (line) => heldBack.push(`[${((Date.now() - opened) / 1000).toFixed(1)} s] ${line}`);
  const begun = deferred();
  const over = deferred();
  let began = false;
  let speaking = false;
  let running = 'nothing yet';
  let tally;

  const listen = (type, args) => {
    const line = format(...args);
    if (line.includes(marks.begin)) {
      speaking = true;
      begin();
    } else if (line.includes(marks.end)) speaking = false;
    else if (line.includes(marks.running)) running = after(line, marks.running);
    else if (line.includes(marks.tally)) tally = JSON.parse(after(line, marks.tally));
    else if (verbose || (speaking && !chatter.test(line))) (type === 'error' ? console.error : console.log)(line);
    else holdBack(line);
  };
  const begin = () => {
    began = true;
    begun.resolve();
  };
  const fail = (error) => {
    begun.reject(error);
    over.reject(error);
  };
  page.on('crash', () => fail(new Error('the page crashed')));
  page.on('pageerror', (error) => holdBack(String(error)));
  page.on('requestfailed', (request) => holdBack(`${request.failure()?.errorText}: ${request.url()}`));

  try {
    await page.exposeFunction('codeAutomationLog', listen);
    await page.exposeFunction('codeAutomationExit', () => {
      begin(); // without a word before, but the workbench is up
      over.resolve();
    });
    page.goto(url).catch(fail);
    await inTime(begun.promise, beginSeconds, () => `the suite has not begun after ${beginSeconds} seconds`);
    await inTime(
      over.promise,
      runSeconds,
      () => `not finished ${runSeconds} seconds after the suite began; running: ${running}`,
    );
    if (!tally) throw new Error('the suite ended without a tally');
    return tally;
  } catch (error) {
    const shown = await lastSight(page, picture);
    throw new Error([...heldBack, ...shown, error.message].join('\n'), { cause: began ? error : notBegun });
  }
}

/** What the page shows: a message box may be all that keeps the workbench waiting. A page that is stuck says nothing. */
async function lastSight(page, picture) {
  const boxes = page.locator('.monaco-dialog-box, .notification-list-item');
  try {
    await page.screenshot({ path: picture, timeout: 5_000 });
    const texts = await boxes.allInnerTexts();
    return [`The page is titled "${await page.title()}"; its picture is ${picture}`, ...texts];
  } catch (error) {
    return [`The page does not answer: ${error.message}`];
  }
}

/** Waits for a promise, but not longer. */
async function inTime(promise, seconds, late) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(late())), seconds * 1000);
  });
  try {
    await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {}); // both are told of a failure, and only one is waited for
  return made;
}

function after(line, mark) {
  return line.slice(line.indexOf(mark) + mark.length).trim();
}
