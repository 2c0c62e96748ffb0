/**
 * Links the entries of a topology to each other. See `platform.ts` for what comes out.
 */
import { databaseKindOf } from '../vocabulary/database.ts';
import type { Reference } from './fact.ts';
import { linkHosts } from './linkHosts.ts';
import { forEach, type Memo, newMemo, once } from './memo.ts';
import { collectNames } from './names.ts';
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

/** The linked model of a topology. With the memo of the topologies before it, what has not changed is not linked again. */
export function link(topology: Topology, memo: Memo = newMemo()): Platform {
  const purpose = topology.group?.values.purpose?.value ?? 'production';
  const goal = topology.group?.values.availabilityGoal?.value ?? (purpose === 'production' ? 'high' : 'none');
  const stretched = topology.group?.values.approach?.value === 'stretched';
  const finder = <T extends { readonly name: string }>(
    slot: string,
    items: readonly T[],
  ): ReturnType<typeof byName<T>> => once(memo, `${slot} by name`, [items], () => byName(items));

  const sites = forEach(memo, 'sites', topology.sites, [stretched], (entry): Site => {
    const primary = stretched || entry.values.role?.value !== 'disaster-recovery';
    return { ...basics(entry), entry, primary };
  });
  const siteNamed = finder('sites', sites);
  const servers = forEach(memo, 'servers', topology.servers, [sites], (entry): Server => {
    const site = siteNamed(entry.values.site?.name);
    const roles = entry.values.roles && new Set(entry.values.roles.items.map((role) => role.value));
    return { ...basics(entry), entry, roles, site, primary: site?.primary ?? true };
  });
  const serverNamed = finder('servers', servers);
  const clusters = forEach(memo, 'clusters', topology.clusters, [servers], (entry) => linkCluster(entry, serverNamed));
  const clusterNamed = finder('clusters', clusters);
  const placed = [servers, clusters];
  const placements = once(memo, 'placements', placed, () => placementsOf(servers, clusters));
  const placementOf = once(
    memo,
    'placement of',
    placed,
    () => (reference: Reference | undefined) => reference && placements.get(reference.name.toLowerCase()),
  );
  const sqlInstances = forEach(
    memo,
    'SQL instances',
    topology.sqlInstances,
    placed,
    (entry): SqlInstance => ({ ...basics(entry), entry, placement: placementOf(entry.values.on) }),
  );
  const instanceNamed = finder('SQL instances', sqlInstances);
  const availabilityGroups = forEach(
    memo,
    'availability groups',
    topology.availabilityGroups,
    [sqlInstances, clusters],
    (entry): AvailabilityGroup => {
      const replicas = entry.values.replicas?.items.flatMap((item) => {
        const instance = instanceNamed(item.name);
        return instance
          ? { instance, synchronous: item.settings.commit?.value !== 'asynchronous', place: item.place }
          : [];
      });
      return { ...basics(entry), entry, cluster: clusterNamed(entry.values.cluster?.name), replicas };
    },
  );
  const availabilityGroupNamed = finder('availability groups', availabilityGroups);
  const databases = forEach(
    memo,
    'databases',
    topology.databases,
    [sqlInstances, availabilityGroups],
    (entry): Database => {
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
    },
  );
  const loadBalancers = forEach(memo, 'load balancers', topology.loadBalancers, [servers], (entry): LoadBalancer => {
    const members = entry.values.members?.items.flatMap((member) => serverNamed(member.name) ?? []);
    return { ...basics(entry), entry, kind: entry.values.kind?.value, members, serves: entry.values.serves?.items };
  });
  const fileShares = forEach(
    memo,
    'file shares',
    topology.fileShares,
    placed,
    (entry): FileShare => ({ ...basics(entry), entry, placement: placementOf(entry.values.on) }),
  );
  const secret = topology.masterSecretServer;
  const masterSecretServer = once(
    memo,
    'master secret server',
    [secret, placements],
    () => secret && { entry: secret, place: secret.place, placement: placementOf(secret.values.on) },
  );
  const { hosts, applications } = once(
    memo,
    'hosts',
    [topology.hosts, topology.applications, topology.adapters, ...placed],
    () => linkHosts(topology, serverNamed, (name) => groupOf(placements, name)),
  );
  const bizTalkServers = once(memo, 'BizTalk servers', [servers, hosts], () => {
    const carriers = new Set(hosts.flatMap((host) => host.instances.flatMap((instance) => instance.server ?? [])));
    return servers.filter((server) => server.roles?.has('biztalk') || carriers.has(server));
  });
  return {
    topology,
    names: collectNames(topology, memo),
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
    hostNamed: finder('hosts', hosts),
    balancersServing: once(memo, 'balancers serving', [loadBalancers], () => byServed(loadBalancers)),
    placementOf,
  };
}

function byServed(balancers: readonly LoadBalancer[]): Platform['balancersServing'] {
  const served = new Map<string, LoadBalancer[]>();
  for (const balancer of balancers) {
    const names = (balancer.serves ?? [])
      .filter(({ word }) => word === undefined)
      .map(({ name }) => name.toLowerCase());
    for (const name of new Set(names)) served.set(name, [...(served.get(name) ?? []), balancer]);
  }
  return (name) => served.get(name.toLowerCase()) ?? [];
}

type Placements = ReadonlyMap<string, Placement>;

/** By lower-case name; a server wins over a cluster, which cannot have its name in a sound file. */
function placementsOf(servers: readonly Server[], clusters: readonly Cluster[]): Placements {
  const placements = new Map<string, Placement>();
  for (const cluster of clusters) {
    placements.set(cluster.name.toLowerCase(), { kind: 'group', group: cluster.whole });
    for (const group of cluster.groups ?? []) placements.set(group.name.toLowerCase(), { kind: 'group', group });
  }
  for (const server of servers) placements.set(server.name.toLowerCase(), { kind: 'server', server });
  return placements;
}

function groupOf(placements: Placements, name: string | undefined): Group | undefined {
  const placement = name === undefined ? undefined : placements.get(name.toLowerCase());
  return placement?.kind === 'group' ? placement.group : undefined;
}

function linkCluster(
  entry: Topology['clusters'][number],
  serverNamed: (name: string | undefined) => Server | undefined,
): Cluster {
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

/** Looks entries up by name, without case; the first of a name wins. */
export function byName<T extends { readonly name: string }>(
  items: readonly T[],
): (name: string | undefined) => T | undefined {
  const map = new Map<string, T>();
  for (const item of items) {
    const key = item.name.toLowerCase();
    if (!map.has(key)) map.set(key, item);
  }
  return (name) => (name === undefined ? undefined : map.get(name.toLowerCase()));
}
