/**
 * Where things stand: servers with their sites and fault domains, clusters with their groups, and what a placement names.
 */
import { folderPathOf, isSameServer } from './paths.ts';
import { entries, type File, type Named, type Plain, remembered, same } from './plain.ts';

export interface Server {
  readonly name: string;
  readonly values: Plain;
  readonly roles: readonly string[];
  /** A server without `site`, and every server of a stretched group, is on a primary site. */
  readonly primary: boolean;
  /** The components whose loss takes this server: hypervisor (unless clustered), rack, availability zone, site. */
  readonly domains: readonly string[];
}

export interface Cluster {
  readonly name: string;
  readonly nodes: readonly Server[];
  /** The groups that the file describes. */
  readonly groups: readonly Group[];
  /** Whether the file says which groups there are, and what each of them holds. */
  readonly resourcesKnown: boolean;
}

export interface Group {
  /** `CLUSTER/GROUP`; `CLUSTER` for the group that a placement on a whole cluster stands for. */
  readonly name: string;
  readonly id: string;
  readonly cluster: Cluster;
  /** All owners in order. */
  readonly owners: readonly Server[];
  /** `undefined`: not stated. */
  readonly resources: readonly string[] | undefined;
  readonly networkName: string | undefined;
}

export type Place = { readonly server: Server } | { readonly group: Group };

export interface Places {
  readonly servers: readonly Server[];
  readonly clusters: readonly Cluster[];
  /** Every group in the order of the file, that of each whole cluster before those described in it. */
  readonly groups: readonly Group[];
  readonly server: (name: unknown) => Server | undefined;
  /** `undefined`: not stated, or nothing described here. */
  readonly placement: (on: unknown) => Place | undefined;
  /** The described server, or the group by its network name, that a UNC path names. */
  readonly ofPath: (path: unknown) => Place | undefined;
}

/**
 * What is not on a primary site is never part of the redundancy of what is; where nothing is on one, the others help each
 * other.
 */
export function primaryOf<T>(items: readonly T[], isPrimary: (item: T) => boolean): readonly T[] {
  return items.some(isPrimary) ? items.filter(isPrimary) : items;
}

/** The owners that count. */
export function ownersOf(group: Group): readonly Server[] {
  return primaryOf(group.owners, ({ primary }) => primary);
}

export function isPlacePrimary(place: Place | undefined): boolean {
  if (!place) return true;
  if ('server' in place) return place.server.primary;
  return place.group.owners.length === 0 || place.group.owners.some(({ primary }) => primary);
}

export function placesOf(file: File): Places {
  const servers = file.all('servers').map((named) => serverOf(file, named));
  const server = (name: unknown): Server | undefined => servers.find((each) => same(each.name, name));
  const clusters: Cluster[] = [];
  const groups: Group[] = [];
  for (const named of file.all('clusters')) {
    const { cluster, whole } = clusterOf(named, server);
    clusters.push(cluster);
    groups.push(whole, ...cluster.groups);
  }
  const placement = remembered((on: unknown): Place | undefined => {
    const found = server(on);
    if (found) return { server: found };
    const group = groups.find((each) => same(each.name, on));
    return group && { group };
  });
  return {
    servers,
    clusters,
    groups,
    server,
    placement,
    ofPath: remembered((path: unknown): Place | undefined => {
      const name = folderPathOf(path)?.server;
      if (name === undefined) return undefined;
      const found = servers.find((each) => isSameServer(each.name, name));
      if (found) return { server: found };
      const group = groups.find((each) => each.networkName !== undefined && isSameServer(each.networkName, name));
      return group && { group };
    }),
  };
}

function serverOf({ find, root }: File, { name, values }: Named): Server {
  const site = find('sites', values.site);
  const hypervisor = find('hypervisors', values.hypervisor);
  const isFaultDomain = values.hypervisor !== undefined && hypervisor?.values.clustered !== true;
  return {
    name,
    values,
    roles: values.roles ?? [],
    primary: root.group?.approach === 'stretched' || site?.values.role !== 'disaster-recovery',
    domains: [
      ...(isFaultDomain ? [`hypervisor:${hypervisor?.name ?? values.hypervisor}`] : []),
      ...(values.rack ? [`rack:${values.rack}`] : []),
      ...(values.availabilityZone ? [`availabilityZone:${values.availabilityZone}`] : []),
      ...(site ? [`site:${site.name}`] : []),
    ],
  };
}

function clusterOf(
  { name, values }: Named,
  server: Places['server'],
): { readonly cluster: Cluster; readonly whole: Group } {
  const listed = (names: Plain): readonly Server[] => (names ?? []).flatMap((each: unknown) => server(each) ?? []);
  const nodes = listed(values.nodes);
  const groups: Group[] = [];
  const described = entries(values.groups);
  const cluster: Cluster = {
    name,
    nodes,
    groups,
    resourcesKnown: described?.every((group) => group.values.resources !== undefined) === true,
  };
  for (const group of described ?? [])
    groups.push({
      name: `${name}/${group.name}`,
      id: `clusterGroup:${name}/${group.name}`,
      cluster,
      owners: group.values.owners === undefined ? nodes : listed(group.values.owners),
      resources: group.values.resources,
      networkName: group.values.networkName,
    });
  const whole = {
    name,
    id: `cluster:${name}`,
    cluster,
    owners: nodes,
    resources: undefined,
    networkName: undefined,
  };
  return { cluster, whole };
}
