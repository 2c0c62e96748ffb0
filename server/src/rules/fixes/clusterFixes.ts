/**
 * What fixes need that put something into a Windows cluster: a second server, a cluster, a group. Operations only; which
 * finding they mend, and whether that is wise, is for the rules to say.
 */
import { addTo, type Operation, setKey, type Written } from '../../syntax/edit/operation.ts';
import { trimmedEnd } from '../../text/trimmedEnd.ts';
import { serversOf } from '../../topology/carriers.ts';
import type { Cluster, Group, Platform, Resource, Server, ServerRole, Site } from '../../topology/platform.ts';
import { sharedDomain } from '../facts/failureDomain.ts';
import { type Chosen, existing, newEntry } from './chosen.ts';
import { freeName } from './freeName.ts';

/** The resources of a group for a SQL Server failover cluster instance. */
export const sqlGroupResources: readonly Resource[] = ['network-name', 'ip-address', 'disk', 'msdtc'];

/** Names that a new server or cluster cannot have: taken ones, and those that hosts give to servers that are not defined. */
export function placementNames(platform: Platform): string[] {
  const entries = [...platform.topology.servers, ...platform.topology.clusters];
  const instances = platform.hosts.flatMap((host) => host.instances.map((instance) => instance.serverName));
  return [...entries.map((entry) => entry.name), ...instances];
}

/** The cluster that has the server as a node. */
export function clusterOf(platform: Platform, server: Server): Cluster | undefined {
  return platform.clusters.find((cluster) => cluster.nodes?.includes(server));
}

/** Whether a Windows NLB balancer has the server as a member, which no cluster node may be. */
export function isNlbMember(platform: Platform, server: Server): boolean {
  return platform.loadBalancers.some(
    (balancer) => balancer.kind === 'windows-nlb' && balancer.members?.includes(server),
  );
}

/**
 * The servers that can share a cluster with `like` and take what it runs in the role: on the same site, in the same
 * cluster or, like it, in none, free of work that they would have to leave. Those outside its fault domains come first, and
 * in a stretched group before all those on another site.
 */
export function partnersOf(platform: Platform, like: Server, role: ServerRole): readonly Server[] {
  return freeServers(platform, like, role, clusterOf(platform, like));
}

function freeServers(
  platform: Platform,
  like: Server,
  role: ServerRole,
  cluster: Cluster | undefined,
): readonly Server[] {
  const bizTalk = new Set(platform.bizTalkServers);
  const active = new Set(platform.sqlInstances.map((instance) => serversOf(instance.placement)[0]));
  const free = platform.servers.filter(
    (server) =>
      server !== like &&
      server.primary === like.primary &&
      (platform.stretched || server.site === like.site || server.site === undefined || like.site === undefined) &&
      clusterOf(platform, server) === cluster &&
      !isNlbMember(platform, server) &&
      (role === 'biztalk' ? bizTalk.has(server) : server.roles?.has(role) === true) &&
      (role === 'biztalk' || bizTalk.has(like) || !bizTalk.has(server)) &&
      (role === 'biztalk' || !active.has(server)),
  );
  const farness = (server: Server): number =>
    (platform.stretched && server.site !== like.site ? 2 : 0) + (sharedDomain(platform, [server, like]) ? 0 : 1);
  return free.toSorted((a, b) => farness(b) - farness(a));
}

/** One more node for the cluster of `like`: a server with the first of the roles that is in no cluster, else a new one. */
export function anotherNode(platform: Platform, like: Server, roles: readonly [ServerRole, ...ServerRole[]]): Chosen {
  const free = freeServers(platform, like, roles[0], undefined)[0];
  return free ? existing(free) : newServer(platform, like, roles);
}

/**
 * A new server of the same make as `like`, with these roles; named after it, if it does what that is named for. In a
 * stretched group it stands on another site.
 */
export function newServer(platform: Platform, like: Server, roles: readonly ServerRole[]): Chosen {
  const isSqlAlone = roles[0] === 'sql' && platform.bizTalkServers.includes(like);
  const name = freeName(placementNames(platform), isSqlAlone ? 'SQL01' : like.name);
  return newEntry('servers', name, serverLike(like, roles, siteFor(platform, like)));
}

