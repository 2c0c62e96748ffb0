/**
 * The `*.bizha.yaml` format, version 1: every section in the order in which people write them. The only list of the
 * format; validation, completion, hover, the JSON Schema and the reference page read it.
 */
import { configKey } from './configFile.ts';
import type { EntityKind, SettingsKind } from './entityKind.ts';
import type { Section } from './section.ts';
import * as data from './sections/data.ts';
import * as platform from './sections/platform.ts';
import * as runtime from './sections/runtime.ts';

/** The version that `bizha:` must state. */
export const supportedFormatVersion = 1;

/** The key that every file has. */
export const formatVersionDoc = 'The version of the file format. Every file says `bizha: 1`.';

export const sections = {
  group: runtime.group,
  sites: platform.sites,
  hypervisors: platform.hypervisors,
  servers: platform.servers,
  storage: platform.storage,
  clusters: platform.clusters,
  loadBalancers: platform.loadBalancers,
  fileShares: platform.fileShares,
  sqlInstances: data.sqlInstances,
  availabilityGroups: data.availabilityGroups,
  databases: data.databases,
  masterSecretServer: data.masterSecretServer,
  tms: data.tms,
  hosts: runtime.hosts,
  applications: runtime.applications,
  adapters: runtime.adapters,
  externalSystems: platform.externalSystems,
  bam: data.bam,
  backup: data.backup,
  disasterRecovery: data.disasterRecovery,
  requirements: runtime.requirements,
  drills: runtime.drills,
} as const;

export type Sections = typeof sections;
export type SectionName = keyof Sections;

/** The names of the sections, in order. */
export const sectionNames = Object.keys(sections) as readonly SectionName[];

/** The section called `name`, exactly as written. */
export function sectionOf(name: string): Section | undefined {
  return Object.hasOwn(sections, name) ? sections[name as SectionName] : undefined;
}

/** Whether each pair below a top-level key is an entry: a collection of a topology, or the rules of `.bizharc.yaml`. */
export function holdsEntries(name: string): boolean {
  return name === configKey || sectionOf(name)?.form === 'collection';
}

/** The names of sections that are collections, and those that are settings. */
export type CollectionName = {
  [N in SectionName]: Sections[N] extends { readonly form: 'collection' } ? N : never;
}[SectionName];
export type SettingsName = {
  [N in SectionName]: Sections[N] extends { readonly form: 'settings' } ? N : never;
}[SectionName];

/** The collection that holds entries of a kind; nested kinds and kinds that only a server names have none. */
export function sectionOfKind(kind: EntityKind | SettingsKind): SectionName | undefined {
  return sectionNames.find((name) => sections[name].kind === kind);
}
