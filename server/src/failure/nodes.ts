/**
 * The failure graph as numbers: nodes, their needs and the order in which they can be judged. Flat arrays, so that ten
 * thousand components are judged in a moment, and loops instead of recursion, so that no chain is too long.
 * What the nodes mean is not known here.
 */
import type { Phase } from './model.ts';

/**
 * How a need holds: all of its members are up, any one is, or the first usable one decides. Codes beyond `first` are
 * `first` with that many more members in each choice: its votes.
 */
export const modes = { all: 0, any: 1, first: 2 } as const;

export type Mode = keyof typeof modes;

/** A phase as a number: its place in `phases`. */
export const phaseCodes: Readonly<Record<Phase, number>> = { run: 0, start: 1, change: 2, delayed: 3 };

/** A strongly connected part of the graph: nodes `start` to `end` (excluded) of `Nodes.order`. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Whether its nodes need each other. */
  readonly cyclic: boolean;
}

/**
 * Node `n` has the needs `needStarts[n]` up to `needStarts[n + 1]`; need `k` has the members `memberStarts[k]` up to
 * `memberStarts[k + 1]`. The members of a `first` need are choices (guard, target, votes): of those whose guard is up, the
 * first with the most votes up decides, and its target must be up. The mode's code is the size of a choice.
 */
export interface Nodes {
  readonly count: number;
  readonly needStarts: Int32Array;
  readonly needPhases: Uint8Array;
  readonly needModes: Uint16Array;
  readonly needOwners: Int32Array;
  readonly memberStarts: Int32Array;
  readonly members: Int32Array;
  /** The needs in which a node is a member: `needsOf[n]` reversed, by `dependentStarts`. */
  readonly dependentStarts: Int32Array;
  readonly dependents: Int32Array;
  /** 1 for what is never up. */
  readonly never: Uint8Array;
  /** What a node fails together with: its own number, or the component whose failure it mirrors; -1 for neither. */
  readonly failsWith: Int32Array;
  /** The nodes that fail with a component: `failsWith` reversed, by `failingStarts`. */
  readonly failingStarts: Int32Array;
  readonly failing: Int32Array;
  /** Every node, what it needs first. */
  readonly order: Int32Array;
  readonly blocks: readonly Block[];
  /** Which of `blocks` a node is in; what a block needs has a smaller number. */
  readonly blockOf: Int32Array;
}

/** Whether a need counts in a phase, by its code. */
export function countsIn({ needPhases }: Nodes, need: number, phase: number): boolean {
  const of = needPhases[need];
  return of === 0 || of === phase;
}

/** The members of a need. */
export function membersOf({ memberStarts, members }: Nodes, need: number): Int32Array {
  return members.subarray(memberStarts[need], memberStarts[need + 1]);
}

/** What a node needs, in all of its needs. */
export function neededBy({ needStarts, memberStarts, members }: Nodes, node: number): Int32Array {
  return members.subarray(memberStarts[needStarts[node] ?? 0], memberStarts[needStarts[node + 1] ?? 0]);
}

/** The nodes that fail when a component does, it among them. */
export function failingWith({ failingStarts, failing }: Nodes, component: number): Int32Array {
  return failing.subarray(failingStarts[component], failingStarts[component + 1]);
}

/** All nodes that some nodes need, in any phase, they among them. */
export function everythingNeeded({ needStarts, memberStarts, members }: Nodes, from: readonly number[]): Set<number> {
  const needed = new Set(from);
  for (const node of needed) {
    const end = memberStarts[needStarts[node + 1] ?? 0] ?? 0;
    for (let m = memberStarts[needStarts[node] ?? 0] ?? 0; m < end; m++) needed.add(members[m] ?? 0);
  }
  return needed;
}
