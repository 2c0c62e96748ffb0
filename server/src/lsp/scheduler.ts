/**
 * All work that can take longer than a slice: diagnostics, lenses, code actions, trees, fixes of a whole file. It is done in
 * slices between which messages are handled, the most urgent work first, and is given up when it is cancelled or its
 * document has changed. Knows nothing of what is computed.
 */
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type OpenDocuments, type TopologyDocument, uriKey } from './documents.ts';
import type { Host } from './host.ts';
import { message } from './lspMessages.ts';

/** How long a slice goes on before messages are handled, in milliseconds. A single step is never cut short. */
const sliceMs = 8;
/** Turns of the event loop before marked documents are worked on although changes keep coming. */
const maxWait = 100;
/** Idle turns to wait before that: one lets a queued request run, the next lets its response be written. */
const idleTurns = 2;

/**
 * How urgent work is, the most urgent first. `answer`: what is asked where the user points or types. `diagnostics`.
 * `question`: what is shown beside the text; it waits for the diagnostics of its version. `background`: files that are not
 * open.
 */
const ranks = ['answer', 'diagnostics', 'question', 'background'] as const;
export type Rank = (typeof ranks)[number];

export interface JobOptions {
  /** `question`, unless told otherwise. */
  readonly rank?: Rank;
  readonly token?: CancellationToken;
}

export interface Scheduler {
  /**
   * Runs `steps` about a document: the first slice of an `answer` at once, all else in later turns of the event loop. Rejects with `RequestCancelled`
   * when the token says so, with `ContentModified` when there is another version of the document or it was closed.
   */
  readonly run: <T>(document: TopologyDocument, steps: Iterator<unknown, T>, options?: JobOptions) => Promise<T>;
  /** Calls `work`, the last one for each document, once changes have stopped coming: no fixed delay. */
  readonly mark: (uri: string, work: () => void) => void;
  /** Takes a mark back, and gives up what is about another version of the document or one that was closed. */
  readonly forget: (uri: string) => void;
  /** The diagnostics of this version are on their way, or will not come: what waits for them can begin. */
  readonly published: (document: TopologyDocument) => void;
  /** The user works on this document now: work about it goes before work of its rank about others. */
  readonly activate: (uri: string) => void;
}

interface Job {
  readonly document: TopologyDocument;
  readonly rank: Rank;
  readonly token: CancellationToken;
  /** Takes steps until the time is over; whether that was the end. */
  readonly advance: (until: number) => boolean;
  readonly giveUp: (why: Unwanted) => void;
}

type Unwanted = 'cancelled' | 'modified';

export interface SchedulerOptions {
  readonly documents: OpenDocuments;
  readonly host: Pick<Host, 'defer' | 'now'>;
  /** Called when the work on a marked document throws; the others go on. */
  readonly onFailure: (uri: string, error: unknown) => void;
}

export function scheduler({ documents, host, onFailure }: SchedulerOptions): Scheduler {
  /** In the order in which they came. */
  let jobs: readonly Job[] = [];
  const marked = new Map<string, () => void>();
  const published = new WeakSet<TopologyDocument['snapshot']>();
  let active = '';
  let isScheduled = false;
  let hasFinished = false;
  let marks = 0;
  let seenMarks = 0;
  let waited = 0;
  let idle = 0;

  function wake(): void {
    if (isScheduled) return;
    isScheduled = true;
    host.defer(turn);
  }

  function turn(): void {
    isScheduled = false;
    dropUnwanted();
    if (marked.size > 0 && isTimeForMarked()) flush();
    // What is done is sent before more is begun.
    const job = hasFinished ? undefined : nextJob();
    hasFinished = job?.advance(host.now() + sliceMs) === true;
    if (job && hasFinished) remove(job);
    if (marked.size > 0 || nextJob()) wake();
    else hasFinished = false;
  }

  /** A message that waits is handled between two turns: when none was, there is none. */
  function isTimeForMarked(): boolean {
    idle = marks === seenMarks ? idle + 1 : 0;
    seenMarks = marks;
    waited++;
    return idle > idleTurns || waited > maxWait;
  }

  function flush(): void {
    const all = [...marked];
    marked.clear();
    waited = 0;
    idle = 0;
    for (const [uri, work] of all) {
      try {
        work();
      } catch (error) {
        onFailure(uri, error);
      }
    }
  }

  function unwanted({ document: { uri, version, snapshot }, token }: Job): Unwanted | undefined {
    if (token.isCancellationRequested) return 'cancelled';
    // A file that is not open was read for this job.
    return version === null || documents.get(uri)?.snapshot === snapshot ? undefined : 'modified';
  }

  function dropUnwanted(): void {
    for (const job of jobs) {
      const why = unwanted(job);
      if (why === undefined) continue;
      remove(job);
      job.giveUp(why);
    }
  }

  function remove(job: Job): void {
    jobs = jobs.filter((each) => each !== job);
  }

  function nextJob(): Job | undefined {
    let best: Job | undefined;
    for (const job of jobs) if (canRun(job) && (!best || isBefore(job, best))) best = job;
    return best;
  }

  function canRun({ document, rank }: Job): boolean {
    if (rank === 'answer') return true;
    // Diagnostics of what was just typed are about to be asked for.
    if (marked.size > 0) return false;
    return rank !== 'question' || document.version === null || published.has(document.snapshot);
  }

  function isBefore(a: Job, b: Job): boolean {
    const isActive = ({ document }: Job): boolean => uriKey(document.uri) === active;
    if (a.rank !== 'answer' && b.rank !== 'answer' && isActive(a) !== isActive(b)) return isActive(a);
    return ranks.indexOf(a.rank) < ranks.indexOf(b.rank);
  }

  return {
    run: (document, steps, { rank = 'question', token = CancellationToken.None } = {}) =>
      new Promise((resolve, reject) => {
        const advance = (until: number): boolean => {
          try {
            do {
              const step = steps.next();
              if (!step.done) continue;
              resolve(step.value);
              return true;
            } while (host.now() < until);
            return false;
          } catch (error) {
            reject(error);
            return true;
          }
        };
        const giveUp = (why: Unwanted): void => {
          steps.return?.();
          reject(new ResponseError(errorCodes[why], message.text(`feature.log.${why}`)));
        };
        // Most answers are short enough to be given at once.
        if (rank === 'answer' && advance(host.now() + sliceMs)) return;
        jobs = [...jobs, { document, rank, token, advance, giveUp }];
        token.onCancellationRequested(wake);
        wake();
      }),
    mark: (uri, work) => {
      marks++;
      marked.set(uriKey(uri), work);
      wake();
    },
    forget: (uri) => {
      marked.delete(uriKey(uri));
      wake();
    },
    published: ({ snapshot }) => {
      published.add(snapshot);
      wake();
    },
    activate: (uri) => {
      active = uriKey(uri);
    },
  };
}

const errorCodes = { cancelled: LSPErrorCodes.RequestCancelled, modified: LSPErrorCodes.ContentModified } as const;
