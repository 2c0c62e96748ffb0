/**
 * The tree "Failure scopes": every component by how far its failure reaches, and under each the workloads that stop.
 * What the file leaves open, what partners operate and what is down already stand apart.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { InitiallyDown } from '../../failure/initiallyDown.ts';
import type { Component, Scope } from '../../failure/model.ts';
import { stopsWork } from '../../failure/scope.ts';
import { type ScopeRow, scopeTable } from '../../failure/scopeTable.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import { type Message, render } from '../../text/message.ts';
import { indexFindings } from '../findingIndex.ts';
import { kindName } from '../kindName.ts';
import { escaped } from '../markdown.ts';
import { message } from '../message.ts';
import { isSinglePoint } from '../singlePoint.ts';
import {
  componentItem,
  componentItems,
  maxComponents,
  noteOfRest,
  serverItems,
  workloadItem,
} from './componentItems.ts';
import { pairsBranch } from './pairItems.ts';
import { severityOn, type TreeContext, type TreeItem, treeItem } from './treeItem.ts';

const shownScopes = ['systemwide', 'host', 'application', 'server'] as const satisfies readonly Scope[];
/** Up to so many components a group is shown open at first. */
const maxOpen = 50;
const scopeIcons = { systemwide: 'flame', host: 'package', application: 'symbol-namespace', server: 'server' } as const;

export function scopesTree(snapshot: Snapshot, findings: readonly Finding[]): TreeItem[] {
  const context = { snapshot, findings: indexFindings(findings) };
  const { down } = snapshot;
  const rows = scopeTable(snapshot.answers).filter(({ component }) => !down.has(component.id));
  const standing = rows.filter(({ component }) => groupApart(component) === undefined);
  return [
    ...shownScopes.map((scope) => scopeGroup(context, scope, standing)),
    ...pairsBranch(snapshot.graph),
    ...apartGroups(context, rows),
    ...downGroup(context, [...down.values()]),
  ];
}

function scopeGroup(context: TreeContext, scope: (typeof shownScopes)[number], rows: readonly ScopeRow[]): TreeItem {
  const ofScope = rows.filter((row) => row.scope === scope);
  const own = ofScope.map(({ component }) => component);
  const singles = ofScope.filter((row) => isSinglePoint(row.component, row)).map(({ component }) => component);
  const id = `scope:${scope}`;
  const children = (): TreeItem[] =>
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
    tooltip: () => say(`feature.tree.scope.${scope}.tooltip`),
    icon: scopeIcons[scope],
    severity: severityOf(context, own),
    singlePoint: singles.length > 0,
    scope,
    // Without a single point it is a list of what would have to be lost as a whole; a long list hides what follows it.
    expanded: singles.length > 0 && own.length <= maxOpen,
    children: own.length === 0 ? undefined : children,
  });
}

function severityOf(context: TreeContext, items: readonly { readonly id: string }[]): Severity | undefined {
  const ids = items.map(({ id }) => id);
  return severityOn(context, ids);
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
function apartGroups(context: TreeContext, rows: readonly ScopeRow[]): TreeItem[] {
  return (['cannot-tell', 'partner', 'only-site'] as const).flatMap((group) => {
    const own = rows.flatMap((row) => (groupApart(row.component) === group && stopsWork(row) ? [row.component] : []));
    if (own.length === 0) return [];
    const id = `apart:${group}`;
    return [
      treeItem({
        id,
        kind: 'apart',
        label: say(`feature.tree.apart.${group}`),
        description: render(message('feature.tree.count', { n: own.length })),
        tooltip: () => say(`feature.tree.apart.${group}.tooltip`),
        icon: apartIcons[group],
        severity: severityOf(context, own),
        // Instead of what it is, why it stands here: what is to be stated about it.
        children: () =>
          componentItems(context, id, own).map((item, index) => {
            const missing = own[index]?.unknown;
            return missing && item.kind === 'component' ? { ...item, description: factText(missing) } : item;
          }),
      }),
    ];
  });
}

/** A missing fact after the name that it is about: the usual one in short, as the tooltip has it in full. */
function factText(missing: Message): string {
  return missing.id === 'failure/missing.redundant' ? say('feature.tree.redundant-open') : render(missing);
}

function downGroup(context: TreeContext, down: readonly InitiallyDown[]): TreeItem[] {
  if (down.length === 0) return [];
  const id = 'apart:down';
  return [
    treeItem({
      id,
      kind: 'apart',
      label: say('feature.tree.apart.down'),
      description: render(message('feature.tree.count', { n: down.length })),
      tooltip: () => say('feature.tree.apart.down.tooltip'),
      icon: 'circle-slash',
      severity: severityOf(context, down),
      children: () => downItems(context, id, down),
    }),
  ];
}

/** What is down, with what keeps it down. */
function downItems(context: TreeContext, parent: string, down: readonly InitiallyDown[]): TreeItem[] {
  const { graph } = context.snapshot;
  const components = new Map(graph.components.map((component) => [component.id, component]));
  const workloads = new Map(graph.workloads.map((workload) => [workload.id, workload]));
  const items = down.slice(0, maxComponents).flatMap(({ id, cause }): TreeItem[] => {
    const why = cause && render(cause);
    const tooltip = (): string | undefined => (why === undefined ? undefined : escaped(why));
    const component = components.get(id);
    if (component) {
      const item = componentItem(context, parent, component);
      return [treeItem({ ...item, description: why ?? kindName(component.kind), tooltip, children: undefined })];
    }
    const workload = workloads.get(id);
    const item = workload && workloadItem(parent, { workload, outcome: 'stopped' });
    return item ? [{ ...item, description: why ?? item.description, tooltip }] : [];
  });
  return [...items, ...noteOfRest(parent, down.length - maxComponents)];
}

function without<T>(items: readonly T[], some: readonly T[]): T[] {
  const excluded = new Set(some);
  return items.filter((item) => !excluded.has(item));
}

const say = message.plain;
