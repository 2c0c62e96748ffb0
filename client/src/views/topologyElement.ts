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
