/** A node of a tree as data: what the trees of the editor, and whoever else shows them, are made of. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Component, Impact, Phase, Scope } from '../../failure/model.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Place } from '../../syntax/node.ts';
import { countFindings, type FindingIndex, findingsOn, type SeverityCounts, worstSeverity } from '../findingIndex.ts';
import { isSinglePoint } from '../singlePoint.ts';

export type TreeItemKind =
  | 'scope'
  | 'apart'
  | 'component'
  | 'workload'
  | 'pair'
  | 'section'
  | 'entry'
  | 'hostInstance'
  | 'note';

/** What an item's children are the answer to, where that is too much work to come with the tree. */
export type TreeQuestion =
  | { readonly of: 'pairs'; readonly for?: string }
  | { readonly of: 'reboot'; readonly failed: readonly string[] };

export interface TreeItem {
  /** Unique in its tree; the same after edits that leave the thing as it is. */
  readonly id: string;
  readonly kind: TreeItemKind;
  readonly label: string;
  readonly description: string | undefined;
  /** Markdown. */
  readonly tooltip: string | undefined;
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
  readonly fixable: boolean;
  readonly singlePoint: boolean;
  readonly scope: Scope | undefined;
  readonly phase: Phase | undefined;
  readonly expanded: boolean;
  readonly children: readonly TreeItem[];
  /** What the children are the answer to, when they are not there yet. */
  readonly question: TreeQuestion | undefined;
}

/** What both trees are built from. */
export interface TreeContext {
  readonly snapshot: Snapshot;
  readonly findings: FindingIndex;
}

type Given = Pick<TreeItem, 'id' | 'kind' | 'label' | 'icon'> & Partial<TreeItem>;

/** An item with what follows from its children filled in. */
export function treeItem(given: Given): TreeItem {
  const children = given.children ?? [];
  return {
    description: undefined,
    tooltip: undefined,
    entity: undefined,
    failed: undefined,
    place: undefined,
    findings: countFindings([]),
    fixable: false,
    singlePoint: false,
    scope: undefined,
    phase: undefined,
    expanded: false,
    question: undefined,
    ...given,
    severity: worstSeverity([given.severity, ...children.map((child) => child.severity)]),
    children,
  };
}

/** How many findings of one entity are asked for fixes; hardly any has as many. */
const mostAsked = 50;

/** What is known of an entity: its findings, and how far its failure reaches. */
export function entityFacts(
  { snapshot, findings }: TreeContext,
  entity: string,
  component: Component | undefined,
): Pick<TreeItem, 'entity' | 'severity' | 'findings' | 'fixable' | 'singlePoint' | 'scope' | 'phase'> {
  const own = findingsOn(findings, entity);
  const impact = component && snapshot.impacts.get(component.id);
  return {
    entity,
    severity: worstSeverity(own.map(({ severity }) => severity)),
    findings: countFindings(own),
    fixable: own.slice(0, mostAsked).some(isFixable),
    singlePoint: component !== undefined && impact !== undefined && isSinglePoint(component, impact),
    scope: impact?.scope,
    phase: shownPhase(impact),
  };
}

function isFixable(finding: Finding): boolean {
  return finding.fixes().length > 0;
}

function shownPhase(impact: Impact | undefined): Phase | undefined {
  return impact === undefined || impact.scope === 'none' ? undefined : impact.phase;
}
