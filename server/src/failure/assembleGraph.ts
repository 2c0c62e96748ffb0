/**
 * Puts the fragments of all entries together: nodes are numbered as they come up, so that the same text gives the same
 * graph whatever was there before it, and needs become flat arrays. Linear, and makes no strings.
 */
import type { Platform } from '../topology/platform.ts';
import type { SectionName } from '../vocabulary/format.ts';
import type { Fragment } from './fragment.ts';
import type { Graph, MissingFact } from './graph.ts';
import type { Component, Workload } from './model.ts';
import { nodeOrder } from './nodeOrder.ts';
import type { NodeStore } from './nodeStore.ts';
import type { Nodes } from './nodes.ts';

export type BuiltGraph = Omit<Graph, 'platform' | 'baseline' | 'impacts' | 'requirements' | 'checkPromises'>;

/** The graph of fragments whose nodes are those of `store`. */
export function assembleGraph(platform: Platform, store: NodeStore, fragments: readonly Fragment[]): BuiltGraph {
  const numbers = new Int32Array(store.count()).fill(-1);
  const numberOf = (node: number): number => (node < numbers.length ? (numbers[node] ?? -1) : -1);
  const { count, failsWith } = numberNodes(store, fragments, numbers);
  const never = new Uint8Array(count);
  const componentOf = new Array<Component | undefined>(count).fill(undefined);
  const workloadOf = new Array<Workload | undefined>(count).fill(undefined);
  const artifactOf = new Map<number, string>();
  const workloads: Workload[] = [];
  const workloadNodes: number[] = [];
  const capacities: (readonly number[])[] = [];
  const facts = new Map<number, MissingFact>();
  const reasons: [number, MissingFact['message']][] = [];
  const bySection = new Map<SectionName | undefined, number[]>(
    [undefined, ...platform.topology.sectionPlaces.keys()].map((section) => [section, []]),
  );
  let last: SectionName | undefined;
  let inSection: number[] | undefined;
  for (const fragment of fragments) {
    for (const { node, component, section } of fragment.components) {
      const number = numbers[node] ?? -1;
      componentOf[number] = component;
      if (section !== last || !inSection) {
        last = section;
        inSection = bySection.get(section) ?? bySection.get(undefined);
      }
      inSection?.push(number);
    }
    for (const { node, workload, capacity } of fragment.workloads) {
      workloadOf[numberOf(node)] = workload;
      workloads.push(workload);
      workloadNodes.push(numberOf(node));
      capacities.push(capacity.map(numberOf));
    }
    for (const { node, message } of fragment.facts) {
      const number = numberOf(node);
      if (!facts.has(number)) facts.set(number, { node: number, message });
    }
    for (const { node, message } of fragment.reasons) {
      reasons.push([numberOf(node), message]);
      never[numberOf(node)] = 1;
    }
  }
  for (const { artifacts } of fragments) {
    for (const [workload, component] of artifacts) {
      const id = componentOf[numberOf(component)]?.id;
      if (id !== undefined) artifactOf.set(numberOf(workload), id);
    }
  }
  const componentNodes = [...bySection.values()].flat();
  const components: Component[] = [];
  for (const node of componentNodes) {
    const component = componentOf[node];
    if (component) components.push(component);
  }
  return {
    components,
    workloads,
    nodeById: {
      get: (key) => {
        const node = store.find(key);
        const number = node === undefined ? -1 : numberOf(node);
        return number === -1 ? undefined : number;
      },
    },
    componentOf,
    workloadOf,
    artifactOf,
    workloadNodes,
    componentNodes,
    capacities,
    missingFacts: [...facts.values()],
    reasons: new Map(reasons),
    nodes: { never, failsWith, ...failingBy(count, failsWith), ...needsOf(count, fragments, numbers) },
  };
}

