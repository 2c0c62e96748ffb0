/** The children of tree items that have come without, by their question. Yields after bounded amounts of work. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Steps } from '../../failure/steps.ts';
import { pairItems } from './pairItems.ts';
import { rebootItems } from './rebootItems.ts';
import type { TreeItem, TreeQuestion } from './treeItem.ts';

export function childrenOf({ answers }: Snapshot, question: TreeQuestion): Steps<TreeItem[]> {
  return question.of === 'pairs' ? pairItems(answers, question.for) : rebootItems(answers, question.failed, question);
}
