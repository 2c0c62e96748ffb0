/**
 * Collects the components, workloads and needs of a graph and turns them into numbers. It knows how a graph is put
 * together and nothing of BizTalk.
 */
import type { Message } from '../text/messages/message.ts';
import type { Platform } from '../topology/platform.ts';
import type { SectionName } from '../vocabulary/format.ts';
import type { Graph, MissingFact } from './graph.ts';
import type { Apart, Component, Phase, Workload } from './model.ts';
import { nodeOrder } from './nodeOrder.ts';
import { type Mode, modes, phaseCodes } from './nodes.ts';

/** A component as it is declared; what is left out is `false` or `undefined`. */
export interface NewComponent extends Pick<Component, 'id' | 'kind' | 'place'> {
  /** The section that it belongs to: components come in the order in which the file has the sections. */
  readonly section: SectionName;
  readonly basic?: boolean;
  readonly redundant?: boolean;
  readonly unknown?: Message | undefined;
  readonly apart?: Apart | undefined;
}

export interface GraphBuilder {
  readonly platform: Platform;
  /** Declares a component; a second one of the same id is the first. */
  component(component: NewComponent): number;
  /** The node of a declared component or workload. */
  node(id: string): number | undefined;
  /** Declares a workload that is up while one or more of `capacity` are; a second one of the same id is the first. */
  workload(workload: Workload, capacity: readonly number[]): number;
  /** Says that a workload is the location, orchestration or port `component`. */
  artifact(workload: number, component: number): void;
  /** A node without a meaning of its own: a part of a condition. */
  helper(): number;
  /** A helper that can be found again by a key, and that fails when `component` fails. */
  named(key: string, component: number): number;
  /** The node that fails exactly when a component itself fails, whatever the component needs. */
  intact(component: number): number;
  /** The node of a fact that is not stated: up, as far as anybody knows. One node for one message. */
  unknown(message: Message): number;
  /** A node that is never up, and why. */
  never(message: Message): number;
  /** A need. The members of a `first` need are pairs (guard, target). */
  need(node: number, phase: Phase, mode: Mode, members: readonly number[]): void;
  finish(): Omit<Graph, 'platform' | 'baseline' | 'impacts'>;
}

interface Need {
  readonly owner: number;
  readonly phase: number;
  readonly mode: number;
  readonly members: readonly number[];
}

