/**
 * Whatever is repeated, wherever in a file it stands and however its lines end: everything that bizha does with the file
 * takes time in proportion to its length. By default a sample, with its seed in the titles; all of it with `BIZHA_LONG=1`.
 * `SEED` repeats a sample.
 */
import assert from 'node:assert/strict';
import type { RuleExamples } from '../../server/src/rules/ruleExamples.ts';
import { seeded } from '../bench/random.ts';
import { changed, unmarked } from '../support/examples.ts';
import { loadExamples } from '../support/loadExamples.ts';
import { watchedProcess } from '../support/watchedProcess.ts';
import type { Work } from './repetitionSteps.ts';
import {
  configText,
  fullText,
  type LineEnd,
  lineEnds,
  places,
  type Repetition,
  repeated,
  units,
} from './repetitions.ts';

const long = process.env['BIZHA_LONG'] === '1';
const seed = process.env['SEED'] ? Number(process.env['SEED']) : Math.floor(Math.random() * 2 ** 31);
const random = seeded(seed);

/** How many characters are repeated, and four times as many; a fix takes many steps, each of which reads the text. */
const length = 4000;
const fixLength = 1500;

const all = units.flatMap((unit) =>
  places.flatMap((place) =>
    (Object.keys(lineEnds) as LineEnd[]).map((lineEnd): Repetition => ({ unit, place, lineEnd })),
  ),
);

function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = random.int(index + 1);
    [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
  }
  return mixed;
}

const mixed = shuffled(all);

/** The examples of a rule in which it fires, and in which its fixes are offered. */
function firing({ rule, fires, alsoFires = [], absent, fixes = [] }: RuleExamples): [string, string][] {
  const offered = new Set(fixes.map(({ on }) => on));
  const variants = [...alsoFires, ...absent].filter(({ name }) => offered.has(name));
  return [fires, ...variants.map(({ change }) => changed(fires, change))].map((text) => [rule, unmarked(text)]);
}

const texts = [...loadExamples().values()].flatMap(firing);

describe(`a file with a repetition (seed ${seed}${long ? '' : ', a sample'})`, () => {
  const watched = watchedProcess();
  after(() => watched.end());

  const isLinear = (what: string, works: readonly Work[], text: string, repetition: Repetition): void => {
    const characters = works.includes('fixes') ? fixLength : length;
    const small = repeated(text, repetition, characters);
    const large = repeated(text, repetition, 4 * characters);
    if (!small || !large) return;
    const { unit, place, lineEnd } = repetition;
    it(`${what}: ${JSON.stringify(unit)} ${place}, ${lineEnd}`, async () => {
      assert.deepEqual(await watched.run({ works, small, large }), []);
    }).timeout(300_000);
  };

  for (const repetition of long ? all : mixed.slice(0, 10))
    isLinear('is read, asked about and changed', ['reading', 'editor', 'planning'], fullText, repetition);
  for (const repetition of mixed.slice(0, long ? 1200 : 6))
    isLinear('is read as a configuration', ['configuration'], configText, repetition);
  for (const repetition of mixed.slice(0, long ? 600 : 2))
    isLinear('is mended and reported', ['fixes', 'commands', 'server'], fullText, repetition);

  // Each example takes the next of the repetitions, so that together they see all of them.
  const perText = long ? 4 : 1;
  for (const [index, [rule, text]] of (long ? texts : shuffled(texts).slice(0, 8)).entries())
    for (let turn = 0; turn < perText; turn++)
      isLinear(
        `is mended as ${rule} wants it`,
        ['fixes'],
        text,
        mixed[(index * perText + turn) % mixed.length] as Repetition,
      );
});
