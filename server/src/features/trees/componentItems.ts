/** Components with what goes with them, and workloads by what becomes of them: the items of the tree "Failure scopes". */

import { componentName, workloadName } from '../../failure/displayName.ts';
import { noImpact } from '../../failure/impact.ts';
import { type Component, type Impact, outcomes, type WorkloadOutcome } from '../../failure/model.ts';
import { stopsWork } from '../../failure/scope.ts';
import type { ScopeRow } from '../../failure/scopeTable.ts';
import { simulate } from '../../failure/simulate.ts';
import { findingsOn } from '../findingIndex.ts';
import { lossLines, summaryText } from '../hover/componentText.ts';
import { titleOf } from '../hover/entityText.ts';
import { findingsText } from '../hover/findingsText.ts';
import { kindName } from '../kindName.ts';
import { lostWorkloads } from '../lostWorkloads.ts';
import { bullets, paragraphs } from '../markdown.ts';
import { message } from '../message.ts';
import { kindIcons, workloadIcons } from './icons.ts';
import { noteOfRest } from './noteOfRest.ts';
import { idsBelow, idsCarried, type ScopeForest } from './scopeForest.ts';
import { entityFacts, severityOn, type TreeContext, type TreeItem, treeItem } from './treeItem.ts';

/** Bounds for files that are too large to be read as a tree: components of a group, and workloads below a component. */
export const maxComponents = 300;
const maxWorkloads = 100;

export interface ScopesContext extends TreeContext {
  readonly forest: ScopeForest;
  /** Why it is open what the failure of a component means, in a few words; by its id. */
  readonly open: ReadonlyMap<string, string>;
}

/** Some components, and how many more there are. */
export function componentItems(context: ScopesContext, parent: string, rows: readonly ScopeRow[]): TreeItem[] {
  const items = rows.slice(0, maxComponents).map(({ component }) => componentItem(context, parent, component));
  return [...items, ...noteOfRest(parent, rows.length - maxComponents)];
}

/** A component with what goes with it, and with what its failure alone takes away. */
export function componentItem(context: ScopesContext, parent: string, component: Component): TreeItem {
  const { impacts } = context.snapshot;
  const id = `${parent}/${component.id}`;
  const rows = context.forest.below.get(component.id) ?? [];
  const facts = entityFacts(context, component.id, component, () => idsCarried(context.forest, component.id));
  const impact = impacts.get(component.id) ?? noImpact;
  const stops = stopsWork(impact);
  const described = [
    context.open.get(component.id) ?? '',
    impact.scope === 'none' || impact.phase === 'run' ? '' : say(`feature.tree.when.${impact.phase}`),
    laterText(impact),
  ];
  return treeItem({
    ...facts,
    id,
    kind: 'component',
    label: componentName(component),
    description: described.filter((part) => part !== '').join(' · '),
    kindName: kindNameBeside(component),
    severity: severityOn(context, [component.id, ...idsBelow(context.forest, component.id)]),
    tooltip: () =>
      paragraphs(
        titleOf(component.kind, componentName(component)),
        summaryText(context.snapshot, component),
        bullets(lossLines(lossesOf(context, component))),
        findingsText(findingsOn(context.findings, component.id)),
      ),
    icon: kindIcons[component.kind],
    place: component.place,
    children:
      rows.length > 0 || stops
        ? () => [...componentItems(context, id, rows), ...(stops ? lossItems(id, lossesOf(context, component)) : [])]
        : undefined,
  });
}

function laterText({ later }: Impact): string {
  return later === 'systemwide' || later === 'host' || later === 'application'
    ? say(`feature.tree.later.${later}`)
    : '';
}

/** What a component is, for those who cannot see the icon; nothing where its name says it. */
export function kindNameBeside(component: Component): string | undefined {
  const name = kindName(component.kind);
  return name === componentName(component) ? undefined : name;
}

/** What its failure alone stops or delays, worst first. */
function lossesOf({ snapshot: { answers } }: TreeContext, { id }: Component): readonly WorkloadOutcome[] {
  const lost = lostWorkloads(answers, simulate(answers, [id]));
  return outcomes.flatMap((outcome) => lost.filter((each) => each.outcome === outcome));
}

function lossItems(parent: string, lost: readonly WorkloadOutcome[]): TreeItem[] {
  const items = lost.slice(0, maxWorkloads).map((each) => workloadItem(parent, each));
  return [...items, ...noteOfRest(`${parent}/stops`, lost.length - maxWorkloads)];
}

/** What becomes of a workload. */
export function workloadItem(
  parent: string,
  { workload, outcome }: Pick<WorkloadOutcome, 'workload' | 'outcome'>,
): TreeItem {
  return treeItem({
    id: `${parent}/${workload.id}`,
    kind: 'workload',
    label: workloadName(workload),
    description: say(`outcome.${outcome}`),
    icon: workloadIcons[workload.kind],
    entity: workload.id,
    place: workload.place,
  });
}

const say = message.text;