export function graphBuilder(platform: Platform): GraphBuilder {
  const nodeById = new Map<string, number>();
  const componentOf: (Component | undefined)[] = [];
  const workloadOf: (Workload | undefined)[] = [];
  const ranks = new Map<number, number>();
  const artifactOf = new Map<number, string>();
  const workloadNodes: number[] = [];
  const capacities: (readonly number[])[] = [];
  const missingFacts: MissingFact[] = [];
  const unknowns = new Map<string, number>();
  const reasons = new Map<number, Message>();
  const intacts = new Map<number, number>();
  const failsWith: number[] = [];
  const needs: Need[] = [];
  const sectionRanks = new Map([...platform.topology.sectionPlaces.keys()].map((name, index) => [name, index]));

  const add = (
    component: Component | undefined,
    workload: Workload | undefined,
    fails: 'itself' | 'never' | number,
  ): number => {
    const node = componentOf.length;
    componentOf.push(component);
    workloadOf.push(workload);
    failsWith.push(fails === 'itself' ? node : fails === 'never' ? -1 : fails);
    return node;
  };

  return {
    platform,
    component({ section, id, kind, place, basic = false, redundant = false, unknown, apart }) {
      const known = nodeById.get(id.toLowerCase());
      if (known !== undefined) return known;
      const colon = id.indexOf(':');
      const name = colon === -1 ? id : id.slice(colon + 1);
      const candidate = basic && !redundant && unknown === undefined && apart === undefined;
      const node = add({ id, kind, name, place, basic, candidate, unknown, apart }, undefined, 'itself');
      nodeById.set(id.toLowerCase(), node);
      ranks.set(node, sectionRanks.get(section) ?? -1);
      return node;
    },
    node: (id) => nodeById.get(id.toLowerCase()),
    workload(workload, capacity) {
      const key = `workload ${workload.id.toLowerCase()}`;
      const known = nodeById.get(key);
      if (known !== undefined) return known;
      const node = add(undefined, workload, 'never');
      nodeById.set(key, node);
      workloadNodes.push(node);
      capacities.push(capacity);
      return node;
    },
    artifact(workload, component) {
      const id = componentOf[component]?.id;
      if (id !== undefined) artifactOf.set(workload, id);
    },
    helper: () => add(undefined, undefined, 'never'),
    named(key, component) {
      const node = add(undefined, undefined, component);
      nodeById.set(key.toLowerCase(), node);
      return node;
    },
    intact(component) {
      const known = intacts.get(component);
      if (known !== undefined) return known;
      const node = add(undefined, undefined, component);
      intacts.set(component, node);
      return node;
    },
    unknown(message) {
      const key = JSON.stringify(message);
      const known = unknowns.get(key);
      if (known !== undefined) return known;
      const node = add(undefined, undefined, 'itself');
      unknowns.set(key, node);
      missingFacts.push({ node, message });
      return node;
    },
    never(message) {
      const node = add(undefined, undefined, 'never');
      reasons.set(node, message);
      return node;
    },
    need(owner, phase, mode, members) {
      needs.push({ owner, phase: phaseCodes[phase], mode: modes[mode], members });
    },
    finish() {
      const componentNodes = [...ranks.keys()].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a - b);
      return {
        components: componentNodes.flatMap((node) => componentOf[node] ?? []),
        workloads: workloadNodes.flatMap((node) => workloadOf[node] ?? []),
        nodeById,
        componentOf,
        workloadOf,
        artifactOf,
        workloadNodes,
        componentNodes,
        capacities,
        missingFacts,
        reasons,
        nodes: compact(componentOf.length, needs, reasons, failsWith),
      };
    },
  };
}

/** Needs as flat arrays, sorted by owner. */
function compact(
  count: number,
  unsorted: readonly Need[],
  never: ReadonlyMap<number, unknown>,
  failsWith: readonly number[],
): Graph['nodes'] {
  const needs = [...unsorted].sort((a, b) => a.owner - b.owner);
  const size = needs.reduce((sum, need) => sum + need.members.length, 0);
  const needStarts = new Int32Array(count + 1);
  const memberStarts = new Int32Array(needs.length + 1);
  const members = new Int32Array(size);
  const targetStarts = new Int32Array(count + 1);
  const dependentStarts = new Int32Array(count + 1);
  let filled = 0;
  for (const [index, need] of needs.entries()) {
    needStarts[need.owner + 1] = index + 1;
    memberStarts[index] = filled;
    for (const member of need.members) {
      members[filled++] = member;
      dependentStarts[member + 1] = (dependentStarts[member + 1] ?? 0) + 1;
    }
    targetStarts[need.owner + 1] = filled;
  }
  memberStarts[needs.length] = filled;
  for (let node = 0; node < count; node++) {
    needStarts[node + 1] = Math.max(needStarts[node + 1] ?? 0, needStarts[node] ?? 0);
    targetStarts[node + 1] = Math.max(targetStarts[node + 1] ?? 0, targetStarts[node] ?? 0);
    dependentStarts[node + 1] = (dependentStarts[node + 1] ?? 0) + (dependentStarts[node] ?? 0);
  }
  const dependents = new Int32Array(size);
  const free = dependentStarts.slice();
  for (const [index, need] of needs.entries()) {
    for (const member of need.members) {
      const slot = free[member] ?? 0;
      dependents[slot] = index;
      free[member] = slot + 1;
    }
  }
  return {
    count,
    needStarts,
    needPhases: Uint8Array.from(needs, (need) => need.phase),
    needModes: Uint8Array.from(needs, (need) => need.mode),
    needOwners: Int32Array.from(needs, (need) => need.owner),
    memberStarts,
    members,
    dependentStarts,
    dependents,
    never: Uint8Array.from({ length: count }, (_, node) => (never.has(node) ? 1 : 0)),
    failsWith: Int32Array.from(failsWith),
    ...nodeOrder(count, targetStarts, members),
  };
}
