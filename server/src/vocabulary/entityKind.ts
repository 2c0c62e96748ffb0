/**
 * The kinds of things that a topology file names. Ids in every output are `kind:name`.
 */

/** Kinds of entries: what a reference can point to. */
export const entityKinds = [
  'site',
  'hypervisor',
  'rack',
  'availabilityZone',
  'server',
  'cluster',
  'clusterGroup',
  'loadBalancer',
  'storage',
  'fileShare',
  'sqlInstance',
  'availabilityGroup',
  'database',
  'host',
  'application',
  'receiveLocation',
  'orchestration',
  'sendPort',
  'adapter',
  'externalSystem',
  'requirement',
  'drill',
] as const;

export type EntityKind = (typeof entityKinds)[number];

/** Settings sections: one of each, without a name. */
export const settingsKinds = ['group', 'masterSecretServer', 'tms', 'bam', 'backup', 'disasterRecovery'] as const;

export type SettingsKind = (typeof settingsKinds)[number];

/** What a finding can be about: an entry, a settings section, or the text itself. */
export type SubjectKind = EntityKind | SettingsKind | 'file';

/** Names that share one space: a server and a cluster cannot have the same name, for both are placements. */
export const placementKinds = ['server', 'cluster', 'clusterGroup'] as const satisfies readonly EntityKind[];
