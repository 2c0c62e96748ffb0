/**
 * Puts the databases of an instance into a new availability group, where every version allows it. Operations for fixes
 * only; whether a failover cluster is the better way is for the reader to choose.
 */
import { type Operation, setKey, type Written } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Platform, Server, SqlInstance } from '../../../topology/platform.ts';
import { meansServer } from '../../facts/paths.ts';
import { databasesOn, isAnalysisDatabase } from '../../facts/sqlRedundancy.ts';
import { type Chosen, newEntry, statedValues } from '../../fixes/chosen.ts';
import {
  addNode,
  clusterNameFor,
  clusterOf,
  isNlbMember,
  placementNames,
  secondServer,
} from '../../fixes/clusterFixes.ts';
import { freeName, freeNameAmong } from '../../fixes/freeName.ts';
import { type Fix, fixOf } from '../../rule.ts';
import {
  isBizTalkTooOld,
  isEditionTooSmall,
  listenerNameFor,
  outdatedOrUnknown,
  sharedInstanceSupport,
} from '../availabilityGroups.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    'availability-group': 'Plan an availability group for the databases of "{instance}" ({nodes})',
  },
  'fix',
);

/** One fix, or none where a version, an edition or a level forbids availability groups or is not stated. */
export function availabilityGroupFixes(platform: Platform, instance: SqlInstance): readonly Fix[] {
  const { placement } = instance;
  if (placement?.kind !== 'server' || !allows(platform, instance) || isNlbMember(platform, placement.server)) return [];
  const second = secondServer(platform, placement.server, 'sql');
  const replica = replicaLike(platform, instance, second.name);
  const cluster = clusterWith(platform, placement.server, second.name);
  const group = freeNameAmong(platform.availabilityGroups, `${instance.name}AG`);
  const value: Written = {
    replicas: [instance.name, replica.name],
    cluster: cluster.name,
    listener: { name: listenerNameFor(group) },
    perDatabaseDtc: true,
  };
  const databases = databasesOn(platform, instance).filter((database) => !isAnalysisDatabase(database));
  return [
    fixOf(
      titles('availability-group', { instance: instance.name, nodes: `${placement.server.name}, ${second.name}` }),
      [
        ...second.operations,
        ...cluster.operations,
        ...replica.operations,
        setKey(['availabilityGroups', group], value),
        ...databases.map(({ name }) => setKey(['databases', name, 'on'], group)),
        ...useListener(platform, placement.server, group),
      ],
    ),
  ];
}

function allows(platform: Platform, instance: SqlInstance): boolean {
  const { version, edition } = platform.topology.group?.values ?? {};
  const sql = instance.entry.values;
  return (
    version !== undefined &&
    edition !== undefined &&
    !isBizTalkTooOld(platform) &&
    !isEditionTooSmall(platform) &&
    (sql.edition?.value === 'enterprise' || sql.edition?.value === 'developer') &&
    !outdatedOrUnknown(instance) &&
    sharedInstanceSupport(platform, instance) === 'yes'
  );
}

/** A new instance on another server, with the software of the first. */
export function replicaLike(platform: Platform, instance: SqlInstance, server: string): Chosen {
  const { version, servicePack, cumulativeUpdate, edition, agent } = instance.entry.values;
  const settings = statedValues({ version, servicePack, cumulativeUpdate, edition, agent });
  const name = freeNameAmong(platform.sqlInstances, instance.name);
  return newEntry('sqlInstances', name, { on: server, ...settings });
}

/** The Windows cluster under a group: that of the first node, with the second in it; else a new one. */
export function clusterWith(platform: Platform, first: Server, second: string): Chosen {
  const cluster = clusterOf(platform, first);
  if (cluster) {
    const isNode = cluster.nodes?.some((node) => node.name === second);
    return { name: cluster.name, operations: isNode ? [] : addNode(platform, cluster, second) };
  }
  const nodes = [first.name, second];
  const name = freeName(placementNames(platform), clusterNameFor(nodes, 'SQL'));
  return newEntry('clusters', name, { nodes });
}

/** BizTalk finds the databases by the listener from then on. */
function useListener(platform: Platform, server: Server, group: string): readonly Operation[] {
  const stated = platform.topology.group?.values.databaseServer?.value;
  if (stated === undefined || !meansServer(stated, server.name)) return [];
  return [setKey(['group', 'databaseServer'], listenerNameFor(group))];
}
