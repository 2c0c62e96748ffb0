/** Where MSDTC is a clustered service, and what depends on the MSDTC of a server or cluster. */
import { defineMessages } from '../../text/message.ts';
import { clusterGroupOf, serversOf } from '../../topology/carriers.ts';
import type { Cluster, Group, Host, Placement, Platform, Server, SqlInstance } from '../../topology/platform.ts';
import type { Related } from '../rule.ts';
import { masterSecret } from './masterSecret.ts';
import { databasesHeldBy, isBizTalkDatabase, isCoreDatabase } from './sqlRedundancy.ts';

/** What is added to findings about SQL Server and the master secret server. */
export const msdtcTexts = defineMessages(
  { escalates: 'MSDTC on "{server}" is as critical: if it fails, the whole system fails' },
  'msdtc',
);

/** Whether a group of the cluster has MSDTC; `unknown` where the contents of a group are not stated. */
export function clusteredMsdtc(cluster: Cluster): 'clustered' | 'missing' | 'unknown' {
  if (cluster.groups?.some((group) => group.resources?.has('msdtc'))) return 'clustered';
  return cluster.groups?.every((group) => group.resources !== undefined) ? 'missing' : 'unknown';
}

/** The same for what is in a group; a whole cluster stands for a group whose contents are not stated. */
export function msdtcBeside(group: Group): 'clustered' | 'missing' | 'unknown' {
  const state = clusteredMsdtc(group.cluster);
  return state === 'missing' && group.values === undefined ? 'unknown' : state;
}

/**
 * Whether a clustered MSDTC takes the place of the one of a server that is off, or may, where the resources of its cluster
 * are not stated. So availability groups are set up.
 * Source: sql-docs/database-engine/availability-groups/windows/cluster-dtc-for-sql-server-2016-availability-groups
 */
export function hasStandIn(platform: Platform, server: Server): boolean {
  return platform.clustersOf(server.id).some((cluster) => clusteredMsdtc(cluster) !== 'missing');
}

/** Whether nothing on a server uses its own MSDTC, since what is there moves with a group that has a clustered one. */
export function isOwnMsdtcUnused(platform: Platform, server: Server): boolean {
  const isPlaced = (placement: Placement | undefined): boolean =>
    placement?.kind === 'server' && placement.server === server;
  const runsHere = ({ clustered, instances }: Host): boolean =>
    !clustered && instances.some((instance) => instance.server === server);
  return (
    hasStandIn(platform, server) &&
    !platform.sqlInstances.some((instance) => isPlaced(instance.placement)) &&
    !isPlaced(masterSecret(platform)?.placement) &&
    !platform.hosts.some(runsHere)
  );
}

/**
 * The failover cluster instances of a cluster on which the group depends: not those of Analysis Services, nor those that
 * hold other databases only.
 */
export function sqlInstancesIn(platform: Platform, cluster: Cluster): readonly SqlInstance[] {
  return platform.sqlInstances.filter(
    (instance) =>
      clusterGroupOf(instance.placement)?.cluster === cluster &&
      instance.entry.values.engine?.value !== 'analysis-services' &&
      holdsBizTalkDatabases(platform, instance),
  );
}

function holdsBizTalkDatabases(platform: Platform, instance: SqlInstance): boolean {
  return platform.databases.length === 0 || databasesHeldBy(platform, instance).some(isBizTalkDatabase);
}

/** Whether the master secret server is clustered there. */
export function carriesMasterSecret(platform: Platform, cluster: Cluster): boolean {
  return clusterGroupOf(masterSecret(platform)?.placement)?.cluster === cluster;
}

/**
 * How far the loss of MSDTC on a server reaches: where a core database or the master secret server is, the whole group
 * stops. Source: tg/planning-for-high-availability2
 */
export function msdtcScope(platform: Platform, server: Server): 'systemwide' | 'server' {
  const holdsCore = platform.sqlInstances.some(
    (instance) =>
      serversOf(instance.placement).includes(server) && databasesHeldBy(platform, instance).some(isCoreDatabase),
  );
  return holdsCore || masterSecret(platform)?.servers.includes(server) ? 'systemwide' : 'server';
}

/**
 * What a finding about SQL Server or the master secret server on one computer adds: MSDTC there reaches as far, and has no
 * finding of its own while its owner is not clustered.
 */
export function escalation(server: Server): readonly Related[] {
  return [{ message: msdtcTexts('escalates', { server: server.name }), place: server.place }];
}
