/**
 * A node of a tree as data. What takes work to make (children, tooltips) is made when it is wanted, so that the roots of a
 * large tree cost little.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Component, Scope } from '../../failure/model.ts';
import { isSinglePoint } from '../../failure/scopeTable.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Place } from '../../syntax/node.ts';
import { countFindings, type FindingIndex, findingsOn, type SeverityCounts, worstSeverity } from '../findingIndex.ts';

export type TreeItemKind =
  | 'scope'
  | 'apart'
  | 'component'
  | 'workload'
  | 'pair'
  | 'fix'
  | 'section'
  | 'entry'
  | 'hostInstance'
  | 'note';

/** What an item's children are the answer to, where that is too much work to come with the tree. */
export type TreeQuestion =
  | { readonly of: 'fixes' }
  | { readonly of: 'pairs'; readonly for?: string }
  | { readonly of: 'reboot'; readonly failed: readonly string[]; readonly restart?: boolean };

export interface TreeItem {
  /**
   * Unique in its tree, and the same after edits that leave the thing as it is. Children begin with the id of their parent
   * and `/`, but for those that answer its question.
   */
  readonly id: string;
  readonly kind: TreeItemKind;
  readonly label: string;
  readonly description: string | undefined;
  /** What it is, where the icon alone says so. */
  readonly kindName: string | undefined;
  /** Markdown. */
  readonly tooltip: () => string | undefined;
  /** The name of a codicon. */
  readonly icon: string;
  readonly entity: string | undefined;
  /** Ids of several components whose failure together it stands for. */
  readonly failed: readonly string[] | undefined;
  readonly place: Place | undefined;
  /** The worst finding on it and below it. */
  readonly severity: Severity | undefined;
  /** Findings on the entity itself. */
  readonly findings: SeverityCounts;
  /** Where fixes for it are offered; to know it some checks run again, so whether there is any is asked of the first. */
  readonly fixPlaces: () => Iterable<Place>;
  /** The title of the one fix that it stands for, and how much that removes. */
  readonly fix: { readonly title: string; readonly removes: number } | undefined;
  /** Whether its failure alone stops a workload; of a group, whether there is one like that in it. */
  readonly singlePoint: boolean;
  readonly scope: Scope | undefined;
  readonly expanded: boolean;
  readonly hasChildren: boolean;
  /** Made when they are first wanted. */
  readonly children: () => readonly TreeItem[];
  /** What the children are the answer to, when they are not there yet. */
  readonly question: TreeQuestion | undefined;
}

/** What both trees are built from. */
export interface TreeContext {
  readonly snapshot: Snapshot;
  readonly findings: FindingIndex;
}

type Given = Pick<TreeItem, 'id' | 'kind' | 'label' | 'icon'> &
  Partial<Omit<TreeItem, 'children' | 'hasChildren'>> & {
    /** Absent where there are none. */
    readonly children?: (() => readonly TreeItem[]) | undefined;
  };

/** An item with what is not given left out; its children are made once. */
export function treeItem(given: Given): TreeItem {
  let made: readonly TreeItem[] | undefined;
  return {
    description: undefined,
    kindName: undefined,
    tooltip: () => undefined,
    entity: undefined,
    failed: undefined,
    place: undefined,
    severity: undefined,
    findings: countFindings([]),
    fixPlaces: () => [],
    fix: undefined,
    singlePoint: false,
    scope: undefined,
    expanded: false,
    question: undefined,
    ...given,
    hasChildren: given.children !== undefined,
    children: () => {
      made ??= given.children?.() ?? [];
      return made;
    },
  };
}

/** The item of an id, among some and below them. Makes no more of the tree than leads there. */
export function itemAt(items: readonly TreeItem[], id: string): TreeItem | undefined {
  for (const item of items) {
    if (item.id === id) return item;
    // Names may hold a `/` themselves, so several ids may begin alike.
    const below = id.startsWith(`${item.id}/`) ? itemAt(item.children(), id) : undefined;
    if (below) return below;
  }
  return undefined;
}

/** How many findings of one item are asked for fixes; hardly any has as many. */
const maxAsked = 50;

/**
 * What is known of an entity: its findings, and how far its failure reaches. `carried` are the entities that go with it:
 * what mends them is offered for it, too.
 */
export function entityFacts(
  { snapshot, findings }: TreeContext,
  entity: string,
  component: Component | undefined,
  carried: () => readonly string[] = () => [],
): Pick<TreeItem, 'entity' | 'severity' | 'findings' | 'fixPlaces' | 'singlePoint' | 'scope'> {
  const own = findingsOn(findings, entity);
  const impact = component && snapshot.impacts.get(component.id);
  return {
    entity,
    severity: worstSeverity(own.map(({ severity }) => severity)),
    findings: countFindings(own),
    fixPlaces: () => placesOfFixes([...own, ...carried().flatMap((each) => findingsOn(findings, each))]),
    singlePoint: component !== undefined && impact !== undefined && isSinglePoint(component, impact),
    scope: impact?.scope,
  };
}

function* placesOfFixes(findings: readonly Finding[]): Iterable<Place> {
  for (const finding of findings.slice(0, maxAsked)) if (finding.fixes().length > 0) yield finding.place;
}

/** The worst finding on any of some entities. */
export function severityOn({ findings }: TreeContext, entities: readonly string[]): Severity | undefined {
  return worstSeverity(entities.flatMap((entity) => findingsOn(findings, entity).map(({ severity }) => severity)));
}
