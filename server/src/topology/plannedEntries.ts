/**
 * What a file says is decided and not built: its entries, groups and host instances with `planned: true`. What exists only
 * through them is left to `withoutPlanned.ts`.
 */
import type { Place } from '../syntax/node.ts';
import { sectionNames, sections } from '../vocabulary/format.ts';
import type { Entry } from './entry.ts';
import type { Fact } from './fact.ts';
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
  for (const section of plannable)
    for (const { id, name, place, values } of topology[section] as readonly Entry[]) {
      const { planned } = values as { readonly planned?: Fact<boolean> };
      if (planned?.value === true) found.push({ id, name, place, said: planned.place, path: [section, name] });
    }
  for (const { name: cluster, values } of topology.clusters)
    for (const { name, place, values: own } of values.groups?.items ?? [])
      if (own.planned?.value === true) {
        const full = `${cluster}/${name}`;
        const path = ['clusters', cluster, 'groups', name];
        found.push({ id: `clusterGroup:${full}`, name: full, place, said: own.planned.place, path });
      }
  for (const { name: host, values } of topology.hosts)
    for (const { name, place, settings } of values.instances?.items ?? [])
      if (settings.planned?.value === true) {
        const full = `${host}@${name}`;
        const path = ['hosts', host, 'instances', name];
        found.push({ id: `hostInstance:${full}`, name: full, place, said: settings.planned.place, path });
      }
  return found;
}
