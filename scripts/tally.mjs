// How a test suite, a process of its own, tells the runner what it counted: a small file named by BIZHA_TALLY.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {{passed: number, failed: number}} Tally
 */

/** Called by a suite once it knows; does nothing when the suite was started by hand. @param {Tally} tally */
export function writeTally(tally) {
  if (process.env.BIZHA_TALLY) writeFileSync(process.env.BIZHA_TALLY, JSON.stringify(tally));
}

/** Makes room for a suite's tally, so that none of an earlier run is taken for its own. @param {string} path */
export function clearTally(path) {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
}

/** @param {string} path @returns {Tally | undefined} nothing when the suite wrote none */
export function readTally(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
