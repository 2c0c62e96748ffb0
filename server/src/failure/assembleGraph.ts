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

/** The graph of fragments whose nodes are those of `store`. */
export function assembleGraph(platform: Platform, store: NodeStore, fragments: readonly Fragment[]): Graph {
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
  // Loops by index: most lists are empty, and there are many.
  for (let f = 0; f < fragments.length; f++) {
    const fragment = fragments[f] as Fragment;
    for (let i = 0; i < fragment.components.length; i++) {
      const { node, component, section } = fragment.components[i] as Fragment['components'][number];
      const number = numbers[node] ?? -1;
      if (componentOf[number]) continue;
      componentOf[number] = component;
      if (section !== last || !inSection) {
        last = section;
        inSection = bySection.get(section) ?? bySection.get(undefined);
      }
      inSection?.push(number);
    }
    for (let i = 0; i < fragment.workloads.length; i++) {
      const { node, workload, capacity } = fragment.workloads[i] as Fragment['workloads'][number];
      const number = numberOf(node);
      if (workloadOf[number]) continue;
      workloadOf[number] = workload;
      workloads.push(workload);
      workloadNodes.push(number);
      capacities.push(capacity.map(numberOf));
    }
    for (let i = 0; i < fragment.facts.length; i++) {
      const { node, message } = fragment.facts[i] as Fragment['facts'][number];
      const number = numberOf(node);
      if (!facts.has(number)) facts.set(number, { node: number, message });
    }
    for (let i = 0; i < fragment.reasons.length; i++) {
      const { node, message } = fragment.reasons[i] as Fragment['reasons'][number];
      reasons.push([numberOf(node), message]);
      never[numberOf(node)] = 1;
    }
  }
  for (let f = 0; f < fragments.length; f++) {
    const { artifacts } = fragments[f] as Fragment;
    for (let i = 0; i < artifacts.length; i++) {
      const [workload, component] = artifacts[i] as Fragment['artifacts'][number];
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
    platform,
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
  for (let f = 0; f < fragments.length; f++) {
    const { nodes } = fragments[f] as Fragment;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] ?? 0;
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
  const failingStarts = new Int32Array(count + 1);
  for (let node = 0; node < count; node++) countOne(failingStarts, failsWith[node] ?? -1);
  sumUp(failingStarts);
  const failing = new Int32Array(failingStarts[count] ?? 0);
  const free = failingStarts.slice();
  for (let node = 0; node < count; node++) {
    const component = failsWith[node] ?? -1;
    if (component !== -1) failing[takePlace(free, component)] = node;
  }
  return { failingStarts, failing };
}

/** The needs of all fragments as typed arrays, sorted by owner and otherwise as they came. */
function needsOf(
  count: number,
  fragments: readonly Fragment[],
  numbers: Int32Array,
): Omit<Nodes, 'never' | 'failsWith' | 'failingStarts' | 'failing'> {
  const needStarts = new Int32Array(count + 1);
  const dependentStarts = new Int32Array(count + 1);
  let size = 0;
  for (let f = 0; f < fragments.length; f++) {
    const { owners, members } = (fragments[f] as Fragment).needs;
    for (let i = 0; i < owners.length; i++) countOne(needStarts, numbers[owners[i] ?? 0] ?? -1);
    for (let i = 0; i < members.length; i++) countOne(dependentStarts, numbers[members[i] ?? 0] ?? -1);
    size += members.length;
  }
  sumUp(needStarts);
  sumUp(dependentStarts);
  const total = needStarts[count] ?? 0;
  const needPhases = new Uint8Array(total);
  const needModes = new Uint16Array(total);
  const needOwners = new Int32Array(total);
  const memberStarts = new Int32Array(total + 1);
  const free = needStarts.slice();
  for (let f = 0; f < fragments.length; f++) {
    const { owners, phases, modes, ends } = (fragments[f] as Fragment).needs;
    for (let i = 0; i < owners.length; i++) {
      const owner = numbers[owners[i] ?? 0] ?? -1;
      const need = takePlace(free, owner);
      needPhases[need] = phases[i] ?? 0;
      needModes[need] = modes[i] ?? 0;
      needOwners[need] = owner;
      memberStarts[need + 1] = (ends[i] ?? 0) - (i > 0 ? (ends[i - 1] ?? 0) : 0);
    }
  }
  sumUp(memberStarts);
  const members = new Int32Array(size);
  const dependents = new Int32Array(size);
  free.set(needStarts);
  for (let f = 0; f < fragments.length; f++) {
    const { owners, ends, members: from } = (fragments[f] as Fragment).needs;
    let m = 0;
    for (let i = 0; i < owners.length; i++) {
      let place = memberStarts[takePlace(free, numbers[owners[i] ?? 0] ?? -1)] ?? 0;
      for (; m < (ends[i] ?? 0); m++) members[place++] = numbers[from[m] ?? 0] ?? -1;
    }
  }
  free.set(dependentStarts);
  for (let need = 0; need < total; need++)
    for (let m = memberStarts[need] ?? 0; m < (memberStarts[need + 1] ?? 0); m++)
      dependents[takePlace(free, members[m] ?? 0)] = need;
  const targetStarts = new Int32Array(count + 1);
  for (let node = 0; node <= count; node++) targetStarts[node] = memberStarts[needStarts[node] ?? 0] ?? 0;
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

/** Counts an item of a key one place after its own, for `sumUp`; key -1 is none. */
function countOne(starts: Int32Array, key: number): void {
  if (key >= 0) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
}

/** Makes starts of counts. */
function sumUp(starts: Int32Array): void {
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
}

/** The next free place of a key. */
function takePlace(free: Int32Array, key: number): number {
  const place = free[key] ?? 0;
  free[key] = place + 1;
  return place;
}
