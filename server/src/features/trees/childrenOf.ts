/** The children of tree items that have come without, by their question. Yields after bounded amounts of work. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Steps } from '../../failure/steps.ts';
import type { Finding } from '../../rules/finding.ts';
import { fixItems } from './fixItems.ts';
import { pairItems } from './pairItems.ts';
import { rebootItems } from './rebootItems.ts';
import type { TreeItem, TreeQuestion } from './treeItem.ts';

/** `findings` are asked for where the answer is about them. */
export function* childrenOf(
  snapshot: Snapshot,
  question: TreeQuestion,
  findings: () => Steps<readonly Finding[]>,
): Steps<TreeItem[]> {
  switch (question.of) {
    case 'fixes':
      return yield* fixItems(snapshot, yield* findings());
    case 'pairs':
      return yield* pairItems(snapshot.answers, question.for);
    case 'reboot':
      return yield* rebootItems(snapshot.answers, question.failed, question);
  }
}
