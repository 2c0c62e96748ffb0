/**
 * Single points of failure by their causes: what stands on another single point that reaches as far or further goes with
 * it, and making the cause redundant is what helps. This is the number that people read; all of them are `singlePoints`.
 */
import type { Answers } from './answers.ts';
import { listHas, listOf } from './lists.ts';
import { type Scope, scopes } from './model.ts';
import { type ScopeRow, singlePoints } from './scopeTable.ts';
import type { SingleFailures } from './singleFailures.ts';

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
  const failures = graph.singleFailures('run');
  const byNode = new Map(rows.map((row) => [graph.nodeById.get(row.component.id.toLowerCase()) ?? -1, row]));
  const below = new Map([...byNode.keys()].map((node) => [node, standsOn(graph, failures, byNode, node)]));
  const carried = new Map([...byNode.keys()].map((node): [number, ScopeRow[]] => [node, []]));
  for (const [node, row] of byNode) {
    const way = new Set([node]);
    let cause = node;
    for (let next = below.get(node); next !== undefined && !way.has(next); next = below.get(next)) {
      cause = next;
      way.add(next);
    }
    if (cause !== node) carried.get(cause)?.push(row);
  }
  return [...byNode].flatMap(([node, row]) =>
    below.get(node) === undefined ? { row, carried: carried.get(node) ?? [] } : [],
  );
}

/**
 * The single point that takes `node` down and reaches as far: its own server where that is one, else the widest. Of things
 * that fall together the first in the file stands on none.
 */
function standsOn(
  graph: Answers,
  { base, flips }: SingleFailures,
  byNode: ReadonlyMap<number, ScopeRow>,
  node: number,
): number | undefined {
  const row = byNode.get(node);
  if (!row || base[node] === 0) return undefined;
  const own = serverOf(graph, row);
  let found: number | undefined;
  let foundReach = reachOf(row) + 1;
  for (const other of listOf(flips, node)) {
    const ground = other === node ? undefined : byNode.get(other);
    const reach = ground ? reachOf(ground) : foundReach;
    if (!ground || !canCarry(ground, row) || reach > reachOf(row) || (other !== own && reach >= foundReach)) continue;
    const fallTogether = reach === reachOf(row) && base[other] === 1 && other > node && listHas(flips, other, node);
    if (fallTogether) continue;
    if (other === own) return other;
    [found, foundReach] = [other, reach];
  }
  return found;
}

/** What is a machine itself stands on no server: that it needs a domain controller does not place it there. */
export function canCarry(ground: ScopeRow, { component: { kind } }: ScopeRow): boolean {
  const isMachine = kind === 'server' || kind === 'loadBalancer' || kind === 'storage';
  return !isMachine || ground.component.kind !== 'server';
}

/** The node of the server of a service or host instance. */
function serverOf({ nodeById }: Answers, { component: { kind, name } }: ScopeRow): number | undefined {
  const isPart = kind === 'service' || kind === 'hostInstance';
  return isPart ? nodeById.get(`server:${name.slice(name.lastIndexOf('@') + 1)}`.toLowerCase()) : undefined;
}

/** How far a failure reaches, now, at a restart or later: 0 is everything. */
export function reachOf({ scope, later }: ScopeRow): number {
  const places = [scope, later].flatMap((each: Scope | undefined) => (each === undefined ? [] : scopes.indexOf(each)));
  return Math.min(...places);
}
