/** The way of a failure in words. */
import type { Graph } from '../failure/graph.ts';
import { componentName } from './componentName.ts';

/** "SQL01 → SQLPROD → BizTalkMsgBoxDb"; empty for no way. */
export function chainText(graph: Graph, ids: readonly string[]): string {
  return ids.map((id) => componentName(graph, id)).join(' → ');
}
