/**
 * Links the entries of a topology to each other. See `platform.ts` for what comes out.
 */
import { type DatabaseKind, databaseKindOf } from '../vocabulary/database.ts';
import type { Reference } from './fact.ts';
import { byKey, byName, type Finder } from './finders.ts';
import { folderPathOf } from './folderPath.ts';
import { linked } from './linked.ts';
import { linkHosts } from './linkHosts.ts';
import { pathFinder } from './linkPaths.ts';
import { collectNames, nameLists } from './names.ts';
import type {
  AvailabilityGroup,
  Cluster,
  Database,
  FileShare,
  Group,
  Host,
  LoadBalancer,
  Placement,
  Platform,
  Server,
  ServerRole,
  Site,
  SqlInstance,
} from './platform.ts';
import type { Topology } from './topology.ts';
import { cell, type Memo, memoize, newMemo, type Tracker, tracker } from './tracked.ts';

/** Where what is linked is kept, and what finds it. */
const cells = {
  sites: cell<readonly Site[]>(),
  servers: cell<Server>(),
  clusters: cell<Cluster>(),
  sqlInstances: cell<SqlInstance>(),
  availabilityGroups: cell<AvailabilityGroup>(),
  databases: cell<Database>(),
  loadBalancers: cell<LoadBalancer>(),
  fileShares: cell<FileShare>(),
  masterSecretServer: cell<Platform['masterSecretServer']>(),
  bizTalkServers: cell<readonly Server[]>(),
  openBalancers: cell<readonly LoadBalancer[]>(),
  groups: cell<readonly Group[]>(),
  placedServers: cell<Placed>(),
  placedGroups: cell<readonly Placed[]>(),
  placed: cell<readonly Placed[]>(),
};
const none: readonly never[] = [];

const named = {
  site: byName<Site>(),
  server: byName<Server>(),
  cluster: byName<Cluster>(),
  placed: byName<Placed>(),
  sqlInstance: byName<SqlInstance>(),
  availabilityGroup: byName<AvailabilityGroup>(),
  host: byName<Host>(),
};
const keyed = {
  serversWith: byKey<Server, ServerRole>(({ roles = none }) => roles),
  clustersOf: byKey<Cluster, string>(({ nodes = none }) => nodes.map(({ id }) => id)),
  groupsOwnedBy: byKey<Group, string>(({ owners }) => owners.map(({ id }) => id)),
  hostsUsing: byKey<Host, string>(({ adapters }) => adapters),
  hostsMovingWith: byKey<Host, string>(({ movesWith }) => movesWith.map(({ id }) => id)),
  databasesOfKind: byKey<Database, DatabaseKind>(({ kind }) => (kind === undefined ? none : [kind])),
  balancersServing: byKey<LoadBalancer, string>(({ serves = none }) =>
    serves.filter(({ word }) => word === undefined).map(({ name }) => name.toLowerCase()),
  ),
};
const finders = {
  placement: cell<Finder<Placement>>(),
  placementOf: cell<Platform['placementOf']>(),
  group: cell<Finder<Group>>(),
  balancersServing: cell<Platform['balancersServing']>(),
};

/**
 * The linked model of a topology. With the memo of the topologies before it, an entry is linked again only when it, or
 * something that it names, is another object.
 */
