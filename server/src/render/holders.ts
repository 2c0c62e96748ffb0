/** In which shape or tier each component is drawn. What is placed on something stands in it; judges nothing. */
import type { Graph } from '../failure/graph.ts';
import type { Component } from '../failure/model.ts';
import type { Cluster, Placement, Platform, Server } from '../topology/platform.ts';
import type { TierName } from './scene.ts';

/** The id of what holds a component: another component, or a tier. */
export type Holder = { readonly component: string } | { readonly tier: TierName };

const inTier = (tier: TierName): Holder => ({ tier });
const within = (component: string): Holder => ({ component });

/** What holds each component of a graph; sites hold nothing and are held by nothing. */
export function holderOf(graph: Graph): (component: Component) => Holder {
  const { platform } = graph;
  const placed = placements(platform);
  const tierOfCluster = clusterTiers(platform);
  const tiers = new Map(platform.clusters.map((cluster) => [cluster.id, tierOfCluster(cluster)]));
  const bizTalk = new Set(platform.bizTalkServers);
  const withSql = new Set(
    platform.sqlInstances.flatMap(({ placement }) => (placement?.kind === 'server' ? [placement.server] : [])),
  );
  const isThere = (id: string): boolean => graph.nodeById.get(id.toLowerCase()) !== undefined;
  const known = (id: string, otherwise: TierName): Holder => (isThere(id) ? within(id) : inTier(otherwise));
  const tierOfServer = (server: Server | undefined): TierName => {
    if (server === undefined) return 'services';
    if (bizTalk.has(server)) return 'biztalk';
    return withSql.has(server) || server.roles?.has('sql') ? 'data' : 'services';
  };
  return ({ id, kind, name }) => {
    const on = placed.get(id);
    const at = name.slice(name.lastIndexOf('@') + 1);
    switch (kind) {
      case 'hypervisor':
      case 'rack':
      case 'availabilityZone':
      case 'site':
        return inTier('domains');
      case 'server': {
        const server = platform.serverNamed(name);
        const cluster = server && platform.clustersOf(server.id)[0];
        return cluster ? known(cluster.id, tierOfServer(server)) : inTier(tierOfServer(server));
      }
      case 'cluster':
        return inTier(tiers.get(id) ?? 'services');
      case 'clusterGroup':
        return known(`cluster:${name.slice(0, name.lastIndexOf('/'))}`, 'services');
      case 'service':
        return at.includes('/') || !isThere(`server:${at}`)
          ? known(isThere(`clusterGroup:${at}`) ? `clusterGroup:${at}` : `cluster:${at}`, 'services')
          : within(`server:${at}`);
      case 'hostInstance':
        return known(`server:${at}`, 'biztalk');
      case 'loadBalancer':
        return inTier('balancers');
      case 'storage':
      case 'fileShare':
        return on ? known(on, 'storage') : inTier('storage');
      case 'externalSystem':
        return on ? known(on, 'external') : inTier('external');
      case 'sqlInstance':
      case 'availabilityGroup':
      case 'database':
        return on ? known(on, 'data') : inTier('data');
      case 'masterSecretServer':
        return on ? known(on, 'services') : inTier('services');
      case 'receiveLocation':
      case 'sendPort':
      case 'orchestration': {
        const parent = name.slice(0, name.lastIndexOf('/'));
        return isThere(`application:${parent}`) ? within(`application:${parent}`) : known(`host:${parent}`, 'work');
      }
      case 'tms':
        return inTier('services');
      default:
        return inTier('work');
    }
  };
}

/** By component: the id of what a component stands on or lies in. */
function placements(platform: Platform): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (id: string, placement: Placement | undefined): void => {
    if (placement) found.set(id, placement.kind === 'server' ? placement.server.id : placement.group.id);
  };
  for (const { id, placement } of platform.sqlInstances) add(id, placement);
  for (const { id, placement } of platform.fileShares) add(id, placement);
  for (const { id, values } of platform.topology.storage) add(id, platform.placementOf(values.on));
  for (const { id, values } of platform.topology.externalSystems) add(id, platform.placementOf(values.on));
  if (platform.masterSecretServer) add('masterSecretServer', platform.masterSecretServer.placement);
  for (const { id, cluster } of platform.availabilityGroups) if (cluster) found.set(id, cluster.id);
  for (const { id, instance, availabilityGroup } of platform.databases) {
    const on = availabilityGroup?.id ?? instance?.id;
    if (on !== undefined) found.set(id, on);
  }
  return found;
}

/** A cluster stands where its purpose is: SQL Server, BizTalk, or services. */
function clusterTiers(platform: Platform): (cluster: Cluster) => TierName {
  const withSql = new Set<Cluster | undefined>(platform.availabilityGroups.map(({ cluster }) => cluster));
  for (const { placement } of platform.sqlInstances) {
    if (placement?.kind === 'group') withSql.add(placement.group.cluster);
    else if (placement) for (const cluster of platform.clustersOf(placement.server.id)) withSql.add(cluster);
  }
  const bizTalk = new Set(platform.bizTalkServers);
  return (cluster) => {
    const nodes = cluster.nodes ?? [];
    const hasSqlNodes = nodes.some((each) => each.roles?.has('sql'));
    if (nodes.some((each) => bizTalk.has(each)) && !hasSqlNodes) return 'biztalk';
    return hasSqlNodes || withSql.has(cluster) ? 'data' : 'services';
  };
}
