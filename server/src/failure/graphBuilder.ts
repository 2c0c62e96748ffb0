/**
 * Collects the components, workloads and needs of a graph, entry by entry. What an entry brought into the graph of the
 * version before is taken as it is, as long as the entry, all that was read for it and all nodes that were looked for are
 * the same. It knows how a graph is put together and nothing of BizTalk.
 */
import type { Message } from '../text/message.ts';
import { type KeptItems, keepItems } from '../topology/keptItems.ts';
import type { Platform } from '../topology/platform.ts';
import {
  type FinderName,
  findersOf,
  readerOf,
  type Sight,
  stillReads,
  watchPlatform,
} from '../topology/watchPlatform.ts';
import type { SectionName } from '../vocabulary/format.ts';
import { assembleGraph, type BuiltGraph } from './assembleGraph.ts';
import { type Fragment, type FragmentDraft, newFragment, trimmed } from './fragment.ts';
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

/** Declares and needs; all of it inside of `each` or `whole`. */
export interface GraphBuilder {
  readonly platform: Platform;
  /**
   * Has `add` say what each item brings into the graph. Besides its item it must use nothing but this builder. `stage` is
   * a name of its own.
   */
  each<Item extends object>(stage: string, items: readonly Item[], add: (item: Item) => void): void;
  /** The same, where `add` also uses what `givenOf` gives; that is compared one by one. */
  eachGiven<Item extends object, Given>(
    stage: string,
    items: readonly Item[],
    givenOf: (item: Item) => readonly Given[],
    add: (item: Item, given: readonly Given[]) => void,
  ): void;
  /** The same for what belongs to no entry. */
  whole(stage: string, add: () => void): void;
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
  /** A helper that `node` finds by a key, and that fails when `component` fails. */
  named(key: string, component?: number): number;
  /** The node that fails exactly when a component itself fails, whatever the component needs. */
  intact(component: number): number;
  /** The node of a fact that is not stated: up, as far as anybody knows. One node for one message. */
  unknown(message: Message): number;
  /** A node that is never up, and why. */
  never(message: Message): number;
  /** A need. The members of a `first` need are pairs (guard, target). */
  need(node: number, phase: Phase, mode: Mode, members: readonly number[]): void;
  finish(): BuiltGraph;
}

/** What graphs are put together from; handed along from one version of a file to the next. */
export interface GraphMemo {
  store: NodeStore;
  /** How many nodes the last graph had. */
  used: number;
  readonly stages: Map<string, Stage>;
}

interface Stage {
  /** What was read for any of its items. */
  readonly reads: Sight['reads'];
  readonly fragments: KeptItems<object, Fragment, FinderName>;
}

export function graphMemo(): GraphMemo {
  return { store: nodeStore(), used: 0, stages: new Map() };
}

/** A store with so many more nodes than the graph before had is left behind. */
const mostUnused = 4;
const smallStore = 10_000;

