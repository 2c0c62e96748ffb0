/** A tree of the server as an editor has it in which everything was opened. */
import type { NodeParams, TreeNode, TreeResult } from '../../server/src/protocol.ts';

export interface OpenNode extends Omit<TreeNode, 'children'> {
  readonly children: readonly OpenNode[];
}

/** Asks for all levels of a tree, those of equal depth at once. */
export async function wholeTree(
  ask: (method: string, params: object) => Promise<unknown>,
  tree: NodeParams['tree'],
  uri: string,
  parents: readonly (string | undefined)[] = [undefined],
): Promise<readonly OpenNode[]> {
  const levels = parents.map((parent) => ({ parent }));
  const result = (await ask(`bizha/${tree}`, { uri, levels })) as TreeResult;
  const nodes = result.levels.flatMap((level) => level.nodes);
  const inner = nodes.filter(({ hasChildren }) => hasChildren).map(({ id }) => id);
  const below = inner.length === 0 ? [] : await wholeTree(ask, tree, uri, inner);
  return nodes.map((node) => ({ ...node, children: below.filter(({ id }) => isChild(id, node, nodes)) }));
}

/** Of two nodes of which both could be the parent, as names may hold a `/`, it is the longer one. */
function isChild(id: string, node: TreeNode, nodes: readonly TreeNode[]): boolean {
  const candidates = nodes.filter((each) => each.hasChildren && id.startsWith(`${each.id}/`));
  return candidates.every((each) => each.id.length <= node.id.length) && candidates.includes(node);
}

/** The node of an id, among some and below them. */
export function nodeAt(nodes: readonly OpenNode[], id: string): OpenNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeAt(node.children, id);
    if (found) return found;
  }
  return undefined;
}