export function link(topology: Topology, memo: Memo = newMemo()): Platform {
  const purpose = topology.group?.values.purpose?.value ?? 'production';
  const goal = topology.group?.values.availabilityGoal?.value ?? (purpose === 'production' ? 'high' : 'none');
  const stretched = topology.group?.values.approach?.value === 'stretched';
  const tracking = tracker(memo);
  const { track, mapIncrementally } = tracking;

  const sites = memoize(memo, cells.sites, [topology.sites, stretched], () =>
    topology.sites.map((entry): Site => {
      const primary = stretched || entry.values.role?.value !== 'disaster-recovery';
      return { ...linked(entry), primary };
    }),
  );
  const siteNamed = track('siteNamed', named.site(memo, sites));
  const servers = mapIncrementally(cells.servers, topology.servers, (entry): Server => {
    const site = siteNamed(entry.values.site?.name);
    const roles = entry.values.roles && new Set(entry.values.roles.items.map((role) => role.value));
    return { ...linked(entry), roles, site, primary: site?.primary ?? true };
  });
  const findServer = named.server(memo, servers);
  const serverNamed = track('serverNamed', findServer);
  const clusters = mapIncrementally(cells.clusters, topology.clusters, (entry) => linkCluster(entry, serverNamed));
  const clusterNamed = track('clusterNamed', named.cluster(memo, clusters));
  const findPlacement = linkPlacements(memo, tracking, servers, clusters);
  const placementNamed = track('placementNamed', findPlacement);
  const findPlacementOfPath = pathFinder(memo, servers, clusters, findPlacement);
  const placementOfPath = track('placementOfPath', findPlacementOfPath);
  const findGroup = memoize(memo, finders.group, [findPlacement], () => groupFinder(findPlacement));
  const sqlInstances = mapIncrementally(
    cells.sqlInstances,
    topology.sqlInstances,
    (entry): SqlInstance => ({ ...linked(entry), placement: placementNamed(entry.values.on?.name) }),
  );
  const instanceNamed = track('instanceNamed', named.sqlInstance(memo, sqlInstances));
  const availabilityGroups = mapIncrementally(cells.availabilityGroups, topology.availabilityGroups, (entry) =>
    linkAvailabilityGroup(entry, instanceNamed, clusterNamed),
  );
  const availabilityGroupNamed = track('availabilityGroupNamed', named.availabilityGroup(memo, availabilityGroups));
  const databases = mapIncrementally(cells.databases, topology.databases, (entry) =>
    linkDatabase(entry, instanceNamed, availabilityGroupNamed),
  );
  const loadBalancers = mapIncrementally(cells.loadBalancers, topology.loadBalancers, (entry): LoadBalancer => {
    const members = entry.values.members?.items.flatMap((member) => serverNamed(member.name) ?? []);
    return { ...linked(entry), kind: entry.values.kind?.value, members, serves: entry.values.serves?.items };
  });
  const fileShares = mapIncrementally(cells.fileShares, topology.fileShares, (entry): FileShare => {
    const { on, path } = entry.values;
    return {
      ...linked(entry),
      placement: on ? placementNamed(on.name) : placementOfPath(path?.value),
      folder: path && folderPathOf(path.value),
    };
  });
  const secret = topology.masterSecretServer;
  const secretPlacement = findPlacement(secret?.values.on?.name);
  const masterSecretServer = memoize(
    memo,
    cells.masterSecretServer,
    [secret, secretPlacement],
    () => secret && { entry: secret, place: secret.place, placement: secretPlacement },
  );
  const groupNamed = track('groupNamed', findGroup);
  const findOwned = linkOwnedGroups(memo, clusters);
  const groupsOwnedBy = track('groupsOwnedBy', findOwned);
  const { hosts, applications } = linkHosts(topology, memo, tracking, { serverNamed, groupNamed, groupsOwnedBy });
  const bizTalkServers = memoize(memo, cells.bizTalkServers, [servers, hosts], () => {
    const carriers = new Set<Server>();
    for (const { instances } of hosts) for (const { server } of instances) if (server) carriers.add(server);
    return servers.filter((server) => server.roles?.has('biztalk') || carriers.has(server));
  });
  return {
    topology,
    names: collectNames(topology, memo),
    namesOfKind: nameLists(topology, memo, tracking),
    purpose,
    goal,
    stretched,
    sites,
    servers,
    clusters,
    sqlInstances,
    availabilityGroups,
    databases,
    masterSecretServer,
    hosts,
    applications,
    loadBalancers,
    fileShares,
    bizTalkServers,
    serverNamed: findServer,
    serversWith: keyed.serversWith(memo, servers),
    clustersOf: keyed.clustersOf(memo, clusters),
    hostNamed: named.host(memo, hosts),
    hostsUsing: keyed.hostsUsing(memo, hosts),
    databasesOfKind: keyed.databasesOfKind(memo, databases),
    groupsOwnedBy: findOwned,
    hostsMovingWith: keyed.hostsMovingWith(memo, hosts),
    openBalancers: memoize(memo, cells.openBalancers, [loadBalancers], () =>
      loadBalancers.filter(({ serves }) => serves === undefined),
    ),
    balancersServing: linkServed(memo, loadBalancers),
    placementOfPath: findPlacementOfPath,
    placementOf: memoize(memo, finders.placementOf, [findPlacement], () => referenceFinder(findPlacement)),
  };
}

function linkOwnedGroups(memo: Memo, clusters: readonly Cluster[]): Platform['groupsOwnedBy'] {
  const groups = memoize(memo, cells.groups, [clusters], () =>
    clusters.flatMap(({ groups: own = none, whole }) => [...own, whole]),
  );
  return keyed.groupsOwnedBy(memo, groups);
}

function linkServed(memo: Memo, balancers: readonly LoadBalancer[]): Platform['balancersServing'] {
  const find = keyed.balancersServing(memo, balancers);
  return memoize(memo, finders.balancersServing, [find], () => (name) => find(name.toLowerCase()));
}

