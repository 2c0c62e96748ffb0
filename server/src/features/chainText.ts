/** The way of a failure in words. */

import { displayName } from '../failure/displayName.ts';
import type { Graph } from '../failure/graph.ts';

/** "SQL01 → SQLPROD → BizTalkMsgBoxDb"; empty for no way. */
export function chainText(graph: Graph, ids: readonly string[]): string {
  return ids.map((id) => displayName(graph, id)).join(' → ');
}
