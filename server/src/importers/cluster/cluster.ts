/**
 * What the cmdlets of Windows failover clustering print (`Get-ClusterNode`, `Get-ClusterGroup`, `Get-ClusterResource`,
 * `Get-ClusterOwnerNode`, `Get-ClusterParameter`, `Get-ClusterQuorum`), as CLIXML or JSON.
 */
import { message } from '../importMessages.ts';
import type { Inventory } from '../inventory.ts';
import { flag, has, isRow, name, names, type Row, text } from '../read/row.ts';
import type { ClusterClass, Sorted } from '../read/rowClass.ts';
import type { ClusterFacts, ClusterGroup } from './clusterFacts.ts';
import { stateCluster } from './stateCluster.ts';

/** The cluster of rows that do not name theirs. */
const unnamed = 'Cluster';

/** States the clusters that the rows describe; each row tells its own, else they are all of one. */
export function stateClusters(inventory: Inventory, sorted: Sorted<ClusterClass>, given?: string): void {
  const only = given ?? name(sorted.get('cluster')?.[0] ?? { cells: new Map() }, 'Name');
  const all = [...sorted.values()].flat();
  const clusters = new Map(all.map((row) => [clusterOf(row, only)?.toLowerCase(), clusterOf(row, only)]));
  // Owners and parameters name no cluster of their own where the others do.
  if (clusters.size > 1) clusters.delete(undefined);
  for (const [key, cluster] of clusters) {
    if (cluster === undefined) inventory.unknown.push(message('import.unknown.cluster-called'));
    const isOfIt = (row: Row): boolean => [undefined, key].includes(clusterOf(row, only)?.toLowerCase());
    stateCluster(inventory, factsOf(cluster ?? unnamed, sorted, isOfIt));
  }
}

function clusterOf(row: Row, only: string | undefined): string | undefined {
  return name(row, 'Cluster', 'ClusterName') ?? only;
}

function factsOf(cluster: string, sorted: Sorted<ClusterClass>, isOfIt: (row: Row) => boolean): ClusterFacts {
  const rowsOf = (each: ClusterClass): readonly Row[] => (sorted.get(each) ?? []).filter(isOfIt);
  const parameters = parametersOf(rowsOf('parameters'));
  const resources = rowsOf('resources').flatMap((row) => {
    const own = name(row, 'Name');
    if (own === undefined) return [];
    const known = new Map(parameters.get(own.toLowerCase()));
    const service = name(row, 'ServiceName', 'Service');
    if (service !== undefined) known.set('servicename', service);
    for (const key of ['DnsName', 'VirtualServerName', 'InstanceName']) {
      const value = name(row, key);
      if (value !== undefined) known.set(key.toLowerCase(), value);
    }
    return [
      { name: own, type: text(row, 'ResourceType', 'Type') ?? '', group: name(row, 'OwnerGroup'), parameters: known },
    ];
  });
  const owners = ownersOf(rowsOf('owners'));
  const groups = new Map(
    rowsOf('groups').flatMap((row): [string, ClusterGroup][] => {
      const own = name(row, 'Name');
      if (own === undefined) return [];
      const core = flag(row, 'IsCoreGroup') === true || flag(row, 'IsCore') === true;
      return [[own.toLowerCase(), { name: own, core, owners: ownersIn(row, own, owners, resources) }]];
    }),
  );
  for (const { group } of resources) {
    const key = group?.toLowerCase() ?? '';
    if (group !== undefined && !groups.has(key))
      groups.set(key, { name: group, core: false, owners: owners.get(key) ?? [] });
  }
  const [quorum] = rowsOf('quorum');
  return {
    name: cluster,
    nodes: rowsOf('nodes').flatMap((row) => name(row, 'Name', 'NodeName') ?? []),
    groups: [...groups.values()],
    resources,
    quorum: quorum === undefined ? undefined : quorumOf(quorum),
  };
}

