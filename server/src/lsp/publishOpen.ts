/**
 * Diagnostics of an open document after a key. All of them go out at once; of a file so large that its failure graph does
 * not fit between two keys, what needs no graph goes out at once, and everything as soon as the graph is there.
 */
import { CancellationToken, ResponseError } from 'vscode-languageserver';
import { rules } from '../rules/registry.ts';
import { publish, publishFindings } from './diagnostics.ts';
import type { TopologyDocument } from './documents.ts';
import type { HeavyQuestions } from './heavyQuestions.ts';
import type { Session } from './session.ts';

/** Up to this many entries a graph takes a few milliseconds: real groups have some hundred. */
const entriesAtOnce = 1000;

const withoutGraph = rules.filter((rule) => !rule.graph);

/** Publishes what was found in the latest version of an open document. */
export function publishOpen(session: Session, heavy: HeavyQuestions, document: TopologyDocument): void {
  if (!isLarge(document)) {
    publish(session, document);
    heavy.published(document.snapshot);
    return;
  }
  publishFindings(session, document, session.findingsOf(document, withoutGraph));
  heavy.published(document.snapshot);
  heavy.run(document, document.snapshot.prepare(), CancellationToken.None).then(
    () => publish(session, document),
    (error: unknown) => {
      // There is a newer version; what else went wrong is told where all rules are asked.
      if (!(error instanceof ResponseError)) publish(session, document);
    },
  );
}

/** Whether some rule will ask a graph that is large. */
function isLarge({ snapshot }: TopologyDocument): boolean {
  const { stating, requirements, drills } = snapshot.topology;
  return stating.length > entriesAtOnce && requirements.length + drills.length > 0;
}
