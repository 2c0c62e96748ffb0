/** What the trees are made of: nodes as the server tells them, and files above them where there are several. */
import type { Uri } from 'vscode';
import type { NodeParams, TreeNode } from '../../../server/src/protocol.ts';

export interface FileElement {
  readonly type: 'file';
  readonly uri: Uri;
}

export interface NodeElement {
  readonly type: 'node';
  /** The file that it is of. */
  readonly uri: Uri;
  /** The tree that the server is asked about for its children and details; absent for a node that came with them. */
  readonly tree?: NodeParams['tree'];
  /** As the server last sent it. VS Code knows an element by its identity, so the element stays and its node changes. */
  node: TreeNode;
  readonly parent: TopologyElement | undefined;
}

export type TopologyElement = FileElement | NodeElement;

/** Nodes of a file that came with their children and details. */
export function elementsOf(
  uri: Uri,
  nodes: readonly TreeNode[],
  parent: TopologyElement | undefined,
): readonly NodeElement[] {
  return nodes.map((node) => ({ type: 'node', uri, node, parent }));
}

/** A line of explanation in place of the children of an element. */
export function noteOf(parent: TopologyElement, label: string, icon: string): NodeElement {
  const id = parent.type === 'node' ? `${parent.node.id}/note` : 'note';
  return { type: 'node', uri: parent.uri, node: { id, kind: 'note', label, icon, tooltip: label }, parent };
}

/** Whether a command was given a node: one that is bound to a key is given nothing. */
export function isNodeElement(value: unknown): value is NodeElement {
  return isElement(value) && value.type === 'node';
}

export function isElement(value: unknown): value is TopologyElement {
  return typeof value === 'object' && value !== null && 'type' in value && 'uri' in value;
}
