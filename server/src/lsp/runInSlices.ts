/**
 * Long work in short slices, so that what comes meanwhile is heard. Pure over the clock and the pause that it is given;
 * knows nothing of what is computed.
 */

export interface Slices {
  /** How long to go on before the next pause, in milliseconds. A single step is never cut short. */
  readonly budgetMs: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Resolves when everything that waits in the event loop has had its turn. */
  readonly pause: () => Promise<void>;
  /** Asked after each pause: whether nobody wants the answer any more. */
  readonly cancelled: () => boolean;
}

/** What came of work: its result, or nothing because it was given up. */
export type Sliced<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/** Runs a generator, step by step, to its end or until it is cancelled. It begins with a pause, and so never at once. */
export async function runInSlices<T>(work: Iterator<unknown, T>, slices: Slices): Promise<Sliced<T>> {
  const { budgetMs, now, pause, cancelled } = slices;
  for (;;) {
    await pause();
    if (cancelled()) return { done: false };
    const end = now() + budgetMs;
    do {
      const step = work.next();
      if (step.done) return { done: true, value: step.value };
    } while (now() < end);
  }
}
