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
import type { NodeElement, TopologyElement } from './topologyElement.ts';

export function treeItemOf(element: TopologyElement): TreeItem {
  return element.type === 'file' ? fileItem(element.uri) : nodeItem(element);
}

/** A file wears its own colours: VS Code knows its icon and its problems. */
function fileItem(uri: Uri): TreeItem {
  const item = new TreeItem(uri, TreeItemCollapsibleState.Collapsed);
  item.id = uri.toString();
  item.iconPath = ThemeIcon.File;
  item.description = folderOf(uri);
  item.tooltip = workspace.asRelativePath(uri);
  item.contextValue = 'file';
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  return item;
}

function nodeItem(element: NodeElement): TreeItem {
  const { uri, node } = element;
  const item = new TreeItem(node.label, collapsibleState(node));
  // With the file in it, so that two files with a server of one name keep apart.
  item.id = `${uri.toString()}#${node.id}`;
  item.iconPath = new ThemeIcon(node.icon, colorOf(node));
  if (node.description !== undefined) item.description = node.description;
  if (node.tooltip !== undefined) item.tooltip = new MarkdownString(node.tooltip);
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
  if (node.placed) {
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

/** Colours say nothing to a screen reader. */
function spoken({ label, description, findings }: TreeNode): string {
  return [label, description, findings && describeCounts(findings)].filter(Boolean).join(', ');
}

function folderOf(uri: Uri): string {
  const path = workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
