/** What one entry brings into a graph: nodes and needs, in numbers of the node store. */
import type { Message } from '../text/messages/message.ts';
import type { SectionName } from '../vocabulary/format.ts';
import type { Component, Workload } from './model.ts';

export interface Fragment {
  /** What it was made from besides its entry. */
  readonly given: readonly unknown[];
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

/** The same with lists that hold no more room than they need: fragments are many, and stay. */
export function trimmed(fragment: Fragment): Fragment {
  const { given, nodes, declared, looked, components, workloads, artifacts, facts, reasons, needs } = fragment;
  const { owners, phases, modes, ends, members } = needs;
  return {
    given,
    nodes: trim(nodes),
    declared: trim(declared),
    looked: trim(looked),
    components: trim(components),
    workloads: trim(workloads),
    artifacts: trim(artifacts),
    facts: trim(facts),
    reasons: trim(reasons),
    needs:
      owners.length === 0
        ? noNeeds
        : {
            owners: trim(owners),
            phases: trim(phases),
            modes: trim(modes),
            ends: trim(ends),
            members: trim(members),
          },
  };
}

const empty: never[] = [];
const noNeeds: Needs = { owners: empty, phases: empty, modes: empty, ends: empty, members: empty };

function trim<T>(list: T[]): T[] {
  return list.length === 0 ? empty : list.slice();
}
