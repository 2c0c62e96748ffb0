/**
 * Diagnostics of an open document after a key. All of them go out at once; of a file so large that its failure graph does
 * not fit between two keys, what needs no graph goes out at once, and everything as soon as the graph is there.
 */
import { CancellationToken, ResponseError } from 'vscode-languageserver';
import { publish, publishFindings } from './diagnostics.ts';
import type { TopologyDocument } from './documents.ts';
import type { HeavyQuestions } from './heavyQuestions.ts';
import { isLarge } from './largeFiles.ts';
import type { Session } from './session.ts';

/** Publishes what was found in the latest version of an open document. */
export function publishOpen(session: Session, heavy: HeavyQuestions, document: TopologyDocument): void {
  if (!isLarge(document.snapshot)) {
    publish(session, document);
    heavy.published(document.snapshot);
    return;
  }
  publishFindings(session, document, session.findingsAtOnce(document));
  heavy.published(document.snapshot);
  heavy.run(document, document.snapshot.prepare(), CancellationToken.None).then(
    () => publish(session, document),
    (error: unknown) => {
      // There is a newer version; what else went wrong is told where all rules are asked.
      if (!(error instanceof ResponseError)) publish(session, document);
    },
  );
}
