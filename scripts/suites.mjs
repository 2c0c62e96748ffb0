// The test suites in the order in which `npm test` starts them: what is quick and finds the plain mistakes comes first.
import { join } from 'node:path';
import { installChromium } from '../test/vscode/harness/chromium.mjs';
import { run } from './run.mjs';
import { buildBundles, root } from './setUp.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {number} limitSeconds
 * @property {(env: Record<string, string>, limitSeconds: number, log?: string) => Promise<void>} run rejects when
 *   something failed; a suite of more than one test also leaves a tally (see tally.mjs), any other counts as one test
 * @property {(log: string) => Promise<void>} [prepare] installs what the suite needs; begins with the first suite
 * @property {number} [longLimitSeconds] of its long form, if it has one
 * @property {true} [alone] it measures time or waits for it: nothing else runs meanwhile
 * @property {true} [single] the suite is one check and leaves no tally
 * @property {true} [named] it runs only when it is named
 */

const node =
  (...args) =>
  (env, limitSeconds, log) =>
    run(process.execPath, args, { cwd: root, env, limitSeconds, log });
const bin = (name, ...path) => join('node_modules', name, ...path);
const tests = (folder, ...options) => node('--import', 'tsx', 'scripts/runMocha.mjs', `test/${folder}`, ...options);
const mocha = (name, limitSeconds = 180) => ({ name, limitSeconds, run: tests(name) });
const types = (name, project) => ({
  name,
  limitSeconds: 180,
  single: true,
  run: node(bin('typescript', 'bin', 'tsc'), '-p', project),
});

/** Packs once for the suites that need the VSIX, also when only one of them is asked for. */
let packing;
const packed = (next) => async (env, limitSeconds, log) => {
  packing ??= run(process.execPath, ['scripts/package.mjs', '--built'], { cwd: root, limitSeconds: 120, quiet: true });
  await packing;
  await next(env, limitSeconds, log);
};

/** The server that the benchmark compares with comes for Linux alone; elsewhere only the engine is measured. */
const onLinux = process.platform === 'linux' && process.arch === 'x64';
const bench = (env, limitSeconds, log) => {
  const length = env.BIZHA_LONG === '1' ? ['--runs', '3'] : ['--short'];
  const what = onLinux ? length : ['--only', 'rules,failure'];
  return node('--import', 'tsx', 'test/bench/bench.ts', '--assert', ...what)(env, limitSeconds, log);
};
const install = (script) => (log) => node('--import', 'tsx', script)({}, 300, log);

/** Installs the browser once for the suites that need it: two installations at once shut each other out. */
let installing;
const installWithBrowser = (script) => async (log) => {
  installing ??= installChromium();
  await installing;
  await install(script)(log);
};

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'build', limitSeconds: 120, single: true, alone: true, run: () => buildBundles({ production: true }) },
  { name: 'affected', limitSeconds: 300, named: true, run: tests('unit', '--affected', '--jobs', '2') },
  types('typecheck', '.'),
  { name: 'lint', limitSeconds: 60, single: true, run: node(bin('@biomejs/biome', 'bin', 'biome'), 'check', '.') },
  { name: 'tidy', limitSeconds: 300, single: true, run: node('--import', 'tsx', 'scripts/tidy.ts') },
  { ...mocha('property', 400), longLimitSeconds: 3600 },
  { ...mocha('unit', 300), longLimitSeconds: 1800 },
  types('typecheck-core', 'tsconfig.core.json'),
  types('typecheck-page', 'tsconfig.page.json'),
  mocha('cli', 300),
  { ...mocha('protocol', 300), longLimitSeconds: 900 },
  { name: 'grammar', limitSeconds: 120, run: node('scripts/runGrammarTests.mjs') },
  {
    ...mocha('picture', 300),
    longLimitSeconds: 1800,
    prepare: installWithBrowser('test/picture/install.ts'),
  },
  { ...mocha('vsix'), run: packed(tests('vsix')) },
  {
    name: 'editor',
    limitSeconds: 600,
    longLimitSeconds: 2400,
    alone: true,
    prepare: installWithBrowser('test/vscode/harness/installAll.mjs'),
    run: packed(node('test/vscode/harness/runEditor.mjs')),
  },
  {
    name: 'bench',
    limitSeconds: 600,
    longLimitSeconds: 7200,
    alone: true,
    ...(onLinux ? { prepare: installWithBrowser('test/bench/installPeer.ts') } : {}),
    run: bench,
  },
];

/** What `npm test -- quick` runs: what a change can break, within a minute. */
export const quick = ['affected', 'typecheck', 'lint', 'tidy', 'typecheck-core', 'typecheck-page'];
