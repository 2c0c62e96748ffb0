/**
 * Facts about availability groups with BizTalk databases: which are judged at all, what level their software has, and
 * what stands for them in a file. Source: core/high-availability-using-sql-server-always-on-availability-groups
 */
import { defineMessages } from '../../text/message.ts';
import { serversOf } from '../../topology/carriers.ts';
import type { AvailabilityGroup, Platform, Server, SqlInstance } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { databasesIn, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';

/** The availability groups that hold a BizTalk database. */
export function bizTalkGroups(platform: Platform): readonly AvailabilityGroup[] {
  return platform.availabilityGroups.filter((group) => databasesIn(platform, group).some(isBizTalkDatabase));
}

/** Those of them that the versions and the edition allow, or may allow; the others are wrong as such. */
export function supportedGroups(platform: Platform): readonly AvailabilityGroup[] {
  if (isBizTalkTooOld(platform) || isEditionTooSmall(platform)) return [];
  return bizTalkGroups(platform).filter((group) => outdatedReplicas(group).length === 0);
}

/** Whether BizTalk Server is stated to be older than the first version that supports availability groups. */
export function isBizTalkTooOld(platform: Platform): boolean {
  const version = platform.topology.group?.values.version;
  return version !== undefined && !atLeast(version.value, '2016');
}

/** Whether the edition is stated and has no availability groups. */
export function isEditionTooSmall(platform: Platform): boolean {
  const edition = platform.topology.group?.values.edition?.value;
  return edition === 'standard' || edition === 'branch';
}

/** Whether SQL Server is not stated to be 2016 or later. */
export function outdatedOrUnknown({ entry }: SqlInstance): boolean {
  const { version } = entry.values;
  return version === undefined || !atLeast(version.value, '2016');
}

/** The replicas whose SQL Server is stated to be older than 2016. */
export function outdatedReplicas(group: AvailabilityGroup): readonly SqlInstance[] {
  return replicaInstances(group).filter(
    (instance) => instance.entry.values.version !== undefined && outdatedOrUnknown(instance),
  );
}

/** The instances that are replicas and defined, each once. */
export function replicaInstances(group: AvailabilityGroup): readonly SqlInstance[] {
  return [...new Set(group.replicas?.map((replica) => replica.instance))];
}

/** Those of them that run SQL Server Standard. */
export function standardReplicas(group: AvailabilityGroup): readonly SqlInstance[] {
  return replicaInstances(group).filter(({ entry }) => entry.values.edition?.value === 'standard');
}

/** The servers of the replicas. */
export function replicaServers(group: AvailabilityGroup): readonly Server[] {
  return [...new Set(replicaInstances(group).flatMap((instance) => serversOf(instance.placement)))];
}

/** Whether the replicas are stated and all on a disaster-recovery site. */
export function isDisasterRecoveryGroup(group: AvailabilityGroup): boolean {
  const servers = replicaServers(group);
  return servers.length > 0 && servers.every((server) => !server.primary);
}

/**
 * Whether an instance carries distributed transactions between its own databases: SQL Server 2016 from SP2, with BizTalk
 * Server 2016 from CU5. `unknown`: a level is not stated.
 */
export function sharedInstanceSupport(platform: Platform, instance: SqlInstance): 'yes' | 'no' | 'unknown' {
  const levels = [bizTalkLevel(platform), sqlLevel(instance)];
  return levels.includes('no') ? 'no' : levels.includes('unknown') ? 'unknown' : 'yes';
}

/** BizTalk Server 2016 needs cumulative update 5; later versions have it. */
export function bizTalkLevel(platform: Platform): 'yes' | 'no' | 'unknown' {
  const { version, cumulativeUpdate } = platform.topology.group?.values ?? {};
  if (version === undefined) return 'unknown';
  if (version.value !== '2016') return 'yes';
  return cumulativeUpdate === undefined ? 'unknown' : cumulativeUpdate.value >= 5 ? 'yes' : 'no';
}

/** SQL Server 2016 needs service pack 2; later versions have none and need none. */
export function sqlLevel({ entry }: SqlInstance): 'yes' | 'no' | 'unknown' {
  const { version, servicePack } = entry.values;
  if (version === undefined) return 'unknown';
  if (version.value !== '2016') return 'yes';
  return servicePack === undefined ? 'unknown' : servicePack.value >= 2 ? 'yes' : 'no';
}

/**
 * The service pack of SQL Server 2016 that every version of BizTalk Server with availability groups takes.
 * Source: install/hardware-and-software-requirements-for-biztalk-server-2020, …-2016
 */
export const servicePackFor2016 = 3;

/** A name for the listener of an availability group. */
export function listenerNameFor(group: string): string {
  return `${group}-LSN`;
}

const versions = {
  'availability-group-versions':
    'BizTalk Server 2016 and 2020 in the Enterprise, Developer or Evaluation edition, on SQL Server 2016 and later.',
};

/** The texts of several rules about availability groups. */
export const sqlTexts = defineMessages(versions, 'sql');

/** What rules about availability groups are about. */
export const availabilityGroupVersions = sqlTexts('availability-group-versions');
