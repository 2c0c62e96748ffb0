/**
 * Links the entries of a topology to each other. See `platform.ts` for what comes out.
 */
import { databaseKindOf } from '../vocabulary/database.ts';
import type { Reference } from './fact.ts';
import { linkHosts } from './linkHosts.ts';
import { type Finder, forEach, keptArray, type Memo, newMemo, once, onceArray } from './memo.ts';
import { collectNames, nameLists } from './names.ts';
import type {
  AvailabilityGroup,
  Cluster,
  Database,
  FileShare,
  Group,
  LoadBalancer,
  Placement,
  Platform,
  Server,
  Site,
  SqlInstance,
} from './platform.ts';
import type { Entry, Topology } from './topology.ts';

/**
 * The linked model of a topology. With the memo of the topologies before it, an entry is linked again only when it, or
 * something that it names, is another object.
 */
export function link(topology: Topology, memo: Memo = newMemo()): Platform {
  const purpose = topology.group?.values.purpose?.value ?? 'production';
  const goal = topology.group?.values.availabilityGoal?.value ?? (purpose === 'production' ? 'high' : 'none');
  const stretched = topology.group?.values.approach?.value === 'stretched';
  const finder = <T extends { readonly name: string }>(slot: string, items: readonly T[]): Finder<T> =>
    byName(memo, slot, items);

  const sites = once(memo, 'sites', [topology.sites, stretched], () =>
    topology.sites.map((entry): Site => {
      const primary = stretched || entry.values.role?.value !== 'disaster-recovery';
      return { ...basics(entry), entry, primary };
    }),
  );
  const servers = forEach(
    memo,
    'servers',
    topology.servers,
    [finder('sites', sites)] as const,
    (entry, siteNamed): Server => {
      const site = siteNamed(entry.values.site?.name);
      const roles = entry.values.roles && new Set(entry.values.roles.items.map((role) => role.value));
      return { ...basics(entry), entry, roles, site, primary: site?.primary ?? true };
    },
  );
  const serverNamed = finder('servers', servers);
  const clusters = forEach(memo, 'clusters', topology.clusters, [serverNamed] as const, linkCluster);
  const clusterNamed = finder('clusters', clusters);
  const placementNamed = linkPlacements(memo, servers, clusters);
  const groupNamed: Finder<Group> = once(memo, 'groups by name', [placementNamed], () => (name) => {
    const placement = placementNamed(name);
    return placement?.kind === 'group' ? placement.group : undefined;
  });
  const sqlInstances = forEach(
    memo,
    'SQL instances',
    topology.sqlInstances,
    [placementNamed] as const,
    (entry, named): SqlInstance => ({ ...basics(entry), entry, placement: named(entry.values.on?.name) }),
  );
  const instanceNamed = finder('SQL instances', sqlInstances);
  const availabilityGroups = forEach(
    memo,
    'availability groups',
    topology.availabilityGroups,
    [instanceNamed, clusterNamed] as const,
    linkAvailabilityGroup,
  );
  const databases = forEach(
    memo,
    'databases',
    topology.databases,
    [instanceNamed, finder('availability groups', availabilityGroups)] as const,
    linkDatabase,
  );
  const loadBalancers = forEach(
    memo,
    'load balancers',
    topology.loadBalancers,
    [serverNamed] as const,
    (entry, named): LoadBalancer => {
      const members = entry.values.members?.items.flatMap((member) => named(member.name) ?? []);
      return { ...basics(entry), entry, kind: entry.values.kind?.value, members, serves: entry.values.serves?.items };
    },
  );
  const fileShares = forEach(
    memo,
    'file shares',
    topology.fileShares,
    [placementNamed] as const,
    (entry, named): FileShare => ({ ...basics(entry), entry, placement: named(entry.values.on?.name) }),
  );
  const secret = topology.masterSecretServer;
  const secretPlacement = placementNamed(secret?.values.on?.name);
  const masterSecretServer = once(
    memo,
    'master secret server',
    [secret, secretPlacement],
    () => secret && { entry: secret, place: secret.place, placement: secretPlacement },
  );
  const { hosts, applications } = linkHosts(topology, memo, serverNamed, groupNamed);
  const bizTalkServers = onceArray(memo, 'BizTalk servers', [servers, hosts], () => {
    const carriers = new Set<Server>();
    for (const { instances } of hosts) for (const { server } of instances) if (server) carriers.add(server);
    return servers.filter((server) => server.roles?.has('biztalk') || carriers.has(server));
  });
  return {
    topology,
    names: collectNames(topology, memo),
    namesOfKind: nameLists(topology, memo),
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
    serverNamed,
    serversWith: linkLists(memo, 'servers with', servers, ({ roles = none }) => roles),
    hostNamed: finder('hosts', hosts),
    hostsUsing: linkLists(memo, 'hosts using', hosts, ({ adapters }) => adapters),
    databasesOfKind: linkLists(memo, 'databases of kind', databases, ({ kind }) => (kind === undefined ? [] : [kind])),
    groupsOwnedBy: linkOwnedGroups(memo, clusters),
    openBalancers: onceArray(memo, 'open balancers', [loadBalancers], () =>
      loadBalancers.filter(({ serves }) => serves === undefined),
    ),
    balancersServing: linkServed(memo, loadBalancers),
    placementOf: once(
      memo,
      'placement of',
      [placementNamed],
      () => (reference: Reference | undefined) => placementNamed(reference?.name),
    ),
  };
}

