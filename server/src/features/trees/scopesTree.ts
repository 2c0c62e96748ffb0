/**
 * The tree "Failure scopes": what to fix first; every component by how far its failure reaches, the single points of
 * failure by their causes; the pairs. What partners operate and what is down already stand apart.
 */

import type { Snapshot, View } from '../../analysis/snapshot.ts';
import type { InitiallyDown } from '../../failure/initiallyDown.ts';
import type { Scope } from '../../failure/model.ts';
import { stopsWork } from '../../failure/scope.ts';
import { cannotTell, isSinglePoint, type ScopeRow, scopeTable } from '../../failure/scopeTable.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Message, render } from '../../text/message.ts';
import { indexFindings } from '../findingIndex.ts';
import { escaped } from '../markdown.ts';
import { message } from '../message.ts';
import { componentItem, componentItems, maxComponents, type ScopesContext, workloadItem } from './componentItems.ts';
import { fixesBranch } from './fixItems.ts';
import { noteOfRest } from './noteOfRest.ts';
import { pairsBranch } from './pairItems.ts';
import { idsBelow, scopeForest } from './scopeForest.ts';
import { severityOn, type TreeItem, treeItem } from './treeItem.ts';

const groups = ['systemwide', 'host', 'application', 'server'] as const satisfies readonly Scope[];
type Group = (typeof groups)[number];
/** Up to so many components a group is shown open at first. */
const maxOpen = 50;
const groupIcons = { systemwide: 'flame', host: 'package', application: 'symbol-namespace', server: 'server' } as const;

/** In the view today what would be fixed is not shown: a change that plans something leaves today as it is. */
export function scopesTree(snapshot: Snapshot, findings: readonly Finding[], view: View = 'as planned'): TreeItem[] {
  const { answers, down } = snapshot;
  const rows = scopeTable(answers).filter(({ component }) => !down.has(component.id));
  const context: ScopesContext = {
    snapshot,
    findings: indexFindings(findings),
    forest: scopeForest(snapshot),
    open: openFacts(snapshot),
  };
  return [
    ...(view === 'today' ? [] : fixesBranch(snapshot, findings)),
    ...groups.map((group) => scopeGroup(context, group)),
    ...pairsBranch(snapshot.graph),
    ...apartGroups(context, rows),
    ...downGroup(context, [...down.values()]),
  ];
}

/** What is felt only after a while delays work, however little of it stops at first. */
function groupOf(row: ScopeRow): Group {
  if (row.scope === 'systemwide' || row.scope === 'host') return row.scope;
  return stopsWork(row) ? 'application' : 'server';
}

function scopeGroup(context: ScopesContext, group: Group): TreeItem {
  const tops = context.forest.tops.filter((row) => groupOf(row) === group);
  const singles = tops.filter((row) => isSinglePoint(row.component, row));
  const others = tops.filter((row) => !singles.includes(row));
  const open = others.filter(({ component }) => context.open.has(component.id));
  const id = `scope:${group}`;
  const children = (): TreeItem[] =>
    group === 'server'
      ? componentItems(context, id, others)
      : [
          ...componentItems(context, id, singles),
          ...redundantBranch(context, id, [...open, ...others.filter((row) => !open.includes(row))]),
        ];
  return treeItem({
    id,
    kind: 'scope',
    label: say(`feature.tree.scope.${group}`),
    description: group === 'server' ? countOf(others.length) : singlesText(singles.length, open.length),
    tooltip: () => say(`feature.tree.scope.${group}.tooltip`),
    icon: groupIcons[group],
    severity: severityBelow(context, tops),
    singlePoint: singles.length > 0,
    scope: group,
    // A long list hides what follows it.
    expanded: group !== 'server' && singles.length + open.length > 0 && singles.length <= maxOpen,
    children: tops.length === 0 ? undefined : children,
  });
}

function countOf(n: number): string {
  return n === 0 ? say('feature.tree.none') : String(n);
}

/** "5 single points · 2 not stated". */
function singlesText(singles: number, open: number): string {
  const notStated = open === 0 ? [] : [say('feature.tree.not-stated', { n: open })];
  if (singles === 0) return [say('feature.tree.none'), ...notStated].join(' · ');
  const counted = singles === 1 ? say('feature.tree.singles-one') : say('feature.tree.singles', { n: singles });
  return [counted, ...notStated].join(' · ');
}

