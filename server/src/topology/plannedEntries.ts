/**
 * What a file says is decided and not built: its entries, groups and host instances with `planned: true`. What exists only
 * through them is left to `withoutPlanned.ts`.
 */
import type { Place } from '../syntax/node.ts';
import { sectionNames, sections } from '../vocabulary/format.ts';
import type { planned } from '../vocabulary/section.ts';
import type { Entry } from './entry.ts';
import type { Values } from './fact.ts';
import type { Topology } from './topology.ts';

/** An entry that is planned. */
export interface PlannedEntry {
  /** `server:BTS02`, `clusterGroup:SQLCLU/SQL`, `hostInstance:Send@BTS02`. */
  readonly id: string;
  readonly name: string;
  /** The name, where it is defined. */
  readonly place: Place;
  /** Where it says so: the value of `planned`. */
  readonly said: Place;
  /** The keys that lead to it from the section down. */
  readonly path: readonly string[];
}

const plannable = sectionNames.filter((name) => 'planned' in sections[name].shape);

/** The planned entries of a topology, section by section, in the order of the file within each. */
export function plannedEntries(topology: Topology): readonly PlannedEntry[] {
  const found: PlannedEntry[] = [];
  const add = (entry: Omit<PlannedEntry, 'said'>, values: Values<typeof planned>): void => {
    if (values.planned?.value === true) found.push({ ...entry, said: values.planned.place });
  };
  for (const section of plannable)
    for (const { id, name, place, values } of topology[section] as readonly Entry[])
      add({ id, name, place, path: [section, name] }, values);
  for (const { name: cluster, values } of topology.clusters)
    for (const { name, place, values: own } of values.groups?.items ?? []) {
      const full = `${cluster}/${name}`;
      add({ id: `clusterGroup:${full}`, name: full, place, path: ['clusters', cluster, 'groups', name] }, own);
    }
  for (const { name: host, values } of topology.hosts)
    for (const { name, place, settings } of values.instances?.items ?? []) {
      const full = `${host}@${name}`;
      add({ id: `hostInstance:${full}`, name: full, place, path: ['hosts', host, 'instances', name] }, settings);
    }
  return found;
}
