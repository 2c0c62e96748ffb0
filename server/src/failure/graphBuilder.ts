/**
 * Collects the components, workloads and needs of a graph, entry by entry, as fragments. The fragment of an entry is reused
 * as long as nothing has changed that was read for it: the entry, the platform, or whether a node is declared. It knows
 * how a graph is built and nothing of BizTalk.
 */
import type { Message } from '../text/message.ts';
import type { Platform } from '../topology/platform.ts';
import { type Memo, newMemo, tracker } from '../topology/tracked.ts';
import type { SectionName } from '../vocabulary/format.ts';
import { assembleGraph } from './assembleGraph.ts';
import { type Overview, overviewOf } from './components/overview.ts';
import { type Fragment, type FragmentDraft, newFragment, type Stage } from './fragment.ts';
import type { Graph } from './graph.ts';
import type { Apart, Component, Phase, Workload } from './model.ts';
import { type NodeStore, nodeStore } from './nodeStore.ts';
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

/** A node, or the id or key by which an earlier stage has declared one; what is not there is left out. */
export type Part = number | string | undefined;

/** Declares and needs; all of it inside of `each` or `whole`. */
export interface GraphBuilder {
  /** Tracked. */
  readonly platform: Platform;
  /** Tracked. */
  readonly overview: Overview;
  /** Has `add` say what each item brings into the graph. Besides its item it must use nothing but this builder. */
  each<Item extends object>(stage: Stage, items: readonly Item[], add: (item: Item) => void): void;
  /** The same for what belongs to no entry. */
  whole(stage: Stage, add: () => void): void;
  /** Declares a component; a second one of the same id is the first. */
  component(component: NewComponent): number;
  /** The node of a component or workload that the entry itself or an earlier stage has declared. */
  node(id: string | undefined): number | undefined;
  /** Declares a workload that is up while one or more of `capacity` are; a second one of the same id is the first. */
  workload(workload: Workload, capacity: readonly number[]): number;
  /** Says that a workload is the location, orchestration or port `component`. */
  artifact(workload: number, component: Part): void;
  /** A node without a meaning of its own: a part of a condition. */
  helper(): number;
  /** A helper that `node` finds by a key, and that fails when `component` fails. */
  named(key: string, component?: number): number;
  /** The node that fails exactly when a component itself fails, whatever the component needs. */
  intact(component: Part): number | undefined;
  /** The node of a fact that is not stated: taken as up. One node for one message. */
  unknown(message: Message): number;
  /** A node that is never up, and why. */
  never(message: Message): number;
  /** A need. The members of a `first` need are choices (guard, target, votes), each with as many votes. */
  need(node: Part, phase: Phase, mode: Mode, members: readonly Part[], votes?: number): void;
  finish(): Graph;
}

/** What graphs are built from, passed from one version of a file to the next. */
export interface GraphMemo {
  /** Has the nodes of the fragments that are kept. */
  store: NodeStore;
  kept: Memo;
  /** How many nodes the last graph had. */
  used: number;
}

export function graphMemo(): GraphMemo {
  return { store: nodeStore(), kept: newMemo(), used: 0 };
}

/** A store with this many times more nodes than the last graph used is replaced, with all fragments. */
const maxUnused = 4;
const smallStore = 10_000;

