// Lets a workbench page run the mocha suite of the extension host. VS Code calls two functions for this, if the page has
// them: `codeAutomationLog` with each message of the extension host, and `codeAutomationExit` when the suite is over.
import { join } from 'node:path';
import { format } from 'node:util';
import { closeWindow, remoteUri, workbenchUrl } from './browser.mjs';
import { inTime } from './inTime.mjs';
import { hostExtension, root } from './paths.mjs';
import { marks } from './suiteLog.mjs';
import { copyWorkspace } from './workspace.mjs';

/** The workbench comes up within five seconds, and VS Code itself gives an extension host a minute. */
const beginSeconds = 75;
/** From the first word of the suite to its end. */
const runSeconds = 180;
/** Of the window: nobody looks at it, and each pixel is drawn by the processor. */
const small = { width: 640, height: 480 };
/** Where a picture of the page goes when time is over. */
const picture = join(root, 'out', 'suite.png');

/** Reaches the suite as its process.env. */
const environment = { BIZHA_GREP: process.env.BIZHA_GREP ?? '', BIZHA_COLOR: process.stdout.isTTY ? '1' : '0' };

/** Set to see the workbench's own messages too. */
const verbose = Boolean(process.env.BIZHA_VERBOSE);

/** What the workbench says amid a suite without a meaning for it: an addon for log files is not compiled, for instance. */
const chatter =
  /Could not locate the bindings file[\s\S]*spdlog|builtin extensions (?:from gallery|cache)|\[AccountPolicyGate\]/;

/** `cause` of the error when the suite has not begun: the workbench has not come up, and no test has run. */
export const notBegun = Symbol('not begun');

/**
 * Runs the suite in a window and a workspace of its own, prints what it prints, and resolves to what it counted.
 * Rejects when the suite does not begin (`cause` is `notBegun`), does not end in time or leaves no tally. The error says
 * what the server has printed, which test was running, what the page showed, and the messages held back with the seconds
 * since the page was opened.
 *
 * @param {Awaited<ReturnType<typeof import('./browser.mjs').startBrowser>>} browser
 * @param {import('./vscodeServer.mjs').VscodeServer} server
 * @param {string} suite path of the bundle
 * @returns {Promise<import('../../../scripts/tally.mjs').Tally>}
 */
export async function runSuite(browser, server, suite) {
  const workspace = await copyWorkspace();
  const page = await browser.openWindow();
  await page.setViewportSize(small);
  try {
    const url = workbenchUrl(server, workspace.both, [
      ['extensionDevelopmentPath', remoteUri(server, hostExtension)],
      ['extensionTestsPath', remoteUri(server, suite)],
      ['extensionEnvironment', JSON.stringify(environment)],
    ]);
    return await runIn(page, url);
  } catch (error) {
    throw new Error(`${server.log()}\n${error.message}`, { cause: error.cause });
  } finally {
    await closeWindow(page, server.origin);
    await workspace.remove();
  }
}

/** Opens `url` in a page and listens to the suite. */
async function runIn(page, url) {
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
    const shown = await lastSight(page);
    throw new Error([...heldBack, ...shown, error.message].join('\n'), { cause: began ? error : notBegun });
  }
}

/** What the page shows: a message box may be all that keeps the workbench waiting. A page that is stuck says nothing. */
async function lastSight(page) {
  const boxes = page.locator('.monaco-dialog-box, .notification-list-item');
  try {
    await page.screenshot({ path: picture, timeout: 5_000 });
    const texts = await boxes.allInnerTexts();
    return [`The page is titled "${await page.title()}"; its picture is ${picture}`, ...texts];
  } catch (error) {
    return [`The page does not answer: ${error.message}`];
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
