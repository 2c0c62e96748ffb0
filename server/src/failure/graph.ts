/**
 * The failure graph of a platform: everything that can fail, everything that can stop, and what needs what. Nodes and names
 * only; it never changes, and what is worked out about it is no part of it (`answers.ts`).
 */
import type { Message } from '../text/message.ts';
import type { Platform } from '../topology/platform.ts';
import type { Component, Workload } from './model.ts';
import type { Nodes } from './nodes.ts';

/** A fact that is not stated, or a name that is not defined: the need counts as met, and the answer may be wrong. */
export interface MissingFact {
  /** The node that stands for the fact; failing it asks "what if it were not met". */
  readonly node: number;
  readonly message: Message;
}

export interface Graph {
  readonly platform: Platform;
  /** Everything that can fail, in the order of the file. */
  readonly components: readonly Component[];
  /** Everything that the business sees, in the order of the file; features last. */
  readonly workloads: readonly Workload[];
  /** By lower-case id: components, and workloads with `workload ` before their id. */
  readonly nodeById: { readonly get: (id: string) => number | undefined };
  /** What a node is; helpers are neither. */
  readonly componentOf: readonly (Component | undefined)[];
  readonly workloadOf: readonly (Workload | undefined)[];
  /** The id of the location, orchestration or port that a workload's node is. */
  readonly artifactOf: ReadonlyMap<number, string>;
  /** The nodes of `workloads`, in their order. */
  readonly workloadNodes: readonly number[];
  /** The nodes of `components`, in their order. */
  readonly componentNodes: readonly number[];
  /** For each workload the nodes of which it has one or more running: instances, or owners that could run it. */
  readonly capacities: readonly (readonly number[])[];
  readonly missingFacts: readonly MissingFact[];
  /** Why a node is never up. */
  readonly reasons: ReadonlyMap<number, Message>;
  readonly nodes: Nodes;
}
