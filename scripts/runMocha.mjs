// Runs the tests of one folder with the options of .mocharc.json, and hands the tally on.
//   node --import tsx scripts/runMocha.mjs test/unit [--affected] [--jobs 2]
// `--affected`: only those that what differs from the main branch can reach. `--jobs`: so many processes.
// It does not force an end: a test that leaves a timer or a socket open is found by the runner's time limit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';
import { affectedTests } from './affectedTests.ts';
import { changedFiles } from './changedFiles.ts';
import { root } from './setUp.mjs';
import { writeTally } from './tally.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { affected: { type: 'boolean', default: false }, jobs: { type: 'string', default: '1' } },
});
const [folder] = positionals;
const tests = globSync(`${folder}/**/*.test.ts`, { cwd: root, ignore: ['**/node_modules/**'] }).sort();
if (tests.length === 0) throw new Error(`${folder} holds no tests`);

const jobs = Number(values.jobs);
const mocha = new Mocha({
  ...JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8')),
  ...(jobs > 1 ? { parallel: true, jobs } : {}),
});
const chosen = values.affected ? affected() : tests;
for (const file of jobs > 1 ? longestFirst(chosen) : chosen) mocha.addFile(join(root, file));
// With several jobs each of them loads its files.
if (jobs === 1) await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  writeTally({ passed: runner.stats.passes, failed });
  process.exitCode = failed === 0 ? 0 : 1;
});

/** So that no process is left alone with a long one: what goes through all examples of rules, then by size. */
function longestFirst(files) {
  const weighed = files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return { file, weight: text.length + (text.includes('/loadExamples.ts') ? 1e6 : 0) };
  });
  return weighed.sort((a, b) => b.weight - a.weight).map(({ file }) => file);
}

function affected() {
  const changed = changedFiles(root);
  if (changed === undefined) return tests;
  const paths = globSync('{client,scripts,server,test}/**/*.{ts,mjs}', { cwd: root, ignore: ['**/node_modules/**'] });
  const sources = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const chosen = affectedTests(tests, sources, changed);
  console.log(`${changed.length} changed files reach ${chosen.length} of ${tests.length} test files`);
  return chosen;
}
