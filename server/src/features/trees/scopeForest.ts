/**
 * What stands below what in the tree of failure scopes: services and host instances below their server, and everything
 * else below the last single point on the way that takes it down. What stands below nothing is a cause or redundant.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Answers } from '../../failure/answers.ts';
import { reachOf, serverOf } from '../../failure/causes.ts';
import { listHas, listOf } from '../../failure/lists.ts';
import { stopsWork } from '../../failure/scope.ts';
import { type ScopeRow, scopeTable } from '../../failure/scopeTable.ts';
import { isSinglePoint } from '../singlePoint.ts';

export interface ScopeForest {
  /** What stands below nothing, in the order of the file. */
  readonly tops: readonly ScopeRow[];
  /** What stands directly below a component, by its id: services and instances first, each in the order of the file. */
  readonly below: ReadonlyMap<string, readonly ScopeRow[]>;
}

/** What is the work itself: it stands as workload below what stops it. */
const isWork: ReadonlySet<string> = new Set(['application', 'receiveLocation', 'orchestration', 'sendPort']);

/** The forest of all whose failure is felt, without what is down already and what is listed apart. */
export function scopeForest({ answers, down }: Snapshot): ScopeForest {
  const rows = scopeTable(answers).filter(
    (row) =>
      row.component.apart === undefined &&
      !isWork.has(row.component.kind) &&
      (row.scope === 'server' || stopsWork(row)) &&
      !down.has(row.component.id),
  );
  const parentOf = parents(answers, rows);
  const tops: ScopeRow[] = [];
  const below = new Map<string, ScopeRow[]>();
  for (const row of rows) {
    const parent = parentOf(row)?.component.id;
    const siblings = parent === undefined ? tops : (below.get(parent) ?? []);
    siblings.push(row);
    if (parent !== undefined) below.set(parent, siblings);
  }
  const partsFirst = (a: ScopeRow, b: ScopeRow): number => Number(isPart(b)) - Number(isPart(a));
  for (const siblings of below.values()) siblings.sort(partsFirst);
  return { tops, below };
}

/** The ids of all that stands below a component. */
export function idsBelow({ below }: ScopeForest, id: string): string[] {
  return walk(below, id, () => true);
}

/** The ids of what is a component's own and goes with it: what stands below it, without other servers and theirs. */
export function idsCarried({ below }: ScopeForest, id: string): string[] {
  return walk(below, id, ({ component }) => component.kind !== 'server');
}

function walk(below: ScopeForest['below'], id: string, enters: (row: ScopeRow) => boolean): string[] {
  const found = new Set([id]);
  for (const each of found) for (const row of below.get(each) ?? []) if (enters(row)) found.add(row.component.id);
  found.delete(id);
  return [...found];
}

function isPart({ component: { kind } }: ScopeRow): boolean {
  return kind === 'service' || kind === 'hostInstance';
}

function parents(answers: Answers, rows: readonly ScopeRow[]): (row: ScopeRow) => ScopeRow | undefined {
  const { base, flips } = answers.singleFailures('run');
  const nodeOf = ({ component: { id } }: ScopeRow): number => answers.nodeById.get(id.toLowerCase()) ?? -1;
  const byNode = new Map(rows.map((row) => [nodeOf(row), row]));
  const serverBelow = (row: ScopeRow): ScopeRow | undefined => byNode.get(serverOf(answers, row) ?? -1);
  // What stands on a service stands on its server: that says more.
  const singles = new Map(
    [...byNode].filter(([, row]) => isSinglePoint(row.component, row) && serverBelow(row) === undefined),
  );
  const groundsOf = (node: number): number[] => [...listOf(flips, node)].filter((other) => singles.has(other));
  const depths = new Map([...singles.keys()].map((node) => [node, groundsOf(node).length]));
  // Everything stops with the databases: that a host does is said of the server on which its only instance runs.
  const instancesOf = new Map(answers.platform.hosts.map(({ id, instances }) => [id, instances]));
  const serverOfHost = (row: ScopeRow): ScopeRow | undefined =>
    instancesOf
      .get(row.component.id)
      ?.flatMap(({ id }) => byNode.get(answers.nodeById.get(id.toLowerCase()) ?? -1) ?? [])
      .map((instance) => (isSinglePoint(instance.component, instance) ? serverBelow(instance) : undefined))
      .find((server) => server !== undefined && reachOf(server) <= reachOf(row));
  return (row) => {
    const node = nodeOf(row);
    if (row.component.kind === 'host') return serverOfHost(row);
    const server = serverBelow(row);
    if (server || base[node] === 0) return server;
    let deepest: ScopeRow | undefined;
    let depth = 0;
    for (const ground of groundsOf(node)) {
      const other = singles.get(ground);
      const own = depths.get(ground) ?? 0;
      if (ground === node || !other || own <= depth || reachOf(other) > reachOf(row)) continue;
      // Of single points that fall together the first in the file stands below none of the others.
      if (singles.has(node) && ground > node && reachOf(other) === reachOf(row) && listHas(flips, ground, node))
        continue;
      [deepest, depth] = [other, own];
    }
    return deepest;
  };
}
