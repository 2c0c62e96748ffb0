/** What the trees are made of: nodes as the server tells them, and files above them where there are several. */
import type { Uri } from 'vscode';
import type { TreeNode } from '../../../server/src/protocol.ts';

export interface FileElement {
  readonly type: 'file';
  readonly uri: Uri;
}

export interface NodeElement {
  readonly type: 'node';
  /** The file that it is of. */
  readonly uri: Uri;
  readonly node: TreeNode;
  readonly parent: TopologyElement | undefined;
}

export type TopologyElement = FileElement | NodeElement;

/** Nodes of a file as elements. */
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
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  const plain = { findings, fixable: false, singlePoint: false, expanded: false, children: [] };
  return { type: 'node', uri: parent.uri, node: { id, kind: 'note', label, icon, ...plain }, parent };
}
