/**
 * Which databases are where, and whether they outlive the loss of one server of the primary site. Facts for rules; what
 * follows from them for the group is the rules' business.
 */
import { serversOf } from '../../topology/carriers.ts';
import type { AvailabilityGroup, Database, Group, Platform, SqlInstance } from '../../topology/platform.ts';
import { coreDatabaseKinds, type DatabaseKind } from '../../vocabulary/database.ts';

/** `redundant`: outlives the loss of any one server; `single`: does not; `unknown`: a fact is missing to tell. */
export type Redundancy = 'redundant' | 'single' | 'unknown';

const coreKinds: ReadonlySet<DatabaseKind> = new Set(coreDatabaseKinds);
const foreignKinds: ReadonlySet<DatabaseKind> = new Set(['custom', 'ssis-catalog']);
const analysisKinds: ReadonlySet<DatabaseKind> = new Set(['bam-analysis', 'tracking-analysis']);

/** Whether BizTalk Server made the database; one of unknown kind is none. */
export function isBizTalkDatabase(database: Database): boolean {
  return database.kind !== undefined && !foreignKinds.has(database.kind);
}

/** Whether the group stops without it: management, MessageBox, SSO. */
export function isCoreDatabase(database: Database): boolean {
  return database.kind !== undefined && coreKinds.has(database.kind);
}

/** Whether Analysis Services holds it, not the database engine. */
export function isAnalysisDatabase(database: Database): boolean {
  return database.kind !== undefined && analysisKinds.has(database.kind);
}

/** The databases that name the instance; not those that its availability groups hold. */
export function databasesOn(platform: Platform, instance: SqlInstance): Database[] {
  return platform.databases.filter((database) => database.instance === instance);
}

/** The databases of an availability group. */
export function databasesIn(platform: Platform, group: AvailabilityGroup): Database[] {
  return platform.databases.filter((database) => database.availabilityGroup === group);
}

/** The availability groups that have a replica on the instance. */
export function groupsOf(platform: Platform, instance: SqlInstance): AvailabilityGroup[] {
  return platform.availabilityGroups.filter((group) =>
    group.replicas?.some((replica) => replica.instance === instance),
  );
}

/** The databases that the instance holds by itself or as a replica. */
export function databasesHeldBy(platform: Platform, instance: SqlInstance): Database[] {
  const groups = new Set(groupsOf(platform, instance));
  return platform.databases.filter(
    (database) =>
      database.instance === instance || (database.availabilityGroup && groups.has(database.availabilityGroup)),
  );
}

/** Whether the instance is placed in a group of a Windows cluster, on however many nodes. */
export function isFailoverClusterInstance(instance: SqlInstance): boolean {
  return instance.placement?.kind === 'group';
}

/**
 * Whether the instance by itself outlives the loss of a server: a failover cluster instance on two nodes of the primary
 * site, or a managed one with redundancy of its own. Where `on` is absent, a stated `mode` says what it is.
 */
export function instanceRedundancy(instance: SqlInstance): Redundancy {
  const { managed, redundant, mode, on } = instance.entry.values;
  if (managed?.value === true) {
    if (redundant === undefined) return 'unknown';
    return redundant.value ? 'redundant' : 'single';
  }
  const { placement } = instance;
  if (placement === undefined) {
    if (on !== undefined || mode === undefined) return 'unknown';
    return mode.value === 'standalone' ? 'single' : 'redundant';
  }
  if (placement.kind === 'server') return 'single';
  const { group } = placement;
  const primary = new Set(group.owners.filter((server) => server.primary));
  if (primary.size >= 2) return 'redundant';
  return areOwnersKnown(group) ? 'single' : 'unknown';
}

/** Whether the possible owners are stated, and all of them defined. */
export function areOwnersKnown(group: Group): boolean {
  const stated = group.values?.owners ?? group.cluster.entry.values.nodes;
  return stated !== undefined && stated.items.length === group.owners.length;
}

/** Whether an availability group outlives the loss of a server: synchronous replicas on two of the primary site. */
export function availabilityGroupRedundancy(group: AvailabilityGroup): Redundancy {
  if (group.replicas === undefined) return 'unknown';
  const synchronous = group.replicas.filter((replica) => replica.synchronous).map((replica) => replica.instance);
  if (synchronous.some((instance) => instanceRedundancy(instance) === 'redundant')) return 'redundant';
  const homes = synchronous.map((instance) => serversOf(instance.placement)[0]);
  if (new Set(homes.filter((server) => server?.primary)).size >= 2) return 'redundant';
  const allDefined = group.entry.values.replicas?.items.length === group.replicas.length;
  return allDefined && homes.every((server) => server !== undefined) ? 'single' : 'unknown';
}

/** Whether the database outlives the loss of a server of the primary site. */
export function databaseRedundancy(database: Database): Redundancy {
  if (database.instance) return instanceRedundancy(database.instance);
  if (database.availabilityGroup) return availabilityGroupRedundancy(database.availabilityGroup);
  return 'unknown';
}
