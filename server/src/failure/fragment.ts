/** What one entry brings into a graph: nodes and needs, in numbers of the node store. */
import type { Message } from '../text/messages/message.ts';
import type { Sight } from '../topology/watchPlatform.ts';
import type { SectionName } from '../vocabulary/format.ts';
import type { Component, Workload } from './model.ts';

export interface Fragment {
  /** What it was made from besides its entry. */
  readonly given: readonly unknown[];
  /** What was found by name for it. */
  readonly found: Sight['found'];
  /** The nodes in it, in the order in which they came up. */
  readonly nodes: number[];
  /** Nodes that are found by their keys because of it. */
  readonly declared: number[];
  /** Pairs: a node that was looked for, and 1 where another fragment had declared it. */
  readonly looked: number[];
  readonly components: { readonly node: number; readonly component: Component; readonly section: SectionName }[];
  readonly workloads: { readonly node: number; readonly workload: Workload; readonly capacity: readonly number[] }[];
  /** Pairs: a workload and the location, orchestration or port that it is. */
  readonly artifacts: (readonly [workload: number, component: number])[];
  readonly facts: { readonly node: number; readonly message: Message }[];
  /** What is never up, and why. */
  readonly reasons: { readonly node: number; readonly message: Message }[];
  readonly needs: Needs;
}

/** Needs as they come: flat lists, for there are many. */
export interface Needs {
  readonly owners: number[];
  readonly phases: number[];
  readonly modes: number[];
  /** Where the members of each need end. */
  readonly ends: number[];
  readonly members: number[];
}

export function newFragment(given: readonly unknown[]): Fragment {
  return {
    given,
    found: new Map(),
    nodes: [],
    declared: [],
    looked: [],
    components: [],
    workloads: [],
    artifacts: [],
    facts: [],
    reasons: [],
    needs: { owners: [], phases: [], modes: [], ends: [], members: [] },
  };
}
