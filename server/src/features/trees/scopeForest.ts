/**
 * What stands below what in the tree of failure scopes: services and host instances below their server, and everything
 * else below the last single point on the way that takes it down. What stands below nothing is a cause or redundant.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Answers } from '../../failure/answers.ts';
import { groundsIn, reachOf, serversBelow } from '../../failure/grounds.ts';
import { stopsWork } from '../../failure/scope.ts';
import { isSinglePoint, type ScopeRow, scopeTable } from '../../failure/scopeTable.ts';

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

/** What a row stands directly below. */
function parents(answers: Answers, rows: readonly ScopeRow[]): (row: ScopeRow) => ScopeRow | undefined {
  const groundOf = groundsIn(answers, rows);
  const serverOfHost = hostServers(answers, rows);
  return (row) => (row.component.kind === 'host' ? serverOfHost(row) : groundOf(row));
}

/** Everything stops with the databases: that a host does is said of the server on which its only instance runs. */
function hostServers({ platform }: Answers, rows: readonly ScopeRow[]): (host: ScopeRow) => ScopeRow | undefined {
  const serverBelow = serversBelow(rows);
  const isOnly = (row: ScopeRow): boolean => row.component.kind === 'hostInstance' && isSinglePoint(row.component, row);
  const singleInstances = new Map(rows.filter(isOnly).map((row) => [row.component.id, row]));
  if (singleInstances.size === 0) return () => undefined;
  const instancesOf = new Map(platform.hosts.map(({ id, instances }) => [id, instances]));
  return (host) => {
    for (const { id } of instancesOf.get(host.component.id) ?? []) {
      const instance = singleInstances.get(id);
      const server = instance && serverBelow(instance);
      if (server && reachOf(server) <= reachOf(host)) return server;
    }
    return undefined;
  };
}
