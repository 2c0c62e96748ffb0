/**
 * The tree "Failure scopes": every component by how far its failure reaches, and under each the workloads that stop.
 * What the file leaves open, what partners operate and what is down already stand apart.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { InitiallyDown } from '../../failure/initiallyDown.ts';
import type { Component, Scope } from '../../failure/model.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Message, type MessageId, message, render } from '../../text/messages/message.ts';
import { findingsOn, indexFindings } from '../findingIndex.ts';
import { lossLines, summaryText } from '../hover/componentText.ts';
import { titleOf } from '../hover/entityText.ts';
import { findingsText } from '../hover/findingsText.ts';
import { kindName } from '../kindName.ts';
import { bullets, escaped, paragraphs } from '../markdown.ts';
import { type Loss, singleLosses } from '../singleLosses.ts';
import { isSinglePoint, reachesWork } from '../singlePoint.ts';
import { kindIcons, workloadIcons } from './icons.ts';
import { pairsBranch } from './pairItems.ts';
import { entityFacts, type TreeContext, type TreeItem, treeItem } from './treeItem.ts';

/** Bounds for files that nobody reads as a tree: components of a group, and workloads below a component. */
const mostComponents = 300;
const mostWorkloads = 100;

const shownScopes = ['systemwide', 'host', 'application', 'server'] as const satisfies readonly Scope[];
const scopeIcons = { systemwide: 'flame', host: 'package', application: 'symbol-namespace', server: 'server' } as const;

interface ScopesContext extends TreeContext {
  /** What each component's failure takes away, by its id. */
  readonly losses: ReadonlyMap<string, readonly Loss[]>;
}

export function scopesTree(snapshot: Snapshot, findings: readonly Finding[]): TreeItem[] {
  const context = { snapshot, findings: indexFindings(findings), losses: singleLosses(snapshot.answers) };
  const { components } = snapshot.graph;
  const down = [...snapshot.down.values()];
  const apart = new Set(components.filter((component) => groupApart(component) !== undefined));
  const standing = components.filter((component) => !apart.has(component) && !snapshot.down.has(component.id));
  const groups = shownScopes.map((scope) => scopeGroup(context, scope, standing));
  return [
    ...groups,
    ...pairsBranch(snapshot.graph),
    ...apartGroups(
      context,
      [...apart].filter(({ id }) => !snapshot.down.has(id)),
    ),
    ...downGroup(context, down),
  ];
}

function scopeGroup(
  context: ScopesContext,
  scope: (typeof shownScopes)[number],
  components: readonly Component[],
): TreeItem {
  const { impacts } = context.snapshot;
  const own = components.filter(({ id }) => impacts.get(id)?.scope === scope);
  const singles = own.filter((component) =>
    isSinglePoint(component, impacts.get(component.id) ?? { scope, phase: 'run' }),
  );
  const id = `scope:${scope}`;
  const children =
    scope === 'server'
      ? serverItems(context, id, own)
      : componentItems(context, id, [...singles, ...without(own, singles)]);
  const counts = { n: own.length, singles: singles.length };
  return treeItem({
    id,
    kind: 'scope',
    label: say(`feature.scope.${scope}`),
    description: render(
      singles.length > 0
        ? message('feature.tree.count-single', counts)
        : message('feature.tree.count', { n: own.length }),
    ),
    tooltip: say(`feature.tree.scope.${scope}.tooltip`),
    icon: scopeIcons[scope],
    scope,
    // Without a single point it is a list of what would have to be lost as a whole, for whoever wants to know.
    expanded: singles.length > 0,
    children,
  });
}

function componentItems(context: ScopesContext, parent: string, components: readonly Component[]): TreeItem[] {
  const items = components.slice(0, mostComponents).map((component) => componentItem(context, parent, component));
  return [...items, ...noteOfRest(parent, components.length - mostComponents)];
}

/** What stops on one server stands below the server when it is there too. */
function serverItems(context: ScopesContext, parent: string, components: readonly Component[]): TreeItem[] {
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
  const items = outer.slice(0, mostComponents).map((component) => {
    const item = componentItem(context, parent, component);
    const below = (parts.get(component) ?? []).map((part) => componentItem(context, item.id, part));
    return treeItem({ ...item, children: [...item.children, ...below] });
  });
  return [...items, ...noteOfRest(parent, outer.length - mostComponents)];
}

