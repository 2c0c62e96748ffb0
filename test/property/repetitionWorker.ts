/**
 * A process that does what may hang: it says each step before it begins, and is ended from outside when one takes too
 * long. Answers with the steps whose time grew by more than the text.
 */
import { attempts, factor, slack, stopwatch } from '../support/linear.ts';
import { type Work, works } from './repetitionSteps.ts';
import type { Repeated } from './repetitions.ts';

/** What is done with a text, and with one whose run is four times as long. */
export interface Job {
  readonly works: readonly Work[];
  readonly small: Repeated;
  readonly large: Repeated;
}

/** A step begins, or all are done: those that took too long, by name, with their times. */
export type Report =
  | { readonly step: string }
  | { readonly slow: readonly { readonly step: string; readonly small: number; readonly large: number }[] };

async function times(job: Job, repeated: Repeated): Promise<Map<string, number>> {
  const spent = new Map<string, number>();
  for (const work of job.works)
    for (const { name, run } of works[work](repeated)) {
      process.send?.({ step: `${work}: ${name}` } satisfies Report);
      const elapsed = stopwatch();
      await run();
      spent.set(name, (spent.get(name) ?? 0) + elapsed());
    }
  return spent;
}

async function answer(job: Job): Promise<Report> {
  const small = new Map<string, number>();
  const large = new Map<string, number>();
  const slow = (): string[] =>
    [...large].filter(([step, time]) => time > factor * (small.get(step) ?? 0) + slack).map(([step]) => step);
  for (let attempt = 0; attempt < attempts; attempt++) {
    keepBest(large, await times(job, job.large));
    keepBest(small, await times(job, job.small));
    if (slow().length === 0) break;
  }
  return { slow: slow().map((step) => ({ step, small: small.get(step) ?? 0, large: large.get(step) ?? 0 })) };
}

function keepBest(best: Map<string, number>, found: ReadonlyMap<string, number>): void {
  for (const [step, time] of found) best.set(step, Math.min(time, best.get(step) ?? time));
}

process.on('message', (job: Job) => {
  void answer(job).then((report) => process.send?.(report));
});
