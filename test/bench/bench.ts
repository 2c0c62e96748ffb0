/**
 * `npm run bench`: how fast the built server answers beside another one, how fast the failure engine does, and whether any
 * rule takes more than its share.
 *
 *   --short            few rounds and no file of 50,000 lines, as `npm test` takes them: bars of times are twice as wide, and so they are with CI=true;
 *                      a part that misses a bar is measured once more
 *   --runs 3           measures all so often, and shows the worst of each row
 *   --only keys,…      some parts: start, keys (keys-1000, keys-10000), turns, replace, growth, diagram, rules, failure
 *   --assert           fails when a bar is missed
 *   --markdown         prints the rows as a table for docs/benchmarks.md
 *   --dist FOLDER      takes the bundles of another checkout
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../../scripts/run.mjs';
import { buildBundles, root } from '../../scripts/setUp.mjs';
import { writeTally } from '../../scripts/tally.mjs';
import { ownCommand } from './contest.ts';
import { diagramRows } from './diagramRows.ts';
import { failureBench } from './failureBench.ts';
import { generateTopology } from './generateTopology.ts';
import { growthRow } from './growthRow.ts';
import { keyRows } from './keyRows.ts';
import { benchNode, installPeer } from './peer/peer.ts';
import { markdownOf, type Row, verdictLine, verdictsOf, worstOf } from './rows.ts';
import { rulesBench } from './rulesBench.ts';
import { startRows } from './startRows.ts';
import { replaceAllRows, turnRows } from './turnRows.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
    assert: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    dist: { type: 'string' },
  },
});
const [small, large] = [1000, 10_000];
const server = ownCommand(values.dist === undefined ? join(root, 'dist') : resolve(values.dist));
/** Others may work on the same machine. */
const headRoom = values.short || process.env['CI'] === 'true' ? 2 : 1;
const rounds = values.short ? 4 : 24;
const times = values.short ? 3 : 7;
const processorKeys = values.short ? { [small]: 80, [large]: 24 } : { [small]: 200, [large]: 200 };

const ofKeys = (lines: number) => () =>
  keyRows(server, generateTopology(lines), lines, {
    rounds,
    warmUp: values.short ? 1 : 2,
    processorKeys: processorKeys[lines] ?? rounds,
    short: values.short,
  });
const parts: readonly (readonly [name: string, measure: () => Promise<Row[]> | Row[]])[] = [
  ['start', () => startRows(server, [small, large], times)],
  [`keys-${small}`, ofKeys(small)],
  [`keys-${large}`, ofKeys(large)],
  ['growth', async () => [await growthRow(server, Math.ceil(rounds / 6))]],
  ['replace', () => replaceAllRows(server, generateTopology(large), large, times)],
  ['turns', () => turnRows(server, generateTopology(large), large, times)],
  ['diagram', () => diagramRows(server, [1450, large], Math.ceil(rounds / 8), times)],
  ['rules', () => rulesBench(values.short ? 300 : 1000)],
  ['failure', () => failureBench()],
];
const wanted = values.only?.split(',');
const chosen = parts.filter(
  ([name]) =>
    wanted?.some((each) => each === name || name.startsWith(`${each}-`)) ?? !(values.short && name === 'growth'),
);
const needsServers = chosen.some(([name]) => name !== 'rules' && name !== 'failure');

/** Measures all parts; the short form measures one that misses a bar once more. */
async function measureAll(): Promise<Row[]> {
  const all: Row[] = [];
  for (const [, measure] of chosen) {
    const first = await measure();
    const isMissed = print(first);
    if (isMissed && values.short) console.log('A bar is missed; once more:');
    const second = isMissed && values.short ? await measure() : undefined;
    if (second) print(second);
    all.push(...(second ?? first));
  }
  return all;
}

/** Prints rows and what must hold of them; whether something does not. */
function print(rows: readonly Row[]): boolean {
  const verdicts = verdictsOf(rows, headRoom, values.short);
  console.log(`\n${markdownOf(rows)}`);
  for (const verdict of verdicts) console.log(verdictLine(verdict));
  return verdicts.some(({ holds }) => !holds);
}

if (needsServers && process.execPath !== benchNode) {
  try {
    await installPeer();
    if (values.dist === undefined) await buildBundles({ production: true });
    // The driver runs on the same Node as both servers; it parses, too.
    await run(benchNode, ['--import', 'tsx', import.meta.filename, ...process.argv.slice(2)], { limitSeconds: 7200 });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  const room = headRoom === 1 ? '' : `; bars of times are ${headRoom} times as wide`;
  console.log(`Node ${process.version}${room}`);
  const runs: Row[][] = [];
  for (let count = 0; count < Number(values.runs); count++) runs.push(await measureAll());
  const rows = worstOf(runs);
  const verdicts = verdictsOf(rows, headRoom, values.short);
  if (runs.length > 1) console.log(`\nThe worst of ${runs.length} runs:`);
  if (runs.length > 1 || values.markdown) print(rows);
  const failed = verdicts.filter(({ holds }) => !holds).length;
  console.log(`${verdicts.length - failed} passed, ${failed} failed`);
  writeTally({ passed: verdicts.length - failed, failed });
  if (values.assert && failed > 0) process.exitCode = 1;
}
