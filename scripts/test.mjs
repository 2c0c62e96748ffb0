// `npm test`: set-up, then all suites or those that are named, then one line per suite and the sum as the last line.
//   npm test [-- suite …]       `quick`: types, lint, tidy, and the unit tests that what has changed can reach
//   npm run test:long [suite …]   the long forms of suites
// Imports Node's own modules only, because it runs before anything is installed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { inLanes } from './inLanes.mjs';
import { installPackages, root } from './setUp.mjs';
import { quick, suites } from './suites.mjs';
import { clearTally, readTally } from './tally.mjs';

const long = process.argv.includes('--long');
const asked = process.argv.slice(2).filter((name) => name !== '--long');
const unknown = asked.filter((name) => name !== 'quick' && !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are: quick, ${suites.map((suite) => suite.name).join(', ')}`);
  process.exit(2);
}

const logs = join(root, 'out', 'results');
const results = [];
try {
  mkdirSync(logs, { recursive: true });
  await installPackages();
  const chosen = chosenSuites();
  const preparing = new Map(chosen.filter(({ prepare }) => prepare).map((suite) => [suite, prepared(suite)]));
  // A suite takes one core, but for those that measure time.
  await inLanes(Math.min(2, availableParallelism()), chosen, async (suite) => {
    results.push(await runSuite(suite, preparing.get(suite), chosen.length > 1 && !suite.alone));
  });
  results.sort((a, b) => chosen.indexOf(a.suite) - chosen.indexOf(b.suite));
} catch (error) {
  console.error(error);
  results.push({ suite: { name: 'set-up' }, passed: 0, failed: 1, seconds: 0 });
}

console.log('');
for (const { suite, passed, failed, seconds } of results) {
  console.log(`${suite.name.padEnd(15)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** All suites, those that are named, or those that have a long form; the bundles are built for all that may run them. */
function chosenSuites() {
  if (asked.length === 0)
    return suites.filter(({ named, longLimitSeconds, name }) =>
      long ? longLimitSeconds !== undefined || name === 'build' : !named,
    );
  const names = new Set(asked.flatMap((name) => (name === 'quick' ? quick : [name])));
  if (asked.some((name) => name !== 'quick')) names.add('build');
  return suites.filter(({ name }) => names.has(name));
}

/** Begins to install what a suite needs. Resolves to the error if that fails: it is the suite's. */
function prepared(suite) {
  const log = join(logs, `${suite.name}.install.log`);
  writeFileSync(log, '');
  return suite.prepare(log).then(
    () => undefined,
    (error) => new Error(`${error.message}\n${readFileSync(log, 'utf8')}`),
  );
}

/**
 * Runs a suite; with others beside it, what it says is shown when it is over. One that crashed, ran out of time or tested
 * nothing counts as one failure, whatever its tally says.
 */
async function runSuite(suite, preparation, withOthers) {
  const title = `\n── ${suite.name} ──`;
  const log = withOthers ? join(logs, `${suite.name}.log`) : undefined;
  if (log) writeFileSync(log, '');
  else console.log(title);
  const file = join(logs, `${suite.name}.json`);
  clearTally(file);
  const started = Date.now();
  let broken = false;
  let problem = '';
  try {
    const failure = await preparation;
    if (failure) throw failure;
    const limitSeconds = (long && suite.longLimitSeconds) || suite.limitSeconds;
    await suite.run({ BIZHA_TALLY: file, ...(long ? { BIZHA_LONG: '1' } : {}) }, limitSeconds, log);
  } catch (error) {
    problem = error.message;
    broken = true;
  }
  const seconds = (Date.now() - started) / 1000;
  if (log) process.stdout.write(`${title}\n${readFileSync(log, 'utf8')}`);
  if (broken) console.error(problem);
  const tally = readTally(file) ?? { passed: suite.single && !broken ? 1 : 0, failed: 0 };
  if (tally.failed === 0 && (broken || tally.passed === 0)) tally.failed = 1;
  return { suite, ...tally, seconds };
}
