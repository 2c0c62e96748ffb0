/** Components and workloads as items of a call hierarchy: what one needs, and what needs it. */

import type { Snapshot } from '../analysis/snapshot.ts';
import { type Dependency, dependenciesOf, dependentsOf } from '../failure/dependencies.ts';
import { displayName, workloadName } from '../failure/displayName.ts';
import type { Place } from '../syntax/node.ts';
import { kindName } from './kindName.ts';
import { meaningAt } from './meaning/meaning.ts';
import { message } from './message.ts';

export interface DependencyItem {
  /** A component's or workload's id. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly detail: string;
  readonly place: Place;
}

/** The component that the name at an offset, or the section of settings, stands for. */
export function dependencyItemAt(snapshot: Snapshot, offset: number): DependencyItem | undefined {
  const meaning = meaningAt(snapshot, offset);
  if (meaning?.kind === 'section')
    return meaning.section.form === 'settings' ? itemOf(snapshot, meaning.section.kind) : undefined;
  if (meaning?.kind !== 'entry' && meaning?.kind !== 'reference') return undefined;
  return meaning.definition && itemOf(snapshot, meaning.definition.id);
}

/** What `id` needs directly. */
export function neededBy(snapshot: Snapshot, id: string): DependencyItem[] {
  return itemsOf(snapshot, dependenciesOf(snapshot.graph, id));
}

/** What needs `id` directly. */
export function needing(snapshot: Snapshot, id: string): DependencyItem[] {
  return itemsOf(snapshot, dependentsOf(snapshot.graph, id));
}

function itemsOf(snapshot: Snapshot, dependencies: readonly Dependency[]): DependencyItem[] {
  return dependencies.flatMap(({ id, phase, mode }) => {
    const item = itemOf(snapshot, id);
    if (!item) return [];
    const when = phase === 'run' ? '' : message.text(`phase.${phase}`);
    const one = mode === 'any' ? message.text('feature.hierarchy.one-of') : '';
    return [{ ...item, detail: [item.detail, when, one].filter((part) => part !== '').join(' · ') }];
  });
}

function itemOf({ graph }: Snapshot, id: string): DependencyItem | undefined {
  const component = graph.components.find((each) => each.id === id);
  if (component)
    return {
      id,
      name: displayName(graph, id),
      kind: component.kind,
      detail: id === component.kind ? '' : kindName(component.kind),
      place: component.place,
    };
  const workload = graph.workloads.find((each) => each.id === id);
  return workload && { id, name: workloadName(workload), kind: 'workload', detail: '', place: workload.place };
}
