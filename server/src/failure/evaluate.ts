/**
 * The definition of what is up when some components have failed. Everything faster in this folder is tested against it.
 * It judges every node once, what it needs first; the nodes of a cycle start as up and go down until nothing changes,
 * so a cycle holds unless something outside it has failed.
 */
import { lazily } from '../text/lazily.ts';
import type { Graph } from './graph.ts';
import type { Phase } from './model.ts';
import { countsIn, modes, type Nodes, phaseCodes } from './nodes.ts';

/** What is up in each phase, by node: 1 for up. */
export type Evaluation = Readonly<Record<Phase, Uint8Array>>;

/** A graph with what is up in it while nothing has failed: what every question about failures starts from. */
export interface EvaluatedGraph extends Graph {
  readonly baseline: Evaluation;
}

/**
 * What is up in `phase` when `failed` have failed: 1 for up, by node. A phase is judged with its own needs and those of
 * `run`. Without a phase every node asks for its own: `phaseOf`.
 */
export function evaluateNodes(
  nodes: Nodes,
  failed: ReadonlySet<number>,
  phase: Phase | ((node: number) => Phase),
): Uint8Array {
  const up = new Uint8Array(nodes.count).fill(1);
  for (let node = 0; node < nodes.count; node++) {
    if (nodes.never[node] === 1 || (failed.size > 0 && failed.has(nodes.failsWith[node] ?? node))) up[node] = 0;
  }
  const fixed = typeof phase === 'string' ? phaseCodes[phase] : undefined;
  for (const block of nodes.blocks) {
    let changed = true;
    while (changed) {
      changed = false;
      for (let i = block.start; i < block.end; i++) {
        const node = nodes.order[i] ?? 0;
        if (up[node] === 0) continue;
        const code = fixed ?? phaseCodes[(phase as (node: number) => Phase)(node)];
        if (needsHold(nodes, up, node, code)) continue;
        up[node] = 0;
        changed = block.cyclic;
      }
    }
  }
  return up;
}

/** The same for every phase; each is judged when it is asked for. */
export function evaluatePhases(nodes: Nodes, failed: ReadonlySet<number>): Evaluation {
  return evaluations({ nodes, failed });
}

const evaluations = lazily<{ readonly nodes: Nodes; readonly failed: ReadonlySet<number> }, Evaluation>({
  run: ({ nodes, failed }) => evaluateNodes(nodes, failed, 'run'),
  start: ({ nodes, failed }) => evaluateNodes(nodes, failed, 'start'),
  change: ({ nodes, failed }) => evaluateNodes(nodes, failed, 'change'),
  delayed: ({ nodes, failed }) => evaluateNodes(nodes, failed, 'delayed'),
});

/** Takes down what does not hold among nodes that need each other, until nothing changes. */
export function settle(nodes: Nodes, inside: Int32Array, up: Uint8Array, phase: number): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of inside) {
      if (up[node] === 0 || needsHold(nodes, up, node, phase)) continue;
      up[node] = 0;
      changed = true;
    }
  }
}

/** Whether the needs that count in a phase, by its code, are all met by what is `up`. */
export function needsHold(nodes: Nodes, up: Uint8Array, node: number, phase: number): boolean {
  const end = nodes.needStarts[node + 1] ?? 0;
  for (let need = nodes.needStarts[node] ?? 0; need < end; need++) {
    if (countsIn(nodes, need, phase) && !needHolds(nodes, up, need)) return false;
  }
  return true;
}

/** Whether a need is met by what is `up`. */
export function needHolds(nodes: Nodes, up: Uint8Array, need: number): boolean {
  const { members } = nodes;
  const start = nodes.memberStarts[need] ?? 0;
  const end = nodes.memberStarts[need + 1] ?? 0;
  switch (nodes.needModes[need]) {
    case modes.all:
      for (let i = start; i < end; i++) if (up[members[i] ?? 0] === 0) return false;
      return true;
    case modes.any:
      for (let i = start; i < end; i++) if (up[members[i] ?? 0] === 1) return true;
      return false;
    default: {
      const choice = choiceOf(nodes, need, (member) => up[member] === 1);
      return choice !== -1 && up[members[choice + 1] ?? 0] === 1;
    }
  }
}

/**
 * Where the choice that decides a `first` need begins among `Nodes.members`: of those whose guard is up the first with the
 * most votes up; -1 where no guard is.
 */
export function choiceOf(
  { members, memberStarts, needModes }: Nodes,
  need: number,
  isUp: (member: number) => boolean,
): number {
  const end = memberStarts[need + 1] ?? 0;
  const size = needModes[need] ?? modes.first;
  let chosen = -1;
  let mostVotes = -1;
  for (let at = memberStarts[need] ?? 0; at < end; at += size) {
    if (!isUp(members[at] ?? 0)) continue;
    if (size === modes.first) return at;
    let votes = 0;
    for (let i = at + 2; i < at + size; i++) if (isUp(members[i] ?? 0)) votes++;
    if (votes <= mostVotes) continue;
    chosen = at;
    mostVotes = votes;
  }
  return chosen;
}
