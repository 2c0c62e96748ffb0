// `npm test`: set-up, then all suites or those that are named, then one line per suite and the sum as the last line.
//   npm test [-- suite …]
// Imports Node's own modules only, because it runs before anything is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root } from './setUp.mjs';
import { suites } from './suites.mjs';
import { clearTally, readTally } from './tally.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are: ${suites.map((suite) => suite.name).join(', ')}`);
  process.exit(2);
}

const results = [];
try {
  await installPackages();
  // Without a build nothing else can run, so it is never left out.
  const chosen = suites.filter(({ name }) => asked.length === 0 || asked.includes(name) || name === 'build');
  const begun = new Map();
  for (const suite of chosen) {
    results.push(await (begun.get(suite)?.() ?? runSuite(suite)));
    if (suite.name === 'build') for (const each of chosen) if (each.beside) begun.set(each, begin(each));
  }
} catch (error) {
  console.error(error);
  results.push({ name: 'set-up', passed: 0, failed: 1, seconds: 0 });
}

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${name.padEnd(15)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** Starts a suite that runs beside others; what it says is shown when it is its turn. */
function begin(suite) {
  const log = join(root, 'out', 'results', `${suite.name}.log`);
  const done = runSuite(suite, log);
  return async () => {
    const result = await done;
    showTitle(suite);
    process.stdout.write(readFileSync(log));
    return result;
  };
}

function showTitle({ name }) {
  console.log(`\n── ${name} ──`);
}

/** A suite that crashed, ran out of time or tested nothing counts as one failure, whatever its tally says. */
async function runSuite(suite, log) {
  if (log === undefined) showTitle(suite);
  const file = join(root, 'out', 'results', `${suite.name}.json`);
  clearTally(file);
  const started = Date.now();
  let broken = false;
  try {
    await suite.run({ BIZHA_TALLY: file }, suite.limitSeconds, log);
  } catch (error) {
    console.error(error.message);
    broken = true;
  }
  const tally = readTally(file) ?? { passed: suite.single && !broken ? 1 : 0, failed: 0 };
  if (tally.failed === 0 && (broken || tally.passed === 0)) tally.failed = 1;
  return { name: suite.name, ...tally, seconds: (Date.now() - started) / 1000 };
}