export function graphBuilder(platform: Platform, memo: GraphMemo): GraphBuilder {
  if (memo.store.count() > smallStore + maxUnused * memo.used) Object.assign(memo, graphMemo(), { used: memo.used });
  // Two graphs can be built at the same time: each continues with the store that it began with.
  const { store, kept } = memo;
  const { track, mapIncrementally } = tracker(kept);
  /** Node -> the number of the fragment that declared it; 0 for fragments of finished stages. */
  const declaredIn: (number | undefined)[] = [];
  let count = 0;
  const fragments: Fragment[] = [];
  let into: FragmentDraft | undefined;
  /** The nodes without a key of the fragment that is replaced. */
  let spare: readonly number[] = nothing;
  const isDeclaredEarlier = track('isDeclaredEarlier', (node: number): boolean => declaredIn[node] === 0);

  const here = (): FragmentDraft => {
    if (!into) throw new Error('nothing of a graph is declared outside of a stage');
    return into;
  };
  const isHere = (node: number): boolean => declaredIn[node] === count;
  const declare = (node: number): void => {
    if (declaredIn[node] !== 0) declaredIn[node] = count;
    here().nodes.push(node);
    here().declared.push(node);
  };
  const fresh = (): number => {
    const { fresh: taken, nodes } = here();
    const node = spare[taken.length] ?? store.fresh();
    taken.push(node);
    nodes.push(node);
    return node;
  };
  const found = (part: Part): number | undefined => {
    if (typeof part !== 'string') return part;
    const node = store.keyed(part.toLowerCase());
    return isHere(node) || isDeclaredEarlier(node) ? node : undefined;
  };
  const each: GraphBuilder['each'] = (stage, items, add) => {
    const made = mapIncrementally(stage, items, (item, replaced) => {
      const draft = newFragment();
      into = draft;
      spare = replaced?.fresh ?? nothing;
      count++;
      add(item);
      into = undefined;
      return draft;
    });
    for (const fragment of made) {
      fragments.push(fragment);
      for (const node of fragment.declared) declaredIn[node] = 0;
    }
  };

  return {
    platform: track('platform', platform, { topology: track('topology', platform.topology) }),
    overview: track('overview', overviewOf(platform)),
    each,
    whole: (stage, add) => each(stage, everything, add),
    component({ section, id, kind, place, basic = false, redundant = false, unknown, apart }) {
      const node = store.keyed(id.toLowerCase());
      if (isHere(node)) return node;
      const colon = id.indexOf(':');
      const name = colon === -1 ? id : id.slice(colon + 1);
      const candidate = basic && !redundant && unknown === undefined && apart === undefined;
      store.failsWith[node] = node;
      declare(node);
      const component = { id, kind, name, place, basic, candidate, unknown, apart };
      here().components.push({ node, section, component });
      return node;
    },
    node: found,
    workload(workload, capacity) {
      const node = store.keyed(`workload ${workload.id.toLowerCase()}`);
      if (isHere(node)) return node;
      declare(node);
      here().workloads.push({ node, workload, capacity });
      return node;
    },
    artifact(workload, part) {
      const component = found(part);
      if (component !== undefined) here().artifacts.push([workload, component]);
    },
    helper: fresh,
    named(key, component) {
      const node = store.keyed(key.toLowerCase());
      store.failsWith[node] = component ?? -1;
      declare(node);
      return node;
    },
    intact(part) {
      const component = found(part);
      if (component === undefined) return undefined;
      const node = store.keyed(`intact ${component}`);
      store.failsWith[node] = component;
      here().nodes.push(node);
      return node;
    },
    unknown(message) {
      const node = store.keyed(`unknown ${JSON.stringify(message)}`);
      store.failsWith[node] = node;
      here().nodes.push(node);
      here().facts.push({ node, message });
      return node;
    },
    never(message) {
      const node = fresh();
      here().reasons.push({ node, message });
      return node;
    },
    need(part, phase, mode, members, votes = 0) {
      const owner = found(part);
      if (owner === undefined) return;
      const { needs } = here();
      const begin = needs.members.length;
      for (const each of members) {
        const member = found(each);
        if (member !== undefined) needs.members.push(member);
      }
      if (mode === 'all' && needs.members.length === begin) return;
      needs.owners.push(owner);
      needs.phases.push(phaseCodes[phase]);
      needs.modes.push(modes[mode] + votes);
      needs.ends.push(needs.members.length);
    },
    finish() {
      const built = assembleGraph(platform, store, fragments);
      memo.used = built.nodes.count;
      return built;
    },
  };
}

const everything: readonly object[] = [{}];
const nothing: readonly never[] = [];
