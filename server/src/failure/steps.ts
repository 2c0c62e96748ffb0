/**
 * Long work in small steps. A generator yields after bounded amounts of work and returns its answer, so its caller decides
 * how long to continue at a time, and cancels by not asking for more. A driver with slices of 8 ms:
 *
 *     const work = cutSets(graph, { order: 3 });
 *     for (;;) {
 *       const until = now() + 8;
 *       do {
 *         const step = work.next();
 *         if (step.done) return step.value;
 *       } while (now() < until);
 *       await turn();                            // let others in
 *       if (cancelled()) return undefined;       // nothing has to be undone
 *     }
 */
export type Steps<T> = Generator<void, T>;

/** About how many lookups in sets stand between two yields: well below a millisecond. */
export const stepSize = 1_000;

/** Work that several may drive: each goes on where the others have come to, and all get the one answer. */
export function shareSteps<T>(begin: () => Steps<T>): () => Steps<T> {
  const shared: Shared<T> = { begin, work: undefined, answer: undefined };
  return () => goOn(shared);
}

interface Shared<T> {
  readonly begin: () => Steps<T>;
  work: Steps<T> | undefined;
  answer: { readonly value: T } | undefined;
}

function* goOn<T>(shared: Shared<T>): Steps<T> {
  while (!shared.answer) {
    shared.work ??= shared.begin();
    try {
      const step = shared.work.next();
      if (step.done) shared.answer = { value: step.value };
    } catch (error) {
      shared.work = undefined;
      throw error;
    }
    if (shared.answer) shared.work = undefined;
    else yield;
  }
  return shared.answer.value;
}

/** Runs work to its end. */
export function runToEnd<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
