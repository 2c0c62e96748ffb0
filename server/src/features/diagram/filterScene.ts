/**
 * What is left of a scene when only some layers, kinds, sites or applications are wanted: the shapes that are, and what
 * encloses them. Decides nothing of how they are drawn.
 */
import type { Graph } from '../../failure/graph.ts';
import type { Workload } from '../../failure/model.ts';
import { type Steps, stepSize } from '../../failure/steps.ts';
import type { Scene, Shape } from '../../render/scene.ts';

/** What a shape has to do with; a host with that of its work. */
export const layers = ['receive', 'process', 'send', 'data', 'infrastructure'] as const;

export type Layer = (typeof layers)[number];

export interface DiagramFilter {
  /** The layers that are drawn. */
  readonly layers: readonly Layer[];
  /** Only these kinds of things; of any kind where there are none. */
  readonly kinds: readonly string[];
  /** Only what is on these sites, by id, and what is on none; everything where there are none. */
  readonly sites: readonly string[];
  /** Only what the work of these applications, by name, needs; everything where there are none. */
  readonly applications: readonly string[];
}

/** Whether nothing is left out. */
export function isEverything({ layers: shown, kinds, sites, applications }: DiagramFilter): boolean {
  return layers.every((each) => shown.includes(each)) && kinds.length + sites.length + applications.length === 0;
}

export function* filterSteps(scene: Scene, graph: Graph, filter: DiagramFilter): Steps<Scene> {
  if (isEverything(filter)) return scene;
  const isWanted = wantedBy(graph, filter);
  yield;
  const sites = siteOfEach(scene.shapes);
  const kept = new Set<string>();
  let done = 0;
  for (const shape of scene.shapes.toReversed()) {
    done += 1 + (shape.holds?.components.length ?? 0);
    if (done > stepSize) {
      done = 0;
      yield;
    }
    const site = sites.get(shape.id);
    const isOnSite = filter.sites.length === 0 || site === undefined || filter.sites.includes(site);
    if (!kept.has(shape.id) && !(isOnSite && isWanted(shape))) continue;
    kept.add(shape.id);
    kept.add(shape.parent);
  }
  return {
    ...scene,
    tiers: scene.tiers.filter(({ id }) => kept.has(id)),
    sites: scene.sites.filter(({ id }) => filter.sites.length === 0 || filter.sites.includes(id)),
    shapes: scene.shapes.filter(({ id }) => kept.has(id)),
    edges: scene.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
  };
}

/** The site of each shape: that of what it stands in. */
function siteOfEach(shapes: readonly Shape[]): ReadonlyMap<string, string | undefined> {
  const sites = new Map<string, string | undefined>();
  for (const { id, site, parent } of shapes) sites.set(id, site ?? sites.get(parent));
  return sites;
}

function wantedBy(graph: Graph, filter: DiagramFilter): (shape: Shape) => boolean {
  const layersOf = layersIn(graph);
  const shown = new Set<Layer>(filter.layers);
  const kinds = new Set(filter.kinds);
  const needed = filter.applications.length === 0 ? undefined : neededBy(graph, new Set(filter.applications));
  return (shape) => {
    if (kinds.size > 0 && !kinds.has(shape.kind)) return false;
    const ids = shape.holds ? [...shape.holds.components, ...shape.holds.workloads] : [shape.workload ?? shape.id];
    if (needed && !ids.some((id) => needed.has(id))) return false;
    return layersOf(shape, ids).some((layer) => shown.has(layer));
  };
}

const layerOfWork = {
  receive: 'receive',
  orchestration: 'process',
  send: 'send',
  host: 'process',
  feature: 'data',
} as const;

/** The layers of a shape; those of a host are those of its work. */
function layersIn({ workloads }: Graph): (shape: Shape, ids: readonly string[]) => readonly Layer[] {
  const ofWork = new Map<string, Layer>(workloads.map(({ id, kind }) => [id, layerOfWork[kind]]));
  const ofHolder = new Map<string, Layer[]>();
  for (const { kind, host, application } of workloads)
    for (const holder of [host && `host:${host}`, application && `application:${application}`])
      if (holder && !ofHolder.get(holder)?.push(layerOfWork[kind])) ofHolder.set(holder, [layerOfWork[kind]]);
  return ({ kind }, ids) => {
    switch (kind) {
      case 'workload':
        return ids.flatMap((each) => ofWork.get(each) ?? []);
      case 'host':
      case 'application':
        return ids.flatMap((each) => ofHolder.get(each) ?? ofWork.get(each) ?? ['process']);
      case 'hostInstance':
        return ids.flatMap((each) => ofHolder.get(`host:${hostOf(each)}`) ?? ['process']);
      case 'receiveLocation':
      case 'loadBalancer':
        return ['receive'];
      case 'orchestration':
        return ['process'];
      case 'sendPort':
        return ['send'];
      case 'sqlInstance':
      case 'availabilityGroup':
      case 'database':
      case 'storage':
      case 'bam':
        return ['data'];
      case 'fileShare':
        return ['data', 'receive'];
      default:
        return ['infrastructure'];
    }
  };
}

/** `hostInstance:Send@BTS01` → `Send`. */
function hostOf(id: string): string {
  return id.slice(id.indexOf(':') + 1, id.lastIndexOf('@'));
}

/** The ids of all that the work of some applications needs, and of the work and the applications themselves. */
function neededBy(graph: Graph, applications: ReadonlySet<string>): ReadonlySet<string> {
  const { nodes, workloads, workloadNodes, componentOf, artifactOf } = graph;
  const isOf = ({ application }: Workload): boolean => application !== undefined && applications.has(application);
  const seen = new Set(workloads.flatMap((each, index) => (isOf(each) ? [workloadNodes[index] ?? -1] : [])));
  const found = new Set([...applications].map((name) => `application:${name}`));
  for (const node of seen) {
    const mirrored = nodes.failsWith[node] ?? -1;
    for (const id of [
      componentOf[node]?.id,
      componentOf[mirrored]?.id,
      artifactOf.get(node),
      graph.workloadOf[node]?.id,
    ])
      if (id !== undefined) found.add(id);
    const end = nodes.memberStarts[nodes.needStarts[node + 1] ?? 0] ?? 0;
    for (let at = nodes.memberStarts[nodes.needStarts[node] ?? 0] ?? 0; at < end; at++)
      seen.add(nodes.members[at] ?? -1);
  }
  return found;
}
