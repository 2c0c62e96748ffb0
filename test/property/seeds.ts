/**
 * Random input: some seeds are always the same, one is new each time and printed. `SEED` in the environment repeats a run,
 * `RUNS` multiplies how many examples there are. Counts are those of the long form, which `BIZHA_LONG=1` asks for; the
 * short one takes a part of them. Failures are shrunk.
 */
import fc from 'fast-check';

const asked = process.env['SEED'];
/** The seed of this run. */
export const printedSeed = asked ? Number(asked) : Math.floor(Math.random() * 2 ** 31);
export const isLong = process.env['BIZHA_LONG'] === '1';
const factor = Number(process.env['RUNS'] ?? 1) * (isLong ? 1 : 0.1);

// What gives no seed of its own begins with that of the run.
fc.configureGlobal({ seed: printedSeed, endOnFailure: true });
console.log(`SEED=${printedSeed}${isLong ? ' BIZHA_LONG=1' : ''} repeats this run`);

/** How many examples to take where the long form takes `long`. */
export function runsOf(long: number): number {
  return Math.max(1, Math.ceil(long * factor));
}

/** The seeds of a test: `fixed` that are always the same, and that of the run. */
export function seedsOf(fixed: number): readonly number[] {
  return asked ? [printedSeed] : [...Array.from({ length: fixed }, (_, n) => n + 1), printedSeed];
}

/** Some of the items, others with each seed; all in the long form. */
export function sampleOf<T>(items: readonly T[]): readonly T[] {
  const count = Math.min(items.length, runsOf(items.length));
  return fc.sample(fc.shuffledSubarray([...items], { minLength: count, maxLength: count }), 1)[0] ?? [];
}

/** A test for each seed; `long` examples in all, in the long form. */
export function forAll<T extends [unknown, ...unknown[]]>(name: string, long: number, property: fc.IProperty<T>): void {
  const seeds = seedsOf(2);
  for (const seed of seeds) {
    it(`${name} (seed ${seed})`, () => {
      fc.assert(property, { seed, numRuns: Math.ceil(runsOf(long) / seeds.length), endOnFailure: false });
    }).timeout(120_000 * Math.max(1, factor));
  }
}