function componentItem(context: ScopesContext, parent: string, component: Component): TreeItem {
  const { impacts } = context.snapshot;
  const id = `${parent}/${component.id}`;
  const facts = entityFacts(context, component.id, component);
  const impact = impacts.get(component.id) ?? { scope: 'none', phase: 'run' };
  const lost = context.losses.get(component.id) ?? [];
  const label = component.id === component.kind ? kindName(component.kind) : component.name;
  // The icon tells the kind as well, and views are narrow.
  const described = [
    facts.phase === undefined || facts.phase === 'run' ? '' : say(`phase.${facts.phase}`),
    facts.singlePoint ? say('feature.tree.single-point') : '',
    component.id === component.kind ? '' : kindName(component.kind),
  ];
  return treeItem({
    ...facts,
    id,
    kind: 'component',
    label,
    description: described.filter((part) => part !== '').join(' · '),
    tooltip: paragraphs(
      titleOf(component.kind, component.id === component.kind ? '' : component.name),
      summaryText(context.snapshot, component, impact),
      bullets(lossLines(lost)),
      findingsText(findingsOn(context.findings, component.id)),
    ),
    icon: kindIcons[component.kind],
    place: component.place,
    children: [
      ...lost.slice(0, mostWorkloads).map((loss) => workloadItem(id, loss)),
      ...noteOfRest(id, lost.length - mostWorkloads),
    ],
  });
}

function workloadItem(parent: string, { workload, outcome }: Loss): TreeItem {
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

type ApartGroup = 'cannot-tell' | 'partner' | 'only-site';

const apartIcons: Readonly<Record<ApartGroup, string>> = {
  'cannot-tell': 'question',
  partner: 'organization',
  'only-site': 'globe',
};

function groupApart(component: Component): ApartGroup | undefined {
  return component.apart ?? (component.unknown ? 'cannot-tell' : undefined);
}

/** Components that are no candidates for a reason, where their loss would stop work. */
function apartGroups(context: ScopesContext, components: readonly Component[]): TreeItem[] {
  return (['cannot-tell', 'partner', 'only-site'] as const).flatMap((group) => {
    const own = components.filter(
      (component) =>
        groupApart(component) === group && reachesWork(context.snapshot.impacts.get(component.id)?.scope ?? 'none'),
    );
    if (own.length === 0) return [];
    const id = `apart:${group}`;
    const label = say(`feature.tree.apart.${group}`);
    const tooltip = say(`feature.tree.apart.${group}.tooltip`);
    const description = render(message('feature.tree.count', { n: own.length }));
    // Instead of what it is, why it stands here: what is to be stated about it.
    const children = componentItems(context, id, own).map((item, index) => {
      const missing = own[index]?.unknown;
      return missing && item.kind === 'component' ? { ...item, description: factText(missing) } : item;
    });
    return [treeItem({ id, kind: 'apart', label, description, tooltip, icon: apartIcons[group], children })];
  });
}

/** A missing fact behind the name that it is about: the usual one in short, for the whole stands in the tooltip. */
function factText(missing: Message): string {
  return missing.id === 'failure/missing.redundant' ? say('feature.tree.redundant-open') : render(missing);
}

function downGroup(context: ScopesContext, down: readonly InitiallyDown[]): TreeItem[] {
  if (down.length === 0) return [];
  const { graph } = context.snapshot;
  const byId = new Map(graph.components.map((component) => [component.id, component]));
  const workloads = new Map(graph.workloads.map((workload) => [workload.id, workload]));
  const id = 'apart:down';
  const children = down.slice(0, mostComponents).flatMap((each): TreeItem[] => {
    const component = byId.get(each.id);
    const workload = workloads.get(each.id);
    const cause = each.cause && render(each.cause);
    const tooltip = cause === undefined ? undefined : escaped(cause);
    if (component)
      return [
        {
          ...componentItem(context, id, component),
          description: cause ?? kindName(component.kind),
          tooltip,
          children: [],
        },
      ];
    if (!workload) return [];
    const outcome = workloadItem(id, { workload, outcome: 'stopped' });
    return [{ ...outcome, description: cause ?? outcome.description, tooltip: tooltip ?? outcome.tooltip }];
  });
  return [
    treeItem({
      id,
      kind: 'apart',
      label: say('feature.tree.apart.down'),
      description: render(message('feature.tree.count', { n: down.length })),
      tooltip: say('feature.tree.apart.down.tooltip'),
      icon: 'circle-slash',
      children: [...children, ...noteOfRest(id, down.length - mostComponents)],
    }),
  ];
}

function noteOfRest(parent: string, rest: number): TreeItem[] {
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

function without<T>(items: readonly T[], some: readonly T[]): T[] {
  const excluded = new Set(some);
  return items.filter((item) => !excluded.has(item));
}

function say(id: MessageId): string {
  return render({ id, args: {} });
}
