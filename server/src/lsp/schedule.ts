/**
 * Work on documents, once for everything that changed within the same turn of the event loop: no fixed delay, and no work
 * on a text of which a newer version already waits.
 */

/** Calls behind one another in the loop before work is done although more keeps coming. */
const patience = 100;
/** So many of them without anything coming: in the first a message that waits is answered, in the second the answer goes. */
const quietTurns = 2;

export interface Schedule {
  /** Has the work done for `key`, soon. */
  readonly mark: (key: string) => void;
  /** Takes `key` back. */
  readonly forget: (key: string) => void;
}

/** `run` gets each marked key once; `defer` puts a call behind those that wait in the event loop. */
export function schedule(defer: (run: () => void) => void, run: (key: string) => void): Schedule {
  const waiting = new Set<string>();
  let marks = 0;
  let scheduled = false;

  // A message that waits is handled between two deferred calls: when none was, there is none.
  const wait = (seen: number, turns: number, quiet: number): void => {
    defer(() => {
      const isQuiet = marks === seen;
      if (turns === patience || (isQuiet && quiet === quietTurns)) flush();
      else wait(marks, turns + 1, isQuiet ? quiet + 1 : 0);
    });
  };
  const flush = (): void => {
    scheduled = false;
    const keys = [...waiting];
    waiting.clear();
    for (const key of keys) run(key);
  };
  return {
    mark: (key) => {
      marks++;
      waiting.add(key);
      if (scheduled) return;
      scheduled = true;
      wait(marks, 0, 0);
    },
    forget: (key) => {
      waiting.delete(key);
    },
  };
}
