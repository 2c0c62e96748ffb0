/** Whether work takes time in proportion to what it is done with. */
import assert from 'node:assert/strict';

/** At most this many times as long for four times as much, and this many milliseconds. */
export const factor = 8;
export const slack = 50;
export const attempts = 3;

/** Milliseconds of the clock or of the processor, whichever are fewer: others may work on the same machine. */
export function stopwatch(): () => number {
  const started = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - started, (user + system) / 1000);
  };
}

/** Does `work` with `make(size)` and `make(4 * size)`, the best of three times; what it answers for the larger. */
export function linear<Input, Answer>(
  size: number,
  make: (size: number) => Input,
  work: (input: Input) => Answer,
): Answer {
  const [small, large] = [make(size), make(4 * size)];
  let ratios = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    const first = stopwatch();
    work(small);
    const ofSmall = first();
    const second = stopwatch();
    const answer = work(large);
    const ofLarge = second();
    if (ofLarge <= factor * ofSmall + slack) return answer;
    ratios += ` ${Math.round(ofLarge)} ms for ${Math.round(ofSmall)} ms;`;
  }
  assert.fail(`four times as much took more than ${factor} times as long:${ratios}`);
}
