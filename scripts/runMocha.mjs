// Runs all tests of one folder with the options of .mocharc.json, and hands the tally on.
//   node --import tsx scripts/runMocha.mjs test/unit
// It does not force an end: a test that leaves a timer or a socket open is found by the runner's time limit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';
import { root } from './setUp.mjs';
import { writeTally } from './tally.mjs';

const folder = process.argv[2];
const files = globSync(`${folder}/**/*.test.ts`, { cwd: root, absolute: true }).sort();
if (files.length === 0) throw new Error(`${folder} holds no tests`);

const mocha = new Mocha(JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8')));
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  writeTally({ passed: runner.stats.passes, failed });
  process.exitCode = failed === 0 ? 0 : 1;
});