/** What no single failure takes down, or of which that is not stated: closed, for it is not what is wrong. */
function redundantBranch(context: ScopesContext, parent: string, rows: readonly ScopeRow[]): TreeItem[] {
  if (rows.length === 0) return [];
  const id = `${parent}/redundant`;
  return [
    treeItem({
      id,
      kind: 'apart',
      label: say('feature.tree.redundant', { n: rows.length }),
      tooltip: () => say('feature.tree.redundant.tooltip'),
      icon: 'circle-outline',
      severity: severityBelow(context, rows),
      children: () => componentItems(context, id, rows),
    }),
  ];
}

function severityBelow(context: ScopesContext, rows: readonly ScopeRow[]): TreeItem['severity'] {
  return severityOn(
    context,
    rows.flatMap(({ component: { id } }) => [id, ...idsBelow(context.forest, id)]),
  );
}

/** What is not stated, after the name that it is about: in short, as the tooltip has it in full. */
function openFacts({ answers, platform }: Snapshot): ReadonlyMap<string, string> {
  const hosts = platform.hosts.filter(({ instancesStated }) => !instancesStated);
  return new Map([
    ...hosts.map(({ id }) => [id, say('feature.tree.open.instances')] as const),
    ...cannotTell(answers).map(({ component, missing }) => [component.id, factText(missing)] as const),
  ]);
}

const shortFacts = {
  'failure/missing.redundant': 'feature.tree.open.redundant',
  'failure/missing.placement': 'feature.tree.open.placement',
  'failure/missing.clustered-msdtc': 'feature.tree.open.msdtc',
} as const;

function factText(missing: Message): string {
  const short = Object.entries(shortFacts).find(([id]) => id === missing.id);
  return short ? say(short[1]) : render(missing);
}

const apartIcons = { partner: 'organization', 'only-site': 'globe', down: 'circle-slash' } as const;

/** Components that are no candidates for a reason, where their loss would stop work. */
function apartGroups(context: ScopesContext, rows: readonly ScopeRow[]): TreeItem[] {
  return (['partner', 'only-site'] as const).flatMap((group) => {
    const own = rows.filter((row) => row.component.apart === group && stopsWork(row));
    return apartGroup(group, own, severityBelow(context, own), (id) => componentItems(context, id, own));
  });
}

function downGroup(context: ScopesContext, down: readonly InitiallyDown[]): TreeItem[] {
  const ids = down.map((each) => each.id);
  return apartGroup('down', down, severityOn(context, ids), (id) => downItems(context, id, down));
}

/** A group that is listed apart; none where nothing is in it. */
function apartGroup(
  group: keyof typeof apartIcons,
  own: readonly unknown[],
  severity: TreeItem['severity'],
  items: (parent: string) => TreeItem[],
): TreeItem[] {
  if (own.length === 0) return [];
  const id = `apart:${group}`;
  return [
    treeItem({
      id,
      kind: 'apart',
      label: say(`feature.tree.apart.${group}`),
      description: String(own.length),
      tooltip: () => say(`feature.tree.apart.${group}.tooltip`),
      icon: apartIcons[group],
      severity,
      children: () => items(id),
    }),
  ];
}

/** What is down, with what keeps it down. */
function downItems(context: ScopesContext, parent: string, down: readonly InitiallyDown[]): TreeItem[] {
  const { graph } = context.snapshot;
  const components = new Map(graph.components.map((component) => [component.id, component]));
  const workloads = new Map(graph.workloads.map((workload) => [workload.id, workload]));
  const items = down.slice(0, maxComponents).flatMap(({ id, cause }): TreeItem[] => {
    const why = cause && render(cause);
    const tooltip = (): string | undefined => (why === undefined ? undefined : escaped(why));
    const component = components.get(id);
    if (component) {
      const item = componentItem(context, parent, component);
      return [treeItem({ ...item, description: why ?? '', tooltip, children: undefined })];
    }
    const workload = workloads.get(id);
    const item = workload && workloadItem(parent, { workload, outcome: 'stopped' });
    return item ? [{ ...item, description: why ?? item.description, tooltip }] : [];
  });
  return [...items, ...noteOfRest(parent, down.length - maxComponents)];
}

const say = message.text;
