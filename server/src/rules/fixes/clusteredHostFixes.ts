/**
 * Puts a host into a Windows cluster: into a group that is there, a new group, or a new cluster, with its instances on the
 * nodes and clustered MSDTC beside it. Ready-made fixes, the best first; none where the edition has no host clustering.
 */
import { isQueueAdapter } from '../../failure/components/services.ts';
import { addTo, type Operation, setKey } from '../../syntax/edit/operation.ts';
import { defineMessages } from '../../text/message.ts';
import { clusterGroupOf } from '../../topology/carriers.ts';
import type { Cluster, Group, Host, Platform, Resource, Server } from '../../topology/platform.ts';
import { sharedDomain } from '../facts/failureDomain.ts';
import { localPath } from '../facts/filePaths.ts';
import { activeServers, isLocalQueue, primaryBizTalkServers } from '../facts/hosts.ts';
import { ssoGroups } from '../facts/masterSecret.ts';
import { clusteredMsdtc } from '../facts/msdtc.ts';
import { type Fix, fixOf } from '../rule.ts';
import type { Chosen } from './chosen.ts';
import { clusterGroupFor, clusterOf, groupNames, isNlbMember, newServer, partnersOf } from './clusterFixes.ts';
import { freeName } from './freeName.ts';
import { settingsPath } from './moveContent.ts';
import { addMissingRoles, canRunBizTalk, neededRoles } from './secondInstance.ts';
import { isEnoughForOthers, secondBizTalkServer } from './secondServer.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    'cluster-host': 'Cluster the host "{host}" in the group "{group}"',
    'cluster-host.new-group': 'Cluster the host "{host}" in a new group of "{cluster}"',
    'cluster-host.new-cluster': 'Cluster the host "{host}" ({nodes})',
  },
  'fix',
);

/** All ways to cluster a host that is not clustered. `queues`: MSMQ moves with it. */
export function clusterHostFixes(platform: Platform, host: Host, queues = usesLocalQueues(host)): readonly Fix[] {
  const { edition } = platform.topology.group?.values ?? {};
  const servers = host.instances.flatMap(({ server }) => (server?.primary ? [server] : []));
  const first = servers[0];
  if (!first || host.type === 'isolated' || edition?.value === 'standard' || edition?.value === 'branch') return [];
  const clusters = new Set(servers.map((server) => clusterOf(platform, server)));
  if (clusters.size > 1 || servers.some((server) => isNlbMember(platform, server))) return [];
  const [cluster] = clusters;
  const fixes = cluster
    ? inCluster(platform, host, cluster, servers, queues)
    : inNewCluster(platform, host, servers, first, queues);
  const safe = fixes.length === 1 && losesNothing(host) && !sharedDomain(platform, servers);
  return fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true, safe } : fix));
}

/** Whether the host does as much as before: in a cluster one instance runs at a time. */
function losesNothing(host: Host): boolean {
  const isReceiveOnly = host.contentStated && host.orchestrations.length === 0 && !host.tracking;
  // A service or a folder of one server does not move with the group.
  if (host.handlers.some((each) => isQueueAdapter(each.adapter?.name) || localPath(each))) return false;
  return (
    activeServers(host).length < 2 || (isReceiveOnly && host.handlers.every((each) => each.direction === 'receive'))
  );
}

/** Whether the host works with queues that MSMQ keeps on its own servers. */
export function usesLocalQueues(host: Host): boolean {
  return host.handlers.some(
    (handler) =>
      (handler.adapter?.name === 'MSMQ' || handler.adapter?.name === 'WCF-NetMsmq') &&
      (handler.direction === 'send' || isLocalQueue(host, handler) !== false),
  );
}

function inCluster(
  platform: Platform,
  host: Host,
  cluster: Cluster,
  servers: readonly Server[],
  queues: boolean,
): readonly Fix[] {
  const nodes = (cluster.nodes ?? []).filter((node) => canRunBizTalk(platform, node));
  if (nodes.length < 2 || !servers.every((server) => nodes.includes(server))) return [];
  const sso = ssoGroups(platform).filter((group) => group.cluster === cluster);
  const open = (cluster.groups ?? []).filter(
    (group) => !carriesSomethingElse(platform, group) && (!queues || group.resources?.has('msmq')),
  );
  const existing = (sso.length > 0 ? sso : open)
    .filter(({ owners }) => owners.length >= 2 && owners.every((owner) => nodes.includes(owner)))
    .filter(({ owners }) => servers.every((server) => owners.includes(server)))
    .map((group) => inGroup(host, group, resourcesFor(cluster, queues)));
  return sso.length > 0 ? existing : [...existing, inNewGroup(host, cluster, nodes, queues)];
}

/** A group for SQL Server, or for a share, is none for a host. */
function carriesSomethingElse(platform: Platform, group: Group): boolean {
  const foreign = (['file-share', 'mq'] as const).some((resource) => group.resources?.has(resource));
  const placed = [...platform.sqlInstances, ...platform.fileShares].some(
    ({ placement }) => clusterGroupOf(placement) === group,
  );
  return foreign || placed || isForMsdtcOnly(platform, group);
}

function isForMsdtcOnly(platform: Platform, group: Group): boolean {
  return group.resources?.has('msdtc') === true && !platform.hosts.some((host) => host.group === group);
}

