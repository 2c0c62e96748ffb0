/** The order in which nodes can be judged: what they need first, cycles as blocks. Tarjan's algorithm without recursion. */
import type { Block } from './nodes.ts';

/** Strongly connected blocks of `count` nodes with edges from node `n` to `targets[starts[n]]` up to `targets[starts[n + 1]]`. */
export function nodeOrder(
  count: number,
  starts: Int32Array,
  targets: Int32Array,
): { order: Int32Array; blocks: Block[]; blockOf: Int32Array } {
  const order = new Int32Array(count);
  const blocks: Block[] = [];
  const blockOf = new Int32Array(count);
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack = new Int32Array(count);
  const path = new Int32Array(count);
  let stacked = 0;
  let depth = 0;
  const next = new Int32Array(count);
  let counter = 0;
  let filled = 0;

  const enter = (node: number): void => {
    index[node] = counter;
    low[node] = counter;
    counter++;
    next[node] = at(starts, node);
    stack[stacked++] = node;
    onStack[node] = 1;
    path[depth++] = node;
  };
  const leave = (node: number): void => {
    const start = filled;
    let member: number;
    do {
      member = at(stack, --stacked);
      onStack[member] = 0;
      order[filled++] = member;
      blockOf[member] = blocks.length;
    } while (member !== node);
    blocks.push({ start, end: filled, cyclic: filled - start > 1 || needsItself(node, starts, targets) });
  };

  for (let root = 0; root < count; root++) {
    if (at(index, root) !== -1) continue;
    enter(root);
    while (depth > 0) {
      const node = at(path, depth - 1);
      const edge = at(next, node);
      if (edge < at(starts, node + 1)) {
        next[node] = edge + 1;
        const target = at(targets, edge);
        if (at(index, target) === -1) enter(target);
        else if (at(onStack, target) === 1) low[node] = Math.min(at(low, node), at(index, target));
        continue;
      }
      depth--;
      if (depth > 0) {
        const parent = at(path, depth - 1);
        low[parent] = Math.min(at(low, parent), at(low, node));
      }
      if (at(low, node) === at(index, node)) leave(node);
    }
  }
  return { order, blocks, blockOf };
}

function needsItself(node: number, starts: Int32Array, targets: Int32Array): boolean {
  for (let edge = at(starts, node); edge < at(starts, node + 1); edge++) if (at(targets, edge) === node) return true;
  return false;
}

/** An element that is there. */
function at(array: Int32Array | Uint8Array, index: number): number {
  return array[index] ?? 0;
}
