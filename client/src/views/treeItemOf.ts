/** How a node of a tree looks. The words are the server's; colours, badges and commands are made here. */
import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  workspace,
} from 'vscode';
import type { TreeNode } from '../../../server/src/protocol.ts';
import { describeCounts } from '../describeCounts.ts';
import { findingsUri } from './decorateFindings.ts';
import { itemIdOf, type NodeElement, type TopologyElement } from './topologyElement.ts';

/** `opened`: whether the user has opened or closed it; the server's choice where the user has made none. */
export function treeItemOf(element: TopologyElement, opened?: boolean): TreeItem {
  const item = element.type === 'file' ? fileItem(element.uri) : nodeItem(element);
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  if (opened !== undefined && item.collapsibleState !== None) item.collapsibleState = opened ? Expanded : Collapsed;
  return item;
}

/** The tooltip of a node: where the server has none, what a narrow view cuts off. VS Code would show an address instead. */
export function tooltipOf(node: TreeNode, tooltip: string | undefined): MarkdownString | string {
  return tooltip === undefined ? spoken(node) : new MarkdownString(tooltip);
}

/** A file wears its own colours: VS Code knows its icon and its problems. */
function fileItem(uri: Uri): TreeItem {
  const item = new TreeItem(uri, TreeItemCollapsibleState.Collapsed);
  item.id = itemIdOf({ type: 'file', uri });
  item.iconPath = ThemeIcon.File;
  item.description = folderOf(uri);
  item.tooltip = workspace.asRelativePath(uri);
  item.contextValue = 'file';
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  return item;
}

function nodeItem(element: NodeElement): TreeItem {
  const { node } = element;
  const item = new TreeItem(node.label, collapsibleState(node));
  // With the file in it, so that two files with a server of one name keep apart.
  item.id = itemIdOf(element);
  item.iconPath = new ThemeIcon(node.icon, colorOf(node));
  if (node.description !== undefined) item.description = node.description;
  // That of others is asked for when they are pointed at.
  if (element.tree === undefined) item.tooltip = tooltipOf(node, node.tooltip);
  item.resourceUri = findingsUri(item.id, node);
  item.contextValue = [
    node.kind,
    node.placed && 'placed',
    node.fixable && 'fixable',
    // Only what can fail has a reach.
    (node.failed || (node.entity && node.scope)) && 'failable',
  ]
    .filter(Boolean)
    .join(' ');
  item.accessibilityInformation = { label: spoken(node) };
  if (node.fix !== undefined) {
    item.command = { command: 'bizha.applyFix', title: l10n.t('Apply'), arguments: [element] };
  } else if (node.placed) {
    item.command = { command: 'bizha.goToNode', title: l10n.t('Go to Component'), arguments: [element] };
  }
  return item;
}

function collapsibleState({ hasChildren, expanded, question }: TreeNode): TreeItemCollapsibleState {
  if (!hasChildren && question === undefined) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** Single points of failure and the groups that hold them stand out by how far they reach. */
function colorOf({ singlePoint, scope }: TreeNode): ThemeColor | undefined {
  if (!singlePoint) return undefined;
  if (scope === 'systemwide') return new ThemeColor('charts.red');
  // Not `charts.orange`: dark themes make it too dark to be seen.
  return new ThemeColor(scope === 'host' ? 'charts.yellow' : 'charts.blue');
}

/** Colours and icons say nothing to a screen reader. */
function spoken({ label, description, kindName, findings }: TreeNode): string {
  return [label, description, kindName, findings && describeCounts(findings)].filter(Boolean).join(', ');
}

function folderOf(uri: Uri): string {
  const path = workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
