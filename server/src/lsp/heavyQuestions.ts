/**
 * Questions that are too much work for one turn of the event loop: answered after the diagnostics of the same version,
 * in slices, and given up as soon as a newer version is there. A stale answer is never given.
 */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import { render } from '../text/message.ts';
import type { TopologyDocument } from './documents.ts';
import { message } from './lspMessages.ts';
import { runInSlices } from './runInSlices.ts';
import type { Session } from './session.ts';

/** Short enough for keys to be answered in between without anybody noticing. */
const sliceMs = 8;

export interface HeavyQuestions {
  /** The diagnostics of this version are on their way. */
  readonly published: (snapshot: Snapshot) => void;
  /** A document was closed: there will be no diagnostics of its last version. */
  readonly closed: () => void;
  /** Runs `work` about a document; rejects with `ContentModified` when there is a newer version of it. */
  readonly run: <T>(document: TopologyDocument, work: Iterator<unknown, T>, token: CancellationToken) => Promise<T>;
}

export function heavyQuestions({ documents, host }: Pick<Session, 'documents' | 'host'>): HeavyQuestions {
  const published = new WeakSet<Snapshot>();
  let waiting: (() => void)[] = [];
  const pause = (): Promise<void> => new Promise((resolve) => host.defer(resolve));

  /** A file that is not open was read for this question, and has had its diagnostics before. */
  const isCurrent = ({ uri, version, snapshot }: TopologyDocument): boolean =>
    version === null || documents.get(uri)?.snapshot === snapshot;

  async function afterDiagnostics(document: TopologyDocument): Promise<void> {
    while (document.version !== null && isCurrent(document) && !published.has(document.snapshot))
      await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function wake(): void {
    const woken = waiting;
    waiting = [];
    for (const resolve of woken) resolve();
  }

  return {
    published: (snapshot) => {
      published.add(snapshot);
      wake();
    },
    closed: wake,
    run: async (document, work, token) => {
      await afterDiagnostics(document);
      const cancelled = (): boolean => token.isCancellationRequested || !isCurrent(document);
      const result = await runInSlices(work, { budgetMs: sliceMs, now: host.now, pause, cancelled });
      if (result.done) return result.value;
      const why = token.isCancellationRequested ? 'cancelled' : 'modified';
      throw new ResponseError(codes[why], render(message(`feature.log.${why}`)));
    },
  };
}

const codes = { cancelled: LSPErrorCodes.RequestCancelled, modified: LSPErrorCodes.ContentModified } as const;
