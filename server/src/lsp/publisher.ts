/**
 * When diagnostics are published: of an open document after each change, of other files when they are read. Of a file so
 * large that its failure graph does not fit between two keys, what needs no graph goes out at once, and everything as soon as
 * the graph is there. Whatever fails costs its publication; what was published last stays.
 */
import { ResponseError } from 'vscode-languageserver';
import { inView } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import { documentSummary } from '../features/documentSummary.ts';
import type { Finding } from '../rules/finding.ts';
import { announce, publishFindings, tell } from './diagnostics.ts';
import type { TopologyDocument } from './documents.ts';
import { isLarge } from './findingStore.ts';
import type { Rank } from './scheduler.ts';
import type { Session } from './session.ts';

/** Has the findings of an open document or configuration published, soon. */
export function publishSoon(session: Session, uri: string): void {
  session.scheduler.mark(uri, () => {
    if (session.closing) return;
    const config = session.configs.get(uri);
    const document = session.documents.get(uri);
    if (config) session.configPublisher.show(config);
    else if (document) void publishNow(session, document);
  });
}

/**
 * Publishes the findings of a document, unless `isWanted` says no when they are there. Never rejects; resolves when they are
 * out, or will not come.
 */
export async function publishNow(session: Session, document: TopologyDocument, isWanted = () => true): Promise<void> {
  const { scheduler, findings } = session;
  const { uri, version } = document;
  const run = <T>(steps: Steps<T>, rank: Rank = version === null ? 'background' : 'diagnostics'): Promise<T> =>
    scheduler.run(document, steps, { rank });
  /** There may be a newer version, of which the same is said. */
  const failed = (error: unknown): void => {
    if (!(error instanceof ResponseError)) findings.logCrash(uri, error);
  };
  try {
    const isComplete = await run(first());
    if (!isComplete) await run(complete());
  } catch (error) {
    failed(error);
  } finally {
    scheduler.published(document);
  }

  /** What is there at once; whether that is all. */
  function* first(): Steps<boolean> {
    if (version === null || !isLarge(document.snapshot)) {
      yield* complete();
      return true;
    }
    publishFindings(session, document, findings.findingsAtOnce(document));
    scheduler.published(document);
    return false;
  }

  function* complete(): Steps<void> {
    const found = yield* findings.findingSteps(document);
    if (!isWanted()) return;
    publishFindings(session, document, found);
    // The diagnostics do not wait for the answers of the graph.
    if (version === null) announce(session, uri, version);
    else run(news(found), 'question').catch(failed);
  }

  /** What is said of an open document beside its diagnostics. */
  function* news(found: readonly Finding[]): Steps<void> {
    try {
      const { view } = session;
      yield* inView(document.snapshot, view).prepareImpacts();
      if (version !== null)
        tell(session, 'bizha/summary', { uri, version, ...documentSummary(document.snapshot, found, view) });
    } catch (error) {
      failed(error);
    }
    announce(session, uri, version);
  }
}
