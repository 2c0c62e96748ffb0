/**
 * The lines of a picture: only needs between shapes that stand apart, since what stands in something needs it anyway.
 * Needs that all BizTalk servers have come from their whole tier.
 */
import type { Graph } from '../failure/graph.ts';
import { type Steps, stepSize } from '../failure/steps.ts';
import type { Edge, EdgeKind } from './scene.ts';

/** The edges of a graph; `rootOf` says in which shape of a tier a component stands, `tierOf` in which tier that is. */
export function* edgeSteps(
  graph: Graph,
  rootOf: (id: string) => string | undefined,
  tierOf: (root: string) => string | undefined,
): Steps<readonly Edge[]> {
  const { platform } = graph;
  const edges = new Map<string, Edge>();
  const bizTalk = 'tier:biztalk';
  const hasBizTalk = platform.bizTalkServers.some((each) => tierOf(rootOf(each.id) ?? '') === bizTalk);
  const add = (kind: EdgeKind, source: string | undefined, target: string | undefined): void => {
    if (source === undefined || target === undefined || source === target || tierOf(target) === source) return;
    const id = `${kind}:${source}>${target}`;
    edges.set(id, { id, kind, source, target });
  };
  const ofGroup = (target: string | undefined): void => {
    if (hasBizTalk) add('needs', bizTalk, target);
  };
  const storageRoot = (name: string | undefined): string | undefined => name && rootOf(`storage:${name}`);
  let done = 0;
  for (const balancer of platform.loadBalancers)
    for (const member of balancer.members ?? []) add('spreads', rootOf(balancer.id), rootOf(member.id));
  yield;
  for (const { id, kind, entry } of platform.databases) {
    if (kind !== undefined && kind !== 'custom') ofGroup(rootOf(id));
    if (kind === 'sso') add('needs', rootOf('masterSecretServer'), rootOf(id));
    add('needs', rootOf(id), storageRoot(entry.values.storage?.name));
    if (++done % stepSize === 0) yield;
  }
  ofGroup(rootOf('masterSecretServer'));
  for (const { id, entry } of platform.sqlInstances) {
    add('needs', rootOf(id), storageRoot(entry.values.storage?.name));
    if (++done % stepSize === 0) yield;
  }
  for (const { id, replicas } of platform.availabilityGroups)
    for (const { instance } of replicas ?? []) add('needs', rootOf(id), rootOf(instance.id));
  for (const { id, nodes } of platform.clusters) {
    for (const node of nodes ?? []) add('node', rootOf(id), rootOf(node.id));
    if (++done % stepSize === 0) yield;
  }
  for (const { id } of platform.fileShares) {
    if (workOn(graph, id).length > 0) ofGroup(rootOf(id));
    if (++done % stepSize === 0) yield;
  }
  for (const { id } of platform.topology.externalSystems) {
    for (const work of workOn(graph, id)) add('needs', rootOf(work), rootOf(id));
    if (++done % stepSize === 0) yield;
  }
  return [...edges.values()];
}

/** The ids of the hosts and applications of which work needs a component directly. */
function workOn({ nodes, nodeById, workloadOf, componentOf }: Graph, id: string): readonly string[] {
  const found = new Set<string>();
  const seen = new Set([nodeById.get(id.toLowerCase()) ?? -1]);
  for (const node of seen)
    for (let i = nodes.dependentStarts[node] ?? 0; i < (nodes.dependentStarts[node + 1] ?? 0); i++) {
      const owner = nodes.needOwners[nodes.dependents[i] ?? -1] ?? -1;
      const workload = workloadOf[owner];
      if (workload)
        found.add(workload.application === undefined ? `host:${workload.host}` : `application:${workload.application}`);
      else if (!componentOf[owner]) seen.add(owner);
    }
  return [...found];
}
