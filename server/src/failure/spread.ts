/**
 * What a failure changes, found by going from what has failed to what needs it, and no further than anything changes. The
 * same answer as `evaluateNodes` for the price of what is affected: many failures are tried in the time of one.
 */
import { needsHold, settle } from './evaluate.ts';
import type { Phase } from './model.ts';
import { type Block, failingWith, type Nodes, phaseCodes } from './nodes.ts';

/**
 * Answers what a failure of some components changes, by node, where `failed` have failed before and `base` is what
 * `evaluateNodes` says is up then.
 */
export function spreadOf(
  nodes: Nodes,
  phase: Phase,
  failed: ReadonlySet<number>,
  base: Uint8Array,
): (components: readonly number[]) => readonly number[] {
  const code = phaseCodes[phase];
  const up = base.slice();
  const agenda = newAgenda(nodes.blocks.length);
  return (components) => {
    const failing = new Set(components);
    const isDown = (node: number): boolean => {
      const own = nodes.failsWith[node] ?? -1;
      return nodes.never[node] === 1 || (own !== -1 && (failing.has(own) || failed.has(own)));
    };
    for (const component of components)
      for (const node of failingWith(nodes, component)) agenda.add(nodes.blockOf[node] ?? 0);
    const touched: number[] = [];
    for (let index = agenda.take(); index !== undefined; index = agenda.take()) {
      const block = nodes.blocks[index];
      if (!block) continue;
      for (const node of judge(nodes, block, up, code, isDown)) {
        touched.push(node);
        const end = nodes.dependentStarts[node + 1] ?? 0;
        for (let i = nodes.dependentStarts[node] ?? 0; i < end; i++) {
          const owner = nodes.needOwners[nodes.dependents[i] ?? 0] ?? 0;
          const next = nodes.blockOf[owner] ?? 0;
          if (next !== index) agenda.add(next);
        }
      }
    }
    // What needs less comes first, so every block is judged once and every node changes once.
    for (const node of touched) up[node] = base[node] ?? 0;
    return touched;
  };
}

/** Evaluates the nodes of a block again; returns those that have changed. */
function judge(
  nodes: Nodes,
  { start, end, cyclic }: Block,
  up: Uint8Array,
  code: number,
  isDown: (node: number) => boolean,
): readonly number[] {
  if (!cyclic) {
    const node = nodes.order[start] ?? 0;
    const now = !isDown(node) && needsHold(nodes, up, node, code) ? 1 : 0;
    if (up[node] === now) return [];
    up[node] = now;
    return [node];
  }
  const inside = nodes.order.subarray(start, end);
  const before = inside.map((node) => up[node] ?? 0);
  for (const node of inside) up[node] = isDown(node) ? 0 : 1;
  settle(nodes, inside, up, code);
  return [...inside].filter((node, index) => up[node] !== before[index]);
}

/** Numbers below `size` that wait, each once; the smallest is taken first. */
function newAgenda(size: number): { readonly add: (item: number) => void; readonly take: () => number | undefined } {
  const waits = new Uint8Array(size);
  const heap: number[] = [];
  const at = (index: number): number => heap[index] ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [at(b), at(a)];
  };
  return {
    add: (item) => {
      if (waits[item] === 1) return;
      waits[item] = 1;
      let index = heap.push(item) - 1;
      for (let parent = (index - 1) >> 1; index > 0 && at(parent) > at(index); parent = (index - 1) >> 1) {
        swap(index, parent);
        index = parent;
      }
    },
    take: () => {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      waits[first] = 0;
      if (heap.length === 0) return first;
      heap[0] = last;
      for (let index = 0; ; ) {
        const child = at(2 * index + 2) < at(2 * index + 1) ? 2 * index + 2 : 2 * index + 1;
        if (at(child) >= at(index)) return first;
        swap(index, child);
        index = child;
      }
    },
  };
}
