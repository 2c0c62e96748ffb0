/**
 * Single points of failure by their causes: what stands on another single point that reaches as far or further goes with
 * it, and making the cause redundant is what helps. This is the number that people read; all of them are `singlePoints`.
 */
import type { Answers } from './answers.ts';
import { groundsIn } from './grounds.ts';
import { type ScopeRow, singlePoints } from './scopeTable.ts';

/** A single point that stands on no other, with those that stand on it. */
export interface Cause {
  readonly row: ScopeRow;
  /** In the order of the file. */
  readonly carried: readonly ScopeRow[];
}

/** In the order of the file. Each single point is a cause or is carried by one. */
export function causesOf(graph: Answers): readonly Cause[] {
  const rows = singlePoints(graph);
  if (rows.length === 0) return [];
  const groundOf = groundsIn(graph, rows);
  const grounds = new Map(rows.map((row) => [row, groundOf(row)]));
  const carried = new Map(rows.map((row): [ScopeRow, ScopeRow[]] => [row, []]));
  for (const row of rows) {
    const way = new Set([row]);
    let cause = row;
    for (let next = grounds.get(row); next !== undefined && !way.has(next); next = grounds.get(next)) {
      cause = next;
      way.add(next);
    }
    if (cause !== row) carried.get(cause)?.push(row);
  }
  return rows.flatMap((row) => (grounds.get(row) === undefined ? { row, carried: carried.get(row) ?? [] } : []));
}
