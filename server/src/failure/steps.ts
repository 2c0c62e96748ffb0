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
  let work: Steps<T> | undefined;
  let answer: { readonly value: T } | undefined;
  return function* shared() {
    while (!answer) {
      work ??= begin();
      try {
        const step = work.next();
        if (step.done) answer = { value: step.value };
      } catch (error) {
        work = undefined;
        throw error;
      }
      if (answer) work = undefined;
      else yield;
    }
    return answer.value;
  };
}

/** Runs work to its end. */
export function runToEnd<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
