/** Long work in slices: a clock that ticks with each step, and a pause in which something may happen. */
import assert from 'node:assert/strict';
import { runInSlices } from '../../../server/src/lsp/runInSlices.ts';

/** Runs work of `steps` steps of 3 ms each; the answer says what was done between the pauses. */
async function run(
  steps: number,
  options: { cancelAtPause?: number } = {},
): Promise<{ slices: number[]; result: unknown; closed: boolean }> {
  let clock = 1000;
  let closed = false;
  const slices: number[] = [];
  function* work(): Generator<void, string> {
    try {
      for (let step = 0; step < steps; step++) {
        clock += 3;
        slices[slices.length - 1] = (slices.at(-1) ?? 0) + 1;
        yield;
      }
      return 'done';
    } finally {
      closed = true;
    }
  }
  const result = await runInSlices(work(), {
    budgetMs: 8,
    now: () => clock,
    pause: async () => {
      clock += 100; // what others do counts for nobody's budget
      slices.push(0);
    },
    cancelled: () => slices.length === options.cancelAtPause,
  });
  return { slices, result, closed };
}

describe('work in slices', () => {
  it('pauses whenever the budget is used up, and first of all', async () => {
    const { slices, result } = await run(7);
    assert.deepEqual(slices, [3, 3, 1]);
    assert.deepEqual(result, { done: true, value: 'done' });
  });

  it('is given up in a pause, and goes no step further', async () => {
    const { slices, result } = await run(7, { cancelAtPause: 2 });
    assert.deepEqual(slices, [3, 0]);
    assert.deepEqual(result, { done: false });
  });

  it('is not even begun when nobody wants it any more', async () => {
    assert.deepEqual((await run(7, { cancelAtPause: 1 })).slices, [0]);
  });

  it('an error of the work is an error of the answer', async () => {
    const broken = (function* (): Generator<void, void> {
      yield;
      throw new Error('broken');
    })();
    const slices = { budgetMs: 8, now: () => 0, pause: async () => {}, cancelled: () => false };
    await assert.rejects(runInSlices(broken, slices), /broken/);
  });
});
