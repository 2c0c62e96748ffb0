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
 * Opens `url`, prints what the suite prints, and resolves to what it counted.
 * Rejects when the suite does not start, does not end in time or leaves no tally; the messages held back are in the error.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {number} limitSeconds
 * @returns {Promise<import('../../../scripts/tally.mjs').Tally>}
 */
export async function runSuite(page, url, limitSeconds) {
  const heldBack = [];
  let speaking = false;
  let tally;
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    if (line.includes(marks.begin)) speaking = true;
    else if (line.includes(marks.end)) speaking = false;
    else if (line.includes(marks.tally)) tally = JSON.parse(line.slice(line.indexOf(marks.tally) + marks.tally.length));
    else if (verbose || (speaking && !chatter.test(line))) (type === 'error' ? console.error : console.log)(line);
    else heldBack.push(line);
  });
  let timer;
  try {
    await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no result after ${limitSeconds} seconds`)), limitSeconds * 1000);
      page.on('crash', () => reject(new Error('the page crashed')));
      page.on('pageerror', (error) => heldBack.push(String(error)));
      page
        .exposeFunction('codeAutomationExit', resolve)
        .then(() => page.goto(url))
        .catch(reject);
    });
    if (!tally) throw new Error('the suite ended without a tally');
    return tally;
  } catch (error) {
    throw new Error([...heldBack, error.message].join('\n'), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
