/**
 * `npm run bench`: how fast the built server answers beside another one, how fast the failure engine does, and whether any
 * rule takes more than its share.
 *
 *   --lines 1000,10000,50000   sizes of the text
 *   --keys 24                  rounds of keys
 *   --failure, --rules         only these
 *   --assert                   fails when a bar is missed, after one repeat; twice the head-room with CI=true
 */
import { parseArgs } from 'node:util';
import { run } from '../../scripts/run.mjs';
import { buildBundles } from '../../scripts/setUp.mjs';
import { writeTally } from '../../scripts/tally.mjs';
import { barsOf, growthOf, rounded, rowsOf, type Verdict } from './bars.ts';
import { compare, type Measured } from './compare.ts';
import { failureBench } from './failureBench.ts';
import { benchNode, installPeer } from './peer/peer.ts';
import { rulesBench } from './rulesBench.ts';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000,10000,50000' },
    keys: { type: 'string', default: '24' },
    failure: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    assert: { type: 'boolean', default: false },
  },
});
const servers = !values.failure && !values.rules;
const sizes = values.lines.split(',').map(Number);
const rounds = Number(values.keys);

/** Measures until all bars hold, at most twice where that counts; says what it found. */
async function judged(measure: () => Promise<Verdict[]> | Verdict[]): Promise<Verdict[]> {
  const first = await measure();
  print(first);
  if (!values.assert || first.every(({ holds }) => holds)) return first;
  console.log('A bar is missed; once more:');
  const second = await measure();
  print(second);
  return second;
}

function print(verdicts: readonly Verdict[]): void {
  for (const { title, ratio, bar, holds } of verdicts)
    console.log(`${holds ? 'pass' : 'FAIL'}  ${title}: ${rounded(ratio)} ≤ ${bar}`);
}

async function all(): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  if (servers) {
    const measured = new Map<number, Measured>();
    const measure = async (lines: number): Promise<Measured> => {
      const now = await compare(lines, rounds);
      measured.set(lines, now);
      console.log(`\n${lines} lines, ms`);
      console.table(rowsOf(now));
      return now;
    };
    for (const lines of sizes) verdicts.push(...(await judged(async () => barsOf(await measure(lines)))));
    let judgedGrowth = false;
    verdicts.push(
      ...(await judged(async () => {
        if (judgedGrowth) for (const lines of sizes) await measure(lines);
        judgedGrowth = true;
        return growthOf([...measured.values()]);
      })),
    );
  }
  if (values.rules || servers) verdicts.push(...(await judged(() => rulesBench())));
  if (values.failure || servers) verdicts.push(...(await judged(() => failureBench())));
  return verdicts;
}

if (servers && process.execPath !== benchNode) {
  try {
    await installPeer();
    await buildBundles({ production: true });
    // The driver runs on the same Node as both servers; it parses, too.
    await run(benchNode, ['--import', 'tsx', import.meta.filename, ...process.argv.slice(2)], { limitSeconds: 3600 });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.log(`Node ${process.version}`);
  const verdicts = await all();
  const failed = verdicts.filter(({ holds }) => !holds).length;
  console.log(`${verdicts.length - failed} passed, ${failed} failed`);
  writeTally({ passed: verdicts.length - failed, failed });
  if (values.assert && failed > 0) process.exitCode = 1;
}