/** The resource of the quorum; empty where the cluster says that it has none. */
function quorumOf(row: Row): string | undefined {
  const resource = name(row, 'QuorumResource', 'Resource');
  if (resource !== undefined) return resource;
  return has(row, 'QuorumResource') || has(row, 'Resource') ? '' : undefined;
}

/** Parameters by the resource that has them. Only those that name things; a value can be a secret. */
function parametersOf(rows: readonly Row[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const wanted = /^(?:servicename|dnsname|name|virtualservername|instancename)$/i;
  const found = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const owner = name(row, 'ClusterObject', 'Resource')?.toLowerCase();
    const key = text(row, 'Name')?.toLowerCase();
    const value = name(row, 'Value');
    if (owner === undefined || key === undefined || value === undefined || !wanted.test(key)) continue;
    const own = found.get(owner) ?? new Map<string, string>();
    found.set(owner, own.set(key, value));
  }
  return found;
}

function ownersOf(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rows.flatMap((row): [string, readonly string[]][] => {
      const owned = name(row, 'ClusterObject');
      return owned === undefined ? [] : [[owned.toLowerCase(), names(row, 'OwnerNodes')]];
    }),
  );
}

/** The nodes of a group: as it says itself, else where each of its resources can run. */
function ownersIn(
  row: Row,
  group: string,
  owners: ReadonlyMap<string, readonly string[]>,
  resources: ClusterFacts['resources'],
): readonly string[] {
  const stated = has(row, 'Owners') ? names(row, 'Owners') : [];
  if (stated.length > 0) return stated;
  const possible = resources
    .filter((each) => each.group?.toLowerCase() === group.toLowerCase())
    .map(({ name: own }) => owners.get(own.toLowerCase()))
    .filter((nodes) => nodes !== undefined);
  const [first, ...others] = possible;
  if (first === undefined) return [];
  const preferred = owners.get(group.toLowerCase()) ?? [];
  const everywhere = first.filter((node) => others.every((nodes) => nodes.some((each) => same(each, node))));
  const isPreferred = (node: string): boolean => preferred.some((each) => same(each, node));
  return [...everywhere.filter(isPreferred), ...everywhere.filter((node) => !isPreferred(node))];
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Sections of a document that describes one cluster, by the names that people give them. */
export function sectionsOf(document: Row): Sorted<ClusterClass> | undefined {
  const keys: readonly (readonly [ClusterClass, readonly string[]])[] = [
    ['cluster', ['cluster']],
    ['nodes', ['nodes', 'clusternodes']],
    ['groups', ['groups', 'clustergroups', 'roles']],
    ['resources', ['resources', 'clusterresources']],
    ['quorum', ['quorum', 'clusterquorum']],
    ['owners', ['ownernodes', 'owners', 'possibleowners']],
    ['parameters', ['parameters', 'clusterparameters']],
  ];
  const sorted = new Map<ClusterClass, readonly Row[]>();
  for (const [found, names] of keys)
    for (const key of names) {
      const cell = document.cells.get(key);
      const list = Array.isArray(cell) ? cell : [cell];
      const rows = list.flatMap((each) => (isRow(each) ? [each] : typeof each === 'string' ? [named(each)] : []));
      if (cell !== undefined && rows.length > 0) sorted.set(found, [...(sorted.get(found) ?? []), ...rows]);
    }
  const isCluster = telling.some(([found, property]) => sorted.get(found)?.some((row) => has(row, 'Name', property)));
  return isCluster ? sorted : undefined;
}

/** Much has nodes, groups and resources: what those of a failover cluster have besides a name. */
const telling: readonly (readonly [ClusterClass, string])[] = [
  ['resources', 'OwnerGroup'],
  ['groups', 'OwnerNode'],
  ['groups', 'IsCoreGroup'],
  ['groups', 'GroupType'],
  ['nodes', 'State'],
  ['nodes', 'NodeWeight'],
];

function named(text: string): Row {
  return { cells: new Map([['name', text]]) };
}