function linkOwnedGroups(memo: Memo, clusters: readonly Cluster[]): Platform['groupsOwnedBy'] {
  const groups = once(memo, 'groups', [clusters], () => {
    const all: Group[] = [];
    for (const { groups: own = none, whole } of clusters) all.push(...own, whole);
    return all;
  });
  return linkLists(memo, 'groups owned by', groups, ({ owners }) => owners.map(({ id }) => id));
}

function linkServed(memo: Memo, balancers: readonly LoadBalancer[]): Platform['balancersServing'] {
  const lists = linkLists(memo, 'balancers serving', balancers, ({ serves = [] }) =>
    serves.filter(({ word }) => word === undefined).map(({ name }) => name.toLowerCase()),
  );
  return once(memo, 'balancers serving by name', [lists], () => (name) => lists(name.toLowerCase()));
}

/** Items by keys. The list of a key is the same as before where its items are. */
function linkLists<T, Key extends string>(
  memo: Memo,
  slot: string,
  items: readonly T[],
  keysOf: (item: T) => Iterable<Key>,
): (key: Key) => readonly T[] {
  const before = memo.get(slot)?.value as ReadonlyMap<Key, readonly T[]> | undefined;
  const lists = once(memo, slot, [items], () => {
    const drafts = new Map<Key, T[]>();
    for (const item of items) {
      for (const key of keysOf(item)) {
        const draft = drafts.get(key);
        // A key that an item has twice counts once.
        if (draft && draft.at(-1) !== item) draft.push(item);
        else if (!draft) drafts.set(key, [item]);
      }
    }
    return new Map([...drafts].map(([key, draft]) => [key, keptArray(before?.get(key), draft)]));
  });
  return once(memo, `${slot}, found`, [lists], () => (key) => lists.get(key) ?? none);
}

const none: readonly never[] = [];

/** By name; a server wins over a cluster, which cannot have its name in a sound file. */
function linkPlacements(memo: Memo, servers: readonly Server[], clusters: readonly Cluster[]): Finder<Placement> {
  const ofServers = forEach(memo, 'placements of servers', servers, [], (server): Placed[] => [
    { name: server.name, placement: { kind: 'server', server } },
  ]);
  const ofClusters = forEach(memo, 'placements of clusters', clusters, [], (cluster): Placed[] =>
    [...(cluster.groups ?? []), cluster.whole].map((group) => ({
      name: group.name,
      placement: { kind: 'group', group },
    })),
  );
  const all = onceArray(memo, 'placements', [ofServers, ofClusters], () => [...ofServers, ...ofClusters].flat());
  const named = byName(memo, 'placements', all);
  return once(memo, 'placements by name', [named], () => (name) => named(name)?.placement);
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
    return instance ? { instance, synchronous: item.settings.commit?.value !== 'asynchronous', place: item.place } : [];
  });
  return { ...basics(entry), entry, cluster: clusterNamed(entry.values.cluster?.name), replicas };
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
    ...basics(entry),
    entry,
    kind,
    instance,
    availabilityGroup: instance ? undefined : availabilityGroupNamed(on),
  };
}

function linkCluster(entry: Topology['clusters'][number], serverNamed: Finder<Server>): Cluster {
  const nodes = entry.values.nodes?.items.flatMap((node) => serverNamed(node.name) ?? []);
  const groups: Group[] = [];
  const cluster: Cluster = {
    ...basics(entry),
    entry,
    nodes,
    groups: entry.values.groups && groups,
    get whole(): Group {
      return whole;
    },
  };
  const whole: Group = {
    cluster,
    name: entry.name,
    id: entry.id,
    place: entry.place,
    owners: nodes ?? [],
    resources: undefined,
    values: undefined,
  };
  for (const item of entry.values.groups?.items ?? []) {
    const owners = item.values.owners?.items.flatMap((owner) => serverNamed(owner.name) ?? []);
    const name = `${entry.name}/${item.name}`;
    groups.push({
      cluster,
      name,
      id: `clusterGroup:${name}`,
      place: item.place,
      owners: owners ?? nodes ?? [],
      resources:
        item.values.resources && new Set(item.values.resources.items.map((resource) => resource.value as never)),
      values: item.values,
    });
  }
  return cluster;
}

function basics(entry: Entry): Pick<Entry, 'name' | 'id' | 'place'> {
  return { name: entry.name, id: entry.id, place: entry.place };
}

/** Looks entries up by name, without case; the first of a name wins. Names change more seldom than what has them. */
function byName<T extends { readonly name: string }>(memo: Memo, slot: string, items: readonly T[]): Finder<T> {
  const names = onceArray(memo, `${slot}, their names`, [items], () => items.map((item) => item.name));
  const places = once(memo, `${slot}, their places`, [names], () => {
    const byKey = new Map<string, number>();
    for (let i = names.length - 1; i >= 0; i--) byKey.set((names[i] ?? '').toLowerCase(), i);
    return byKey;
  });
  return once(
    memo,
    `${slot} by name`,
    [items],
    () => (name) => (name === undefined ? undefined : items[places.get(name.toLowerCase()) ?? -1]),
  );
}
