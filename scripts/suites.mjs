// The test suites in the order in which `npm test` runs them: what is quick and what finds the plain mistakes first.
import { join } from 'node:path';
import { run } from './run.mjs';
import { buildBundles, root } from './setUp.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {number} limitSeconds
 * @property {(env: Record<string, string>, limitSeconds: number, log?: string) => Promise<void>} run rejects when
 *   something failed; a suite of more than one test also leaves a tally (see tally.mjs), any other counts as one test
 * @property {true} [beside] it takes long and one core: it begins with the first, and is done before the next one does
 * @property {true} [single] the suite is one check and leaves no tally
 */

const node =
  (...args) =>
  (env, limitSeconds, log) =>
    run(process.execPath, args, { cwd: root, env, limitSeconds, log });
const bin = (name, ...path) => join('node_modules', name, ...path);
const mocha = (name, limitSeconds = 180) => ({
  name,
  limitSeconds,
  run: node('--import', 'tsx', 'scripts/runMocha.mjs', `test/${name}`),
});

/** Packs once for the suites that need the VSIX, also when only one of them is asked for. */
let packing;
const packed = (next) => async (env, limitSeconds) => {
  packing ??= run(process.execPath, ['scripts/package.mjs'], { cwd: root, limitSeconds: 120 });
  await packing;
  await next(env, limitSeconds);
};

/**
 * The bars of `docs/benchmarks.md`, with twice the head-room: others may work on the same machine. The server to compare
 * with comes for Linux alone.
 */
const bench = (env, limitSeconds) => {
  const all = process.platform === 'linux' && process.arch === 'x64';
  const what = all ? ['--lines', '1000,10000', '--keys', '12'] : ['--rules', '--failure'];
  return node('--import', 'tsx', 'test/bench/bench.ts', '--assert', ...what)({ ...env, CI: 'true' }, limitSeconds);
};

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'build', limitSeconds: 120, single: true, run: () => buildBundles({ production: true }) },
  { name: 'typecheck', limitSeconds: 180, single: true, run: node(bin('typescript', 'bin', 'tsc'), '-p', '.') },
  {
    name: 'typecheck-core',
    limitSeconds: 180,
    single: true,
    run: node(bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.core.json'),
  },
  { name: 'lint', limitSeconds: 60, single: true, run: node(bin('@biomejs/biome', 'bin', 'biome'), 'check', '.') },
  { name: 'tidy', limitSeconds: 60, single: true, run: node('--import', 'tsx', 'scripts/tidy.ts') },
  mocha('unit', 300),
  mocha('protocol', 400),
  mocha('cli'),
  { name: 'grammar', limitSeconds: 120, run: node('scripts/runGrammarTests.mjs') },
  { ...mocha('property', 780), beside: true },
  { ...mocha('vsix'), run: packed(mocha('vsix').run) },
  { name: 'integration', limitSeconds: 600, run: packed(node('test/vscode/harness/runIntegration.mjs')) },
  { name: 'ui', limitSeconds: 600, run: packed(node('test/vscode/harness/runUi.mjs')) },
  { name: 'bench', limitSeconds: 400, run: bench },
];