function inGroup(host: Host, group: Group, resources: readonly Resource[]): Fix {
  const path = ['clusters', group.cluster.name, 'groups', group.name.slice(group.cluster.name.length + 1), 'resources'];
  const missing = resources.filter((resource) => group.resources && !group.resources.has(resource));
  return fixOf(titles('cluster-host', { host: host.name, group: group.name }), [
    ...missing.map((name) => addTo(path, name)),
    ...instancesOn(host, group.owners),
    ...join(host, group.name),
  ]);
}

function inNewGroup(host: Host, cluster: Cluster, nodes: readonly Server[], queues: boolean): Fix {
  const name = freeName(groupNames(cluster), host.name);
  const owners = nodes.length === cluster.nodes?.length ? {} : { owners: nodes.map((node) => node.name) };
  return fixOf(titles('cluster-host.new-group', { host: host.name, cluster: cluster.name }), [
    setKey(['clusters', cluster.name, 'groups', name], { resources: [...resourcesFor(cluster, queues)], ...owners }),
    ...instancesOn(host, nodes),
    ...join(host, `${cluster.name}/${name}`),
  ]);
}

function inNewCluster(
  platform: Platform,
  host: Host,
  servers: readonly Server[],
  first: Server,
  queues: boolean,
): readonly Fix[] {
  const second = servers.length > 1 ? undefined : secondNode(platform, host, first);
  if (servers.length === 1 && !second) return [];
  const nodes = [...servers.map((server) => server.name), ...(second ? [second.name] : [])];
  const { operations, placement } = clusterGroupFor(platform, nodes, host.name, resourcesFor(undefined, queues));
  return [
    fixOf(titles('cluster-host.new-cluster', { host: host.name, nodes: nodes.join(', ') }), [
      ...(second?.operations ?? []),
      ...operations,
      ...instancesOn(host, servers),
      ...(second ? [instanceOn(host, second.name)] : []),
      ...join(host, placement),
    ]),
  ];
}

/** The other node: a server for BizTalk that does not fail together with the first, else a new one. */
function secondNode(platform: Platform, host: Host, first: Server): Chosen | undefined {
  const partners = [...partnersOf(platform, first, 'biztalk'), ...idlePartners(platform, first)];
  const partner = partners.find((server) => !sharedDomain(platform, [first, server]));
  if (!partner && primaryBizTalkServers(platform).length > 1) return newServer(platform, first, neededRoles(host));
  if (!partner) return isEnoughForOthers(platform, first, host) ? secondServerFor(platform, host, first) : undefined;
  return { name: partner.name, operations: rolesOn(host, [partner]) };
}

/** In a group with one server the new one is for every host, or the others would now be seen to stand alone. */
function secondServerFor(platform: Platform, host: Host, first: Server): Chosen {
  const kept = (['iis', 'msmq'] as const).filter((role) => first.roles?.has(role));
  return secondBizTalkServer(platform, first, [...new Set([...neededRoles(host), ...kept])], host);
}

/** Servers that state no role and carry nothing yet. */
function idlePartners(platform: Platform, first: Server): readonly Server[] {
  return platform.servers.filter(
    (server) =>
      server !== first &&
      server.primary === first.primary &&
      !server.roles &&
      canRunBizTalk(platform, server) &&
      !clusterOf(platform, server) &&
      !isNlbMember(platform, server),
  );
}

/** What the group of a host holds; MSDTC too, while no other group of the cluster has it. */
function resourcesFor(cluster: Cluster | undefined, queues: boolean): readonly Resource[] {
  const msdtc = cluster === undefined || clusteredMsdtc(cluster) === 'missing';
  return [
    'network-name',
    'ip-address',
    ...(msdtc || queues ? (['disk'] as const) : []),
    ...(queues ? (['msmq'] as const) : []),
    ...(msdtc ? (['msdtc'] as const) : []),
  ];
}

/** An instance on every node that has none; one that is disabled is started, or the host could not fail over to it. */
function instancesOn(host: Host, nodes: readonly Server[]): readonly Operation[] {
  const instances = nodes.flatMap((node): Operation[] => {
    const instance = host.instances.find((each) => each.server === node);
    if (!instance) return [instanceOn(host, node.name)];
    if (instance.state !== 'disabled') return [];
    return [setKey(['hosts', host.name, 'instances', instance.serverName, 'state'], 'stopped')];
  });
  return [...rolesOn(host, nodes), ...instances];
}

function rolesOn(host: Host, nodes: readonly Server[]): readonly Operation[] {
  return nodes.flatMap((node) => addMissingRoles(host, node));
}

function instanceOn(host: Host, server: string): Operation {
  return addTo(['hosts', host.name, 'instances'], server);
}

/** The host joins the group, and queues that were those of its server become those of the group. */
function join(host: Host, group: string): readonly Operation[] {
  const queues = host.handlers.filter(
    (handler) => handler.settings.queueServer !== undefined && isLocalQueue(host, handler) === true,
  );
  return [
    ...queues.map((handler) => setKey([...settingsPath(host, handler), 'queueServer'], group)),
    setKey(['hosts', host.name, 'clusterGroup'], group),
  ];
}