function siteFor({ stretched, sites }: Platform, like: Server): Site | undefined {
  const other = stretched && like.site ? sites.find((site) => site.primary && site !== like.site) : undefined;
  return other ?? like.site;
}

/** What is written for a server of the same make as another: its site and Windows version, not its fault domains. */
export function serverLike(like: Server, roles: readonly ServerRole[], site = like.site): Written {
  const { os, zone } = like.entry.values;
  return {
    ...(site ? { site: site.name } : {}),
    roles: [...roles],
    // What stands in the perimeter network is for people to decide.
    ...(zone?.value === 'internal' ? { zone: zone.value } : {}),
    ...(os ? { os: os.value } : {}),
  };
}

/** A second server to share a cluster with `like`: the best that is there, else a new one with the role. */
export function secondServer(platform: Platform, like: Server, role: ServerRole): Chosen {
  const partner = partnersOf(platform, like, role)[0];
  return partner ? existing(partner) : newServer(platform, like, [role]);
}

/**
 * A cluster group of its own for these nodes, the preferred one first. The cluster that already has one of them gets the
 * others and the group; else there is a new cluster. Nodes of two different clusters cannot be joined: give none such.
 */
export function clusterGroupFor(
  platform: Platform,
  nodes: readonly string[],
  groupName: string,
  resources: readonly Resource[],
  networkName?: string,
): { readonly operations: readonly Operation[]; readonly placement: string } {
  const servers = nodes.map((name) => platform.serverNamed(name));
  const cluster = platform.clusters.find((each) => servers.some((server) => server && each.nodes?.includes(server)));
  const written = { resources: [...resources], owners: [...nodes], ...(networkName ? { networkName } : {}) };
  if (!cluster) {
    const name = freeName(placementNames(platform), clusterNameFor(nodes, groupName));
    const value = { nodes: [...nodes], groups: { [groupName]: written } };
    return { operations: [setKey(['clusters', name], value)], placement: `${name}/${groupName}` };
  }
  const name = freeName(groupNames(cluster), groupName);
  const isNode = (server: Server | undefined): boolean =>
    server !== undefined && cluster.nodes?.includes(server) === true;
  const missing = nodes.filter((_node, index) => !isNode(servers[index]));
  return {
    operations: [
      ...missing.flatMap((node) => addNode(platform, cluster, node)),
      setKey(['clusters', cluster.name, 'groups', name], written),
    ],
    placement: `${cluster.name}/${name}`,
  };
}

/**
 * Makes a server a node of the cluster. Hosts whose group has no list of owners can then run there too, so they get their
 * instances: without one a failover to the new node would fail.
 */
export function addNode(platform: Platform, cluster: Cluster, name: string): readonly Operation[] {
  const hosts = platform.hosts.filter(
    (host) =>
      host.group?.cluster === cluster &&
      host.group.values?.owners === undefined &&
      host.instancesStated &&
      !host.instances.some((instance) => instance.serverName.toLowerCase() === name.toLowerCase()),
  );
  return [
    addTo(['clusters', cluster.name, 'nodes'], name),
    ...hosts.map((host) => addTo(['hosts', host.name, 'instances'], name)),
  ];
}

/** The keys that lead to a written group; `undefined` for a whole cluster. */
export function groupPath({ cluster, name, values }: Group): readonly string[] | undefined {
  return values && ['clusters', cluster.name, 'groups', name.slice(cluster.name.length + 1)];
}

/** The names of the groups of a cluster, without that of the cluster. */
export function groupNames(cluster: Cluster): string[] {
  return (cluster.entry.values.groups?.items ?? []).map((group) => group.name);
}

/** A name for a cluster of these nodes, after what their names have in common, else after `otherwise`. */
export function clusterNameFor(nodes: readonly string[], otherwise: string): string {
  return `${commonName(nodes) || otherwise}CLU`;
}

/** What the names have in common at the start, without digits and separators at its end. */
function commonName(names: readonly string[]): string {
  const first = names[0] ?? '';
  let length = first.length;
  for (const name of names) {
    let same = 0;
    while (same < length && name[same]?.toLowerCase() === first[same]?.toLowerCase()) same++;
    length = same;
  }
  return trimmedEnd(first.slice(0, length), '0123456789_.-');
}
