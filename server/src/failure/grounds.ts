/**
 * What a component stands on: the last single point of failure on the way that takes it down and reaches as far. Causes and
 * the tree of scopes share it. It counts nothing and names nothing.
 */
import type { Platform } from '../topology/platform.ts';
import type { Answers } from './answers.ts';
import { type Lists, listHas, listOf } from './lists.ts';
import { type Scope, scopes } from './model.ts';
import { isSinglePoint, type ScopeRow } from './scopeTable.ts';

/**
 * What each of `rows` stands on directly, among them: a service, host instance or what is placed on a server on that, a
 * machine on no server, and everything else on the last single point that takes it down. `undefined`: on none of them.
 */
export function groundsIn(answers: Answers, rows: readonly ScopeRow[]): (row: ScopeRow) => ScopeRow | undefined {
  const { base, flips } = answers.singleFailures('run');
  const serverBelow = serversBelow(rows);
  const nodeOf = (row: ScopeRow): number => answers.nodeById.get(row.component.id.toLowerCase()) ?? -1;
  // What stands on a service stands on its server: that says more.
  const singles = new Map(
    rows.flatMap((row) =>
      isSinglePoint(row.component, row) && serverBelow(row) === undefined ? [[nodeOf(row), row] as const] : [],
    ),
  );
  const placedOn = serversOfPlaced(answers.platform, rows);
  const depths = new Map([...singles.keys()].map((node) => [node, among(singles, flips, node).length]));
  return (row) => {
    const server = serverBelow(row);
    const node = nodeOf(row);
    if (server || base[node] === 0) return server;
    const own = placedOn.get(row.component.id);
    if (own && singles.has(nodeOf(own)) && reachOf(own) <= reachOf(row)) return own;
    let deepest: ScopeRow | undefined;
    let depth = 0;
    for (const ground of among(singles, flips, node)) {
      const other = singles.get(ground);
      const at = depths.get(ground) ?? 0;
      if (ground === node || !other || at <= depth || !canCarry(other, row) || reachOf(other) > reachOf(row)) continue;
      // Of single points that fall together the first in the file stands on none of the others.
      if (singles.has(node) && ground > node && reachOf(other) === reachOf(row) && listHas(flips, ground, node))
        continue;
      [deepest, depth] = [other, at];
    }
    return deepest;
  };
}

/** The rows of the servers on which instances, shares and the master secret server are placed, by the ids of these. */
function serversOfPlaced(
  { sqlInstances, fileShares, masterSecretServer }: Platform,
  rows: readonly ScopeRow[],
): ReadonlyMap<string, ScopeRow> {
  const byId = new Map(rows.map((row) => [row.component.id, row]));
  const placed = [
    ...[...sqlInstances, ...fileShares].map(({ id, placement }) => [id, placement] as const),
    ['masterSecretServer', masterSecretServer?.placement] as const,
  ];
  return new Map(
    placed.flatMap(([id, placement]) => {
      const server = placement?.kind === 'server' ? byId.get(placement.server.id) : undefined;
      return server ? [[id, server] as const] : [];
    }),
  );
}

/** Finds the row of the server that a service or host instance is on. */
export function serversBelow(rows: readonly ScopeRow[]): (row: ScopeRow) => ScopeRow | undefined {
  const servers = new Map(
    rows.flatMap((row) => (row.component.kind === 'server' ? [[row.component.name.toLowerCase(), row] as const] : [])),
  );
  return ({ component: { kind, name } }) =>
    kind === 'service' || kind === 'hostInstance'
      ? servers.get(name.slice(name.lastIndexOf('@') + 1).toLowerCase())
      : undefined;
}

/** How far a failure reaches, now, at a restart or later: 0 is everything. */
export function reachOf({ scope, later }: ScopeRow): number {
  const places = [scope, later].flatMap((each: Scope | undefined) => (each === undefined ? [] : scopes.indexOf(each)));
  return Math.min(...places);
}

/** What is a machine itself stands on no server: that it needs a domain controller does not place it there. */
function canCarry(ground: ScopeRow, { component: { kind } }: ScopeRow): boolean {
  const isMachine = kind === 'server' || kind === 'loadBalancer' || kind === 'storage';
  return !isMachine || ground.component.kind !== 'server';
}

/** Those of the single points that take a node down. */
function among(singles: ReadonlyMap<number, ScopeRow>, flips: Lists, node: number): number[] {
  const found: number[] = [];
  for (const other of listOf(flips, node)) if (singles.has(other)) found.push(other);
  return found;
}
