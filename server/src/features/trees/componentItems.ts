/** Components by what their failure takes away, and workloads by what becomes of them: the items of the tree "Failure scopes". */

import { noImpact } from '../../failure/impact.ts';
import type { Component } from '../../failure/model.ts';
import { outcomes, type WorkloadOutcome } from '../../failure/model.ts';
import { stopsWork } from '../../failure/scope.ts';
import { simulate } from '../../failure/simulate.ts';
import { render } from '../../text/message.ts';
import { findingsOn } from '../findingIndex.ts';
import { lossLines, summaryText } from '../hover/componentText.ts';
import { titleOf } from '../hover/entityText.ts';
import { findingsText } from '../hover/findingsText.ts';
import { kindName } from '../kindName.ts';
import { lostWorkloads } from '../lostWorkloads.ts';
import { bullets, paragraphs } from '../markdown.ts';
import { type MessageKey, message } from '../message.ts';
import { kindIcons, workloadIcons } from './icons.ts';
import { entityFacts, type TreeContext, type TreeItem, treeItem } from './treeItem.ts';

/** Bounds for files that are too large to be read as a tree: components of a group, and workloads below a component. */
export const maxComponents = 300;
const maxWorkloads = 100;

/** Some components, and how many more there are. */
export function componentItems(context: TreeContext, parent: string, components: readonly Component[]): TreeItem[] {
  const items = components.slice(0, maxComponents).map((component) => componentItem(context, parent, component));
  return [...items, ...noteOfRest(parent, components.length - maxComponents)];
}

/** What stops on one server stands below the server when it is there too. */
export function serverItems(context: TreeContext, parent: string, components: readonly Component[]): TreeItem[] {
  const servers = new Map(
    components.filter(({ kind }) => kind === 'server').map((each) => [each.name.toLowerCase(), each]),
  );
  const serverOf = (component: Component): Component | undefined =>
    component.kind === 'service' || component.kind === 'hostInstance'
      ? servers.get(component.name.slice(component.name.lastIndexOf('@') + 1).toLowerCase())
      : undefined;
  const parts = new Map<Component, Component[]>();
  for (const component of components) {
    const server = serverOf(component);
    if (server) parts.set(server, [...(parts.get(server) ?? []), component]);
  }
  const outer = components.filter((component) => serverOf(component) === undefined);
  const items = outer.slice(0, maxComponents).map((component) => {
    const item = componentItem(context, parent, component);
    const own = parts.get(component);
    if (!own) return item;
    const below = (): TreeItem[] => own.map((part) => componentItem(context, item.id, part));
    return treeItem({ ...item, children: () => [...item.children(), ...below()] });
  });
  return [...items, ...noteOfRest(parent, outer.length - maxComponents)];
}

/** A component with what its failure alone takes away. */
export function componentItem(context: TreeContext, parent: string, component: Component): TreeItem {
  const { impacts } = context.snapshot;
  const id = `${parent}/${component.id}`;
  const facts = entityFacts(context, component.id, component);
  const impact = impacts.get(component.id) ?? noImpact;
  const label = component.id === component.kind ? kindName(component.kind) : component.name;
  // The icon tells the kind as well, and views are narrow.
  const described = [
    impact.scope === 'none' || impact.phase === 'run' ? '' : say(`phase.${impact.phase}`),
    impact.later ? `${say(`scope.${impact.later}`)} ${say('phase.delayed')}` : '',
    facts.singlePoint ? say('feature.tree.single-point') : '',
    component.id === component.kind ? '' : kindName(component.kind),
  ];
  return treeItem({
    ...facts,
    id,
    kind: 'component',
    label,
    description: described.filter((part) => part !== '').join(' · '),
    tooltip: () =>
      paragraphs(
        titleOf(component.kind, component.id === component.kind ? '' : component.name),
        summaryText(context.snapshot, component),
        bullets(lossLines(lossesOf(context, component))),
        findingsText(findingsOn(context.findings, component.id)),
      ),
    icon: kindIcons[component.kind],
    place: component.place,
    children: stopsWork(impact) ? () => lossItems(id, lossesOf(context, component)) : undefined,
  });
}

/** What its failure alone stops or delays, worst first. */
function lossesOf({ snapshot: { answers } }: TreeContext, { id }: Component): readonly WorkloadOutcome[] {
  const lost = lostWorkloads(answers, simulate(answers, [id]));
  return outcomes.flatMap((outcome) => lost.filter((each) => each.outcome === outcome));
}

function lossItems(parent: string, lost: readonly WorkloadOutcome[]): TreeItem[] {
  const items = lost.slice(0, maxWorkloads).map((each) => workloadItem(parent, each));
  return [...items, ...noteOfRest(parent, lost.length - maxWorkloads)];
}

/** What becomes of a workload. */
export function workloadItem(
  parent: string,
  { workload, outcome }: Pick<WorkloadOutcome, 'workload' | 'outcome'>,
): TreeItem {
  return treeItem({
    id: `${parent}/${workload.id}`,
    kind: 'workload',
    label: workload.id,
    description: say(`feature.outcome.${outcome}`),
    icon: workloadIcons[workload.kind],
    entity: workload.id,
    place: workload.place,
  });
}

/** How many more there are than are shown. */
export function noteOfRest(parent: string, rest: number): TreeItem[] {
  if (rest <= 0) return [];
  return [
    treeItem({
      id: `${parent}/more`,
      kind: 'note',
      label: render(message('feature.tree.more', { n: rest })),
      icon: 'ellipsis',
    }),
  ];
}

function say(id: MessageKey): string {
  return message.plain(id);
}
