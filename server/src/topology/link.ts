/**
 * Links the entries of a topology to each other. See `platform.ts` for what comes out.
 */
import { databaseKindOf } from '../vocabulary/database.ts';
import type { Reference } from './fact.ts';
import { linkHosts } from './linkHosts.ts';
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

/** The linked model of a topology. */
export function link(topology: Topology): Platform {
  const purpose = topology.group?.values.purpose?.value ?? 'production';
  const goal = topology.group?.values.availabilityGoal?.value ?? (purpose === 'production' ? 'high' : 'none');
  const stretched = topology.group?.values.approach?.value === 'stretched';

  const sites = topology.sites.map((entry): Site => {
    const primary = stretched || entry.values.role?.value !== 'disaster-recovery';
    return { ...basics(entry), entry, primary };
  });
  const siteNamed = byName(sites);
  const servers = topology.servers.map((entry): Server => {
    const site = siteNamed(entry.values.site?.name);
    const roles = entry.values.roles && new Set(entry.values.roles.items.map((role) => role.value));
    return { ...basics(entry), entry, roles, site, primary: site?.primary ?? true };
  });
  const serverNamed = byName(servers);
  const clusters = topology.clusters.map((entry) => linkCluster(entry, serverNamed));
  const clusterNamed = byName(clusters);

  const placements = new Map<string, Placement>();
  for (const cluster of clusters) {
    placements.set(cluster.name.toLowerCase(), { kind: 'group', group: cluster.whole });
    for (const group of cluster.groups ?? []) placements.set(group.name.toLowerCase(), { kind: 'group', group });
  }
  for (const server of servers) placements.set(server.name.toLowerCase(), { kind: 'server', server });
  const placementOf = (reference: Reference | undefined): Placement | undefined =>
    reference && placements.get(reference.name.toLowerCase());

  const sqlInstances = topology.sqlInstances.map(
    (entry): SqlInstance => ({ ...basics(entry), entry, placement: placementOf(entry.values.on) }),
  );
  const instanceNamed = byName(sqlInstances);
  const availabilityGroups = topology.availabilityGroups.map((entry): AvailabilityGroup => {
    const replicas = entry.values.replicas?.items.flatMap((item) => {
      const instance = instanceNamed(item.name);
      return instance
        ? { instance, synchronous: item.settings.commit?.value !== 'asynchronous', place: item.place }
        : [];
    });
    return { ...basics(entry), entry, cluster: clusterNamed(entry.values.cluster?.name), replicas };
  });
  const availabilityGroupNamed = byName(availabilityGroups);
  const databases = topology.databases.map((entry): Database => {
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
  });
  const loadBalancers = topology.loadBalancers.map((entry): LoadBalancer => {
    const members = entry.values.members?.items.flatMap((member) => serverNamed(member.name) ?? []);
    return { ...basics(entry), entry, kind: entry.values.kind?.value, members, serves: entry.values.serves?.items };
  });
  const fileShares = topology.fileShares.map(
    (entry): FileShare => ({ ...basics(entry), entry, placement: placementOf(entry.values.on) }),
  );
  const secret = topology.masterSecretServer;
  const groupNamed = (name: string | undefined): Group | undefined => {
    const placement = name === undefined ? undefined : placements.get(name.toLowerCase());
    return placement?.kind === 'group' ? placement.group : undefined;
  };
  const { hosts, applications } = linkHosts(topology, serverNamed, groupNamed);
  const carriers = new Set(hosts.flatMap((host) => host.instances.flatMap((instance) => instance.server ?? [])));

  return {
    topology,
    names: collectNames(topology),
    purpose,
    goal,
    stretched,
    sites,
    servers,
    clusters,
    sqlInstances,
    availabilityGroups,
    databases,
    masterSecretServer: secret && { entry: secret, place: secret.place, placement: placementOf(secret.values.on) },
    hosts,
    applications,
    loadBalancers,
    fileShares,
    bizTalkServers: servers.filter((server) => server.roles?.has('biztalk') || carriers.has(server)),
    serverNamed,
    hostNamed: byName(hosts),
    placementOf,
  };
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
