/** Finds what a UNC path names among servers and the network names of cluster groups. */
import type { Finder } from './finders.ts';
import { folderPathOf, isAddress, isBelow } from './folderPath.ts';
import type { Cluster, FileShare, Placement, Server } from './platform.ts';
import { cell, keptArray, type Memo, memoize } from './tracked.ts';

const cells = {
  index: cell<NameIndex>(),
  names: cell<readonly NetworkName[]>(),
  find: cell<Finder<Placement>>(),
};

/** A name on the network, and the name of the placement that it belongs to. */
interface NetworkName {
  readonly name: string;
  readonly placement: string;
}

/** By lower-case names: the place in the list of the first that is so called, or begins with it before a dot. */
interface NameIndex {
  readonly names: readonly string[];
  readonly whole: ReadonlyMap<string, number>;
  readonly beginnings: ReadonlyMap<string, number>;
}

/** Finds the server that a UNC path names, else the group with that network name. */
export function pathFinder(
  memo: Memo,
  servers: readonly Server[],
  clusters: readonly Cluster[],
  findPlacement: Finder<Placement>,
): Finder<Placement> {
  const named = memoize(memo, cells.names, [servers, clusters], () => networkNames(servers, clusters));
  const index = memoize(memo, cells.index, [named], (previous) => {
    const names = keptArray(
      previous?.names,
      named.map(({ name }) => name),
    );
    return previous?.names === names ? previous : indexOf(names);
  });
  return memoize(memo, cells.find, [named, index, findPlacement], () => finderOf(named, index, findPlacement));
}

function finderOf(
  named: readonly NetworkName[],
  index: NameIndex,
  findPlacement: Finder<Placement>,
): Finder<Placement> {
  return (path) => {
    const server = path === undefined ? undefined : folderPathOf(path).server;
    return server === undefined ? undefined : findPlacement(named[placeIn(index, server)]?.placement);
  };
}

function networkNames(servers: readonly Server[], clusters: readonly Cluster[]): readonly NetworkName[] {
  const ofServers = servers.map(({ name }) => ({ name, placement: name }));
  const ofGroups = clusters.flatMap(({ groups = [] }) =>
    groups.flatMap(({ name, values }) =>
      values?.networkName === undefined ? [] : { name: values.networkName.value, placement: name },
    ),
  );
  return [...ofServers, ...ofGroups];
}

function indexOf(names: readonly string[]): NameIndex {
  const whole = new Map<string, number>();
  const beginnings = new Map<string, number>();
  const put = (map: Map<string, number>, key: string, place: number): void => {
    if (!map.has(key)) map.set(key, place);
  };
  names.forEach((written, place) => {
    const name = written.toLowerCase();
    put(whole, name, place);
    for (const beginning of beginningsOf(name)) put(beginnings, beginning, place);
  });
  return { names, whole, beginnings };
}

/** The place of the first name that means a server; -1 for none. */
function placeIn({ whole, beginnings }: NameIndex, server: string): number {
  const found = [
    whole.get(server),
    ...beginningsOf(server)
      .filter((each) => !isAddress(each))
      .map((each) => whole.get(each)),
  ];
  if (!isAddress(server)) found.push(beginnings.get(server));
  const places = found.flatMap((place) => place ?? []);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** `fs01.corp.example` → `fs01.corp`, `fs01`; nothing for addresses. */
function beginningsOf(name: string): readonly string[] {
  if (isAddress(name)) return [];
  const labels = name.split('.');
  return labels.slice(1).map((_, at) => labels.slice(0, labels.length - 1 - at).join('.'));
}

/** The share with the longest path that a path is on; of equal ones the first. */
export function shareOfPath(shares: readonly FileShare[], path: string): FileShare | undefined {
  const wanted = folderPathOf(path);
  let found: FileShare | undefined;
  for (const share of shares) {
    const { folder } = share;
    if (!folder || !isBelow(wanted, folder)) continue;
    if (!found?.folder || folder.folders.length > found.folder.folders.length) found = share;
  }
  return found;
}