export function graphBuilder(platform: Platform, memo: GraphMemo): GraphBuilder {
  if (memo.store.count() > smallStore + mostUnused * memo.used) {
    memo.store = nodeStore();
    memo.stages.clear();
  }
  const { store } = memo;
  /** Node -> the number of the fragment that declared it, of those that are made anew; 0 for one that was taken over. */
  const declaredIn: (number | undefined)[] = [];
  let count = 0;
  const fragments: Fragment[] = [];
  let sight: Sight | undefined;
  let into: FragmentDraft | undefined;
  /** The nodes without a key of the fragment that stood in the place of the one in the making. */
  let spare: readonly number[] = nothing;
  const watched = watchPlatform(platform, () => sight);

  const here = (): FragmentDraft => {
    if (!into) throw new Error('nothing of a graph is declared outside of a stage');
    return into;
  };
  const look = (node: number): boolean => {
    const by = declaredIn[node];
    if (by !== count) here().looked.push(node, by === undefined ? 0 : 1);
    return by !== undefined;
  };
  const declare = (node: number): void => {
    declaredIn[node] = count;
    here().nodes.push(node);
    here().declared.push(node);
  };
  /** Whether a fragment can be taken over: then it is there for those that look for its nodes. */
  const takeOver = (fragment: Fragment, given: readonly unknown[]): boolean => {
    if (given.length !== fragment.given.length) return false;
    for (let i = 0; i < given.length; i++) if (given[i] !== fragment.given[i]) return false;
    const { looked } = fragment;
    for (let i = 0; i < looked.length; i += 2)
      if ((declaredIn[looked[i] ?? -1] !== undefined) !== (looked[i + 1] === 1)) return false;
    const { declared } = fragment;
    for (let i = 0; i < declared.length; i++) declaredIn[declared[i] ?? 0] = 0;
    return true;
  };
  const make = (given: readonly unknown[], noted: Sight, former: Fragment | undefined, add: () => void): Fragment => {
    const fragment = newFragment(given);
    into = fragment;
    spare = former?.fresh ?? nothing;
    count++;
    sight = noted;
    add();
    into = undefined;
    sight = undefined;
    return trimmed(fragment);
  };
  const fresh = (): number => {
    const { fresh: taken, nodes } = here();
    const node = spare[taken.length] ?? store.fresh();
    taken.push(node);
    nodes.push(node);
    return node;
  };
  const finderOf = findersOf(platform);
  const now = readerOf(platform);

  const eachGiven: GraphBuilder['eachGiven'] = (stage, items, givenOf, add) => {
    // Two graphs can be in the making at once; one that began before the store was left behind stands alone.
    const before = memo.store === store ? memo.stages.get(stage) : undefined;
    if (before) memo.stages.delete(stage);
    const seen = before !== undefined && stillReads(before.reads, now) ? before : undefined;
    const reads: Sight['reads'] = seen?.reads ?? new Map();
    const made = keepItems<object, Fragment, FinderName>(seen?.fragments, items, {
      finderOf,
      make: (item, noted, former) => {
        const given = givenOf(item as (typeof items)[number]);
        return make(given, { reads, noted }, former, () => add(item as (typeof items)[number], given));
      },
      stands: (fragment, index) => takeOver(fragment, givenOf(items[index] as (typeof items)[number])),
    });
    if (memo.store === store) memo.stages.set(stage, { reads, fragments: made });
    for (let i = 0; i < made.values.length; i++) fragments.push(made.values[i] as Fragment);
  };

  return {
    get platform() {
      return into ? watched : platform;
    },
    each: (stage, items, add) => eachGiven(stage, items, () => nothing, add),
    eachGiven,
    whole: (stage, add) => eachGiven(stage, everything, () => nothing, add),
    component({ section, id, kind, place, basic = false, redundant = false, unknown, apart }) {
      const node = store.keyed(id.toLowerCase());
      if (look(node)) return node;
      const colon = id.indexOf(':');
      const name = colon === -1 ? id : id.slice(colon + 1);
      const candidate = basic && !redundant && unknown === undefined && apart === undefined;
      store.failsWith[node] = node;
      declare(node);
      const component = { id, kind, name, place, basic, candidate, unknown, apart };
      here().components.push({ node, section, component });
      return node;
    },
    node(id) {
      const node = store.keyed(id.toLowerCase());
      return look(node) ? node : undefined;
    },
    workload(workload, capacity) {
      const node = store.keyed(workloadKey(workload.id));
      if (look(node)) return node;
      declare(node);
      here().workloads.push({ node, workload, capacity });
      return node;
    },
    artifact(workload, component) {
      here().artifacts.push([workload, component]);
    },
    helper: fresh,
    named(key, component) {
      const node = store.keyed(key.toLowerCase());
      store.failsWith[node] = component ?? -1;
      declare(node);
      return node;
    },
    intact(component) {
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
    need(owner, phase, mode, members) {
      if (mode === 'all' && members.length === 0) return;
      const { needs } = here();
      needs.owners.push(owner);
      needs.phases.push(phaseCodes[phase]);
      needs.modes.push(modes[mode]);
      for (const member of members) needs.members.push(member);
      needs.ends.push(needs.members.length);
    },
    finish: () => {
      const built = assembleGraph(platform, store, fragments);
      memo.used = built.nodes.count;
      return built;
    },
  };
}

const everything: readonly object[] = [{}];
const nothing: readonly never[] = [];

/** What workloads are found by. */
function workloadKey(id: string): string {
  return `workload ${id.toLowerCase()}`;
}