/** By name; a server wins over a cluster, which cannot have its name in a sound file. */
function linkPlacements(
  memo: Memo,
  { mapIncrementally }: Tracker,
  servers: readonly Server[],
  clusters: readonly Cluster[],
): Finder<Placement> {
  const ofServers = mapIncrementally(
    cells.placedServers,
    servers,
    (server): Placed => ({ name: server.name, placement: { kind: 'server', server } }),
  );
  const ofClusters = mapIncrementally(cells.placedGroups, clusters, (cluster): readonly Placed[] =>
    [...(cluster.groups ?? []), cluster.whole].map((group) => ({
      name: group.name,
      placement: { kind: 'group', group },
    })),
  );
  const all = memoize(memo, cells.placed, [ofServers, ofClusters], () => [...ofServers, ...ofClusters.flat()]);
  const find = named.placed(memo, all);
  return memoize(memo, finders.placement, [find], () => placementFinder(find));
}

// Finders are kept, so each is made where nothing else of its version is in reach.

function placementFinder(find: Finder<Placed>): Finder<Placement> {
  return (name) => find(name)?.placement;
}

function groupFinder(findPlacement: Finder<Placement>): Finder<Group> {
  return (name) => {
    const placement = findPlacement(name);
    return placement?.kind === 'group' ? placement.group : undefined;
  };
}

function referenceFinder(findPlacement: Finder<Placement>): Platform['placementOf'] {
  return (reference: Reference | undefined) => findPlacement(reference?.name);
}

interface Placed {
  readonly name: string;
  readonly placement: Placement;
}

function linkAvailabilityGroup(
  entry: Topology['availabilityGroups'][number],
  instanceNamed: Finder<SqlInstance>,
  clusterNamed: Finder<Cluster>,
): AvailabilityGroup {
  const replicas = entry.values.replicas?.items.flatMap((item) => {
    const instance = instanceNamed(item.name);
    return instance ? { instance, synchronous: isSynchronous(item), place: item.place } : [];
  });
  const cluster = clusterNamed(entry.values.cluster?.name);
  return { ...linked(entry), cluster, replicas, followsFirst: followsFirst(entry) };
}

type ReplicaItem = NonNullable<Topology['availabilityGroups'][number]['values']['replicas']>['items'][number];

function isSynchronous({ settings }: ReplicaItem): boolean {
  return settings.commit?.value !== 'asynchronous';
}

/** Whether clients reach the first replica alone until a person acts. */
function followsFirst({ values }: Topology['availabilityGroups'][number]): boolean {
  const { listener, failover, replicas } = values;
  if (listener?.word === 'none' || failover?.value === 'manual') return true;
  if (!replicas) return false;
  const others = replicas.items.slice(1).filter(isSynchronous);
  const isManual = others.length > 0 && others.every(({ settings }) => settings.failover?.value === 'manual');
  return isManual || !replicas.items.some(isSynchronous);
}

function linkDatabase(
  entry: Topology['databases'][number],
  instanceNamed: Finder<SqlInstance>,
  availabilityGroupNamed: Finder<AvailabilityGroup>,
): Database {
  const on = entry.values.on?.name;
  const kind = entry.values.kind?.value ?? databaseKindOf(entry.values.databaseName?.value ?? entry.name);
  const instance = instanceNamed(on);
  return {
    ...linked(entry),
    kind,
    instance,
    availabilityGroup: instance ? undefined : availabilityGroupNamed(on),
  };
}

function linkCluster(entry: Topology['clusters'][number], serverNamed: Finder<Server>): Cluster {
  const nodes = entry.values.nodes?.items.flatMap((node) => serverNamed(node.name) ?? []);
  const groups: Group[] = [];
  const unfinished: Omit<Cluster, 'whole'> & { whole?: Group } = {
    ...linked(entry),
    nodes,
    groups: entry.values.groups && groups,
  };
  const cluster = unfinished as Cluster;
  const { name, id, place } = entry;
  unfinished.whole = { cluster, name, id, place, owners: nodes ?? [], resources: undefined, values: undefined };
  for (const item of entry.values.groups?.items ?? []) {
    const owners = item.values.owners?.items.flatMap((owner) => serverNamed(owner.name) ?? []);
    const full = `${name}/${item.name}`;
    groups.push({
      cluster,
      name: full,
      id: `clusterGroup:${full}`,
      place: item.place,
      owners: owners ?? nodes ?? [],
      resources: item.values.resources && new Set(item.values.resources.items.map(({ value }) => value)),
      values: item.values,
    });
  }
  return cluster;
}
