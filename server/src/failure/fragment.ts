/** What one entry brings into a graph: nodes and needs, in numbers of the node store. */

import type { Message } from '../text/message.ts';
import { type Cell, cells } from '../topology/tracked.ts';
import type { SectionName } from '../vocabulary/format.ts';
import type { Component, Workload } from './model.ts';

/** Where the fragments of one stage are kept. */
export type Stage = Cell<Fragment>;

/** The stages of one part of the graph, by names. */
export function stages<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Stage>> {
  return cells(names);
}

export interface Fragment {
  /** The nodes in it, in the order in which they came up. */
  readonly nodes: readonly number[];
  /** Those of them that have no key: the fragment that takes its place may have them. */
  readonly fresh: readonly number[];
  /** Nodes that are found by their keys because of it. */
  readonly declared: readonly number[];
  /** Of those that several fragments declare under one id the first counts, and so with workloads. */
  readonly components: readonly {
    readonly node: number;
    readonly component: Component;
    readonly section: SectionName;
  }[];
  readonly workloads: readonly {
    readonly node: number;
    readonly workload: Workload;
    readonly capacity: readonly number[];
  }[];
  /** Pairs: a workload and the location, orchestration or port that it is. */
  readonly artifacts: readonly (readonly [workload: number, component: number])[];
  readonly facts: readonly { readonly node: number; readonly message: Message }[];
  /** What is never up, and why. */
  readonly reasons: readonly { readonly node: number; readonly message: Message }[];
  readonly needs: Needs;
}

/** Needs as they come: flat lists, for there are many. */
export interface Needs {
  readonly owners: readonly number[];
  readonly phases: readonly number[];
  readonly modes: readonly number[];
  /** Where the members of each need end. */
  readonly ends: readonly number[];
  readonly members: readonly number[];
}

/** Lists that still grow. */
type Growing<T> = { readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : Growing<T[Key]> };

/** A fragment that is still being filled. */
export type FragmentDraft = Growing<Fragment>;

export function newFragment(): FragmentDraft {
  return {
    nodes: [],
    fresh: [],
    declared: [],
    components: [],
    workloads: [],
    artifacts: [],
    facts: [],
    reasons: [],
    needs: { owners: [], phases: [], modes: [], ends: [], members: [] },
  };
}
