/**
 * Every component and workload of a graph as a shape within what holds it, before anything is summarised or placed.
 */
import { componentName, componentNameInside, workloadName, workloadNameInside } from '../failure/displayName.ts';
import type { Graph } from '../failure/graph.ts';
import type { Component, Workload } from '../failure/model.ts';
import { type Steps, stepSize } from '../failure/steps.ts';
import type { Server } from '../topology/platform.ts';
import { detailOf } from './details.ts';
import { holderOf } from './holders.ts';
import type { Shape, TierName } from './scene.ts';

/** What a shape is called. */
export type Names = Pick<Shape, 'name' | 'title' | 'detail'>;

/** A shape that knows what stands in it. It has no names: most of a large group is only counted. */
export interface Draft extends Omit<Shape, 'parent' | 'holds' | 'site' | keyof Names> {
  readonly of: Component | Workload;
  readonly children: Draft[];
  /** What it stands in; `undefined` in a tier. */
  holder: Draft | undefined;
  /** The server that it is. */
  readonly server: Server | undefined;
}

export interface Drafts {
  /** What stands in each tier. */
  readonly tiers: ReadonlyMap<TierName, readonly Draft[]>;
  readonly sites: readonly Draft[];
  /** The draft of a component. */
  readonly draftOf: (id: string) => Draft | undefined;
  readonly namesOf: (draft: Draft) => Names;
}

/** The drafts of a graph; `today` is the graph of what is there already, where something is planned. */
export function* draftSteps(graph: Graph, today: Graph | undefined): Steps<Drafts> {
  const isPlanned = (id: string): boolean => today !== undefined && today.nodeById.get(id.toLowerCase()) === undefined;
  const workloads = workloadsByShape(graph);
  const drafts = new Array<Draft | undefined>(graph.nodes.count).fill(undefined);
  const draftOf = (id: string): Draft | undefined => drafts[graph.nodeById.get(id.toLowerCase()) ?? -1];
  let done = 0;
  for (const [index, component] of graph.components.entries()) {
    const { id, kind } = component;
    const own = workloads.get(id) ?? none;
    const server = kind === 'server' ? graph.platform.serverNamed(component.name) : undefined;
    drafts[graph.componentNodes[index] ?? -1] = {
      id,
      kind,
      of: component,
      planned: isPlanned(id),
      domains: server ? domainsOf(graph, server) : none,
      workload: own.length === 1 ? own[0]?.id : undefined,
      children: own.length > 1 ? own.map((each) => workloadDraft(each, isPlanned(`workload ${each.id}`))) : [],
      holder: undefined,
      server,
    };
    if (++done % (stepSize / 4) === 0) yield;
  }
  const tiers = new Map<TierName, Draft[]>();
  const put = (draft: Draft, parent: Draft | undefined, tier: TierName): void => {
    draft.holder = parent;
    if (parent) parent.children.push(draft);
    else if (!tiers.get(tier)?.push(draft)) tiers.set(tier, [draft]);
  };
  const hold = holderOf(graph);
  const sites: Draft[] = [];
  for (const [index, component] of graph.components.entries()) {
    const draft = drafts[graph.componentNodes[index] ?? -1];
    if (!draft) continue;
    const holder = hold(component);
    if (component.kind === 'site') sites.push(draft);
    else if ('tier' in holder) put(draft, undefined, holder.tier);
    else put(draft, draftOf(holder.component), 'services');
    if (++done % (stepSize / 4) === 0) yield;
  }
  for (const workload of workloads.get(undefined) ?? []) {
    const { host, application } = workload;
    const parent = application === undefined ? host && `host:${host}` : `application:${application}`;
    const draft = workloadDraft(workload, isPlanned(`workload ${workload.id}`));
    put(draft, parent === undefined ? undefined : draftOf(parent), 'work');
    if (++done % (stepSize / 4) === 0) yield;
  }
  return { tiers, sites, draftOf, namesOf: namer(graph) };
}

const none: readonly never[] = [];

function namer({ platform }: Graph): Drafts['namesOf'] {
  const detail = detailOf(platform);
  return ({ of }) =>
    'name' in of
      ? { name: componentNameInside(of), title: componentName(of), detail: detail(of) }
      : { name: workloadNameInside(of), title: workloadName(of), detail: '' };
}

/** The workloads by the component that they are; those that are none stand under `undefined`. */
function workloadsByShape(graph: Graph): ReadonlyMap<string | undefined, readonly Workload[]> {
  const found = new Map<string | undefined, Workload[]>();
  for (const [index, workload] of graph.workloads.entries()) {
    const { kind, host, id } = workload;
    const component = kind === 'host' ? `host:${host}` : kind === 'feature' ? id : undefined;
    const isThere = component !== undefined && graph.componentOf[graph.nodeById.get(component.toLowerCase()) ?? -1];
    const shape = isThere ? isThere.id : graph.artifactOf.get(graph.workloadNodes[index] ?? -1);
    if (!found.get(shape)?.push(workload)) found.set(shape, [workload]);
  }
  return found;
}

function workloadDraft(workload: Workload, planned: boolean): Draft {
  return {
    id: `workload:${workload.id}`,
    kind: 'workload',
    of: workload,
    planned,
    domains: none,
    workload: workload.id,
    children: [],
    holder: undefined,
    server: undefined,
  };
}

function domainsOf({ nodeById, componentOf }: Graph, { site, entry: { values } }: Server): readonly string[] {
  const { availabilityZone, rack, hypervisor } = values;
  const found = Object.entries({ availabilityZone, rack, hypervisor }).flatMap(([kind, fact]): string[] => {
    if (!fact) return [];
    const domain: Component | undefined = componentOf[nodeById.get(`${kind}:${fact.name}`.toLowerCase()) ?? -1];
    return domain ? [domain.id] : [];
  });
  return site ? [site.id, ...found] : found;
}