/** Numbers the nodes in the order in which they come up. */
function numberNodes(
  store: NodeStore,
  fragments: readonly Fragment[],
  numbers: Int32Array,
): { readonly count: number; readonly failsWith: Int32Array } {
  const order: number[] = [];
  for (const { nodes } of fragments) {
    for (const node of nodes) {
      if (numbers[node] !== -1) continue;
      numbers[node] = order.length;
      order.push(node);
    }
  }
  const failsWith = new Int32Array(order.length).fill(-1);
  for (let number = 0; number < order.length; number++) {
    const other = store.failsWith[order[number] ?? 0] ?? -1;
    if (other !== -1) failsWith[number] = numbers[other] ?? -1;
  }
  return { count: order.length, failsWith };
}

function failingBy(count: number, failsWith: Int32Array): Pick<Nodes, 'failingStarts' | 'failing'> {
  const failingStarts = startsBy(count, failsWith);
  const failing = new Int32Array(failingStarts[count] ?? 0);
  const free = failingStarts.slice();
  for (let node = 0; node < count; node++) {
    const component = failsWith[node] ?? -1;
    if (component !== -1) failing[next(free, component)] = node;
  }
  return { failingStarts, failing };
}

/** The needs of all fragments as typed arrays, sorted by owner and otherwise as they came. */
function needsOf(
  count: number,
  fragments: readonly Fragment[],
  numbers: Int32Array,
): Omit<Nodes, 'never' | 'failsWith' | 'failingStarts' | 'failing'> {
  let total = 0;
  let size = 0;
  for (const { needs } of fragments) {
    total += needs.owners.length;
    size += needs.members.length;
  }
  const came = {
    owners: new Int32Array(total),
    phases: new Uint8Array(total),
    modes: new Uint8Array(total),
    starts: new Int32Array(total + 1),
    members: new Int32Array(size),
  };
  let need = 0;
  let filled = 0;
  for (const { needs } of fragments) {
    const from = filled;
    for (const member of needs.members) came.members[filled++] = numbers[member] ?? -1;
    for (let i = 0; i < needs.owners.length; i++) {
      came.owners[need] = numbers[needs.owners[i] ?? 0] ?? -1;
      came.phases[need] = needs.phases[i] ?? 0;
      came.modes[need] = needs.modes[i] ?? 0;
      came.starts[++need] = from + (needs.ends[i] ?? 0);
    }
  }
  const needStarts = startsBy(count, came.owners);
  const dependentStarts = startsBy(count, came.members);
  const memberStarts = new Int32Array(total + 1);
  const targetStarts = new Int32Array(count + 1);
  const needPhases = new Uint8Array(total);
  const needModes = new Uint8Array(total);
  const needOwners = new Int32Array(total);
  const members = new Int32Array(size);
  const sorted = new Int32Array(total);
  const free = needStarts.slice();
  for (let i = 0; i < total; i++) sorted[next(free, came.owners[i] ?? 0)] = i;
  filled = 0;
  for (need = 0; need < total; need++) {
    const i = sorted[need] ?? 0;
    memberStarts[need] = filled;
    needOwners[need] = came.owners[i] ?? 0;
    needPhases[need] = came.phases[i] ?? 0;
    needModes[need] = came.modes[i] ?? 0;
    for (let m = came.starts[i] ?? 0; m < (came.starts[i + 1] ?? 0); m++) members[filled++] = came.members[m] ?? 0;
  }
  memberStarts[total] = filled;
  for (let node = 0; node <= count; node++) targetStarts[node] = memberStarts[needStarts[node] ?? 0] ?? 0;
  const dependents = new Int32Array(size);
  const freeDependents = dependentStarts.slice();
  for (need = 0; need < total; need++)
    for (let m = memberStarts[need] ?? 0; m < (memberStarts[need + 1] ?? 0); m++)
      dependents[next(freeDependents, members[m] ?? 0)] = need;
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
    ...nodeOrder(count, targetStarts, members),
  };
}

/** Where the items of each of `count` keys start when they are sorted by key; those of key -1 are left out. */
function startsBy(count: number, keys: Int32Array): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < keys.length; i++) {
    const key = (keys[i] ?? 0) + 1;
    if (key > 0) starts[key] = (starts[key] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  return starts;
}

/** The next free place of a key. */
function next(free: Int32Array, key: number): number {
  const place = free[key] ?? 0;
  free[key] = place + 1;
  return place;
}
