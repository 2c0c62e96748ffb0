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
import { type Mode, modes, type Nodes, phaseCodes } from './nodes.ts';

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
  /** What `make` answered for `subject` the first time. */
  once<T>(subject: object, make: () => T): T;
  /** A need. The members of a `first` need are pairs (guard, target). */
  need(node: number, phase: Phase, mode: Mode, members: readonly number[]): void;
  finish(): Omit<Graph, 'platform' | 'baseline' | 'impacts' | 'requirements'>;
}

/** Needs as they come: flat lists, for there are many. */
interface Needs {
  readonly owners: number[];
  readonly phases: number[];
  readonly modes: number[];
  /** Where the members of each need start. */
  readonly starts: number[];
  readonly members: number[];
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
  const answers = new Map<object, unknown>();
  const needs: Needs = { owners: [], phases: [], modes: [], starts: [], members: [] };
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
    once<T>(subject: object, make: () => T): T {
      if (!answers.has(subject)) answers.set(subject, make());
      return answers.get(subject) as T;
    },
    need(owner, phase, mode, members) {
      if (mode === 'all' && members.length === 0) return;
      needs.owners.push(owner);
      needs.phases.push(phaseCodes[phase]);
      needs.modes.push(modes[mode]);
      needs.starts.push(needs.members.length);
      for (const member of members) needs.members.push(member);
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

/** Needs as typed arrays, sorted by owner and otherwise as they came. */
function compact(
  count: number,
  needs: Needs,
  never: ReadonlyMap<number, unknown>,
  failsWith: readonly number[],
): Nodes {
  const total = needs.owners.length;
  const size = needs.members.length;
  const needStarts = startsBy(count, needs.owners);
  const dependentStarts = startsBy(count, needs.members);
  const memberStarts = new Int32Array(total + 1);
  const targetStarts = new Int32Array(count + 1);
  const needPhases = new Uint8Array(total);
  const needModes = new Uint8Array(total);
  const needOwners = new Int32Array(total);
  const members = new Int32Array(size);
  const sorted = new Int32Array(total);
  const free = needStarts.slice();
  for (let i = 0; i < total; i++) sorted[next(free, needs.owners[i] ?? 0)] = i;
  let filled = 0;
  for (let need = 0; need < total; need++) {
    const i = sorted[need] ?? 0;
    const owner = needs.owners[i] ?? 0;
    memberStarts[need] = filled;
    needOwners[need] = owner;
    needPhases[need] = needs.phases[i] ?? 0;
    needModes[need] = needs.modes[i] ?? 0;
    for (let m = needs.starts[i] ?? 0; m < (needs.starts[i + 1] ?? size); m++)
      members[filled++] = needs.members[m] ?? 0;
  }
  memberStarts[total] = filled;
  for (let node = 0; node <= count; node++) targetStarts[node] = memberStarts[needStarts[node] ?? 0] ?? 0;
  const dependents = new Int32Array(size);
  const freeDependents = dependentStarts.slice();
  for (let need = 0; need < total; need++)
    for (let m = memberStarts[need] ?? 0; m < (memberStarts[need + 1] ?? 0); m++)
      dependents[next(freeDependents, members[m] ?? 0)] = need;
  const neverUp = new Uint8Array(count);
  for (const node of never.keys()) neverUp[node] = 1;
  return {
    count,
    needStarts,
    needPhases,
    needModes,
    needOwners,
    memberStarts,
    members,
    dependentStarts,
    dependents,
    never: neverUp,
    failsWith: Int32Array.from(failsWith),
    ...nodeOrder(count, targetStarts, members),
  };
}

/** Where the items of each of `count` keys start when they are sorted by key. */
function startsBy(count: number, keys: readonly number[]): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  return starts;
}

/** The next free place of a key. */
function next(free: Int32Array, key: number): number {
  const place = free[key] ?? 0;
  free[key] = place + 1;
  return place;
}
