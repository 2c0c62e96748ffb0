/**
 * Properties on random input: some seeds are always the same, one is new each time and printed. `SEED` in the environment
 * repeats a run, `RUNS` multiplies how many examples there are. Failures are shrunk.
 */
import fc from 'fast-check';

const fresh = Math.floor(Math.random() * 2 ** 31);
const seeds = process.env['SEED'] ? [Number(process.env['SEED'])] : [1, 2, fresh];
const factor = Number(process.env['RUNS'] ?? 1);

/** A test for each seed; `runs` examples in all. */
export function forAll<T extends [unknown, ...unknown[]]>(name: string, runs: number, property: fc.IProperty<T>): void {
  for (const seed of seeds) {
    it(`${name} (seed ${seed})`, () => {
      fc.assert(property, { seed, numRuns: Math.ceil((runs * factor) / seeds.length), endOnFailure: false });
    }).timeout(120_000 * factor);
  }
}
