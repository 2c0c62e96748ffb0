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
  void published(session, heavy, document).then(session.host.pause?.begin);
}

async function published(session: Session, heavy: HeavyQuestions, document: TopologyDocument): Promise<void> {
  const { snapshot } = document;
  if (!isLarge(snapshot)) {
    const out = publish(session, document);
    heavy.published(snapshot);
    return out;
  }
  const out = publishFindings(session, document, session.findingsAtOnce(document));
  heavy.published(snapshot);
  // Before that they would wait for the first steps.
  await out;
  try {
    await heavy.run(document, snapshot.prepare(), CancellationToken.None);
  } catch (error) {
    // There is a newer version; what else went wrong is told where all rules are asked.
    if (error instanceof ResponseError) return;
  }
  await publish(session, document);
}
