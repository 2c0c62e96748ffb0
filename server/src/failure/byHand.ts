/**
 * What somebody can do after a failure where nothing happens by itself: fail over an availability group, start a standby
 * instance. It knows what comes back then, not how long that takes.
 */
import type { AvailabilityGroup, HostInstance } from '../topology/platform.ts';
import { isInstanceOnPrimary } from './components/primary.ts';
import { type EvaluatedGraph, evaluateNodes } from './evaluate.ts';
import { countsIn, membersOf, modes, type Nodes, phaseCodes } from './nodes.ts';

export interface ActsByHand {
  /** The standby instances that somebody can start in place of what was lost. */
  readonly instances: readonly HostInstance[];
  /** The groups that somebody can fail over to another synchronous replica. */
  readonly groups: readonly AvailabilityGroup[];
  /** What is up once all of this is done. */
  readonly up: Uint8Array;
}

/**
 * What can be done by hand when `failed` have failed, and `up` is what is up then: in phase `run`, or `start` where what
 * survives has restarted.
 */
export function actsByHand(
  graph: EvaluatedGraph,
  failed: ReadonlySet<number>,
  up: Uint8Array,
  phase: 'run' | 'start',
): ActsByHand {
  const { platform, nodes, baseline, nodeById } = graph;
  const nodeOf = (id: string): number => nodeById.get(id.toLowerCase()) ?? -1;
  const isLost = (id: string, now: Uint8Array): boolean => {
    const node = nodeOf(id);
    return baseline[phase][node] === 1 && now[node] === 0 && !failed.has(node);
  };
  const groups = platform.availabilityGroups.filter(
    ({ id, followsFirst, cluster, replicas = [] }) =>
      followsFirst &&
      isLost(id, up) &&
      (!cluster || up[nodeOf(cluster.id)] === 1) &&
      replicas.some(
        ({ instance, synchronous }) => synchronous && isInstanceOnPrimary(instance) && up[nodeOf(instance.id)] === 1,
      ),
  );
  const failedOver =
    groups.length === 0
      ? nodes
      : withoutAny(
          nodes,
          groups.map(({ id }) => nodeOf(id)),
        );
  const then = groups.length === 0 ? up : evaluateNodes(failedOver, failed, phase);
  const standby = platform.hosts
    .filter((host) => !host.group && isLost(host.id, then))
    .flatMap((host) => host.instances)
    .filter((instance) => instance.standby && instance.server?.primary === true && !failed.has(nodeOf(instance.id)))
    .map((instance) => ({ instance, off: startable(graph, nodeOf(instance.id), then, phaseCodes[phase]) }));
  const instances = standby.flatMap(({ instance, off }) => (off ? instance : []));
  if (instances.length === 0) return { instances, groups, up: then };
  const never = nodes.never.slice();
  for (const { off = [] } of standby) for (const node of off) never[node] = 0;
  return { instances, groups, up: evaluateNodes({ ...failedOver, never }, failed, phase) };
}

const heldBack: ReadonlySet<string | undefined> = new Set(['failure/down.standby', 'failure/down.instance']);

/** What holds an instance back that could run now: that it is on standby, stopped or disabled. */
function startable(
  { nodes, reasons }: EvaluatedGraph,
  node: number,
  up: Uint8Array,
  phase: number,
): readonly number[] | undefined {
  const off: number[] = [];
  for (let need = nodes.needStarts[node] ?? 0; need < (nodes.needStarts[node + 1] ?? 0); need++) {
    if (!countsIn(nodes, need, phase)) continue;
    for (const member of membersOf(nodes, need)) {
      if (up[member] === 1) continue;
      if (!heldBack.has(reasons.get(member)?.id)) return undefined;
      off.push(member);
    }
  }
  return off;
}

/** The nodes `of` without their needs of any one member: they no longer wait for one that comes by itself. */
function withoutAny(nodes: Nodes, of: readonly number[]): Nodes {
  const needPhases = nodes.needPhases.slice();
  for (const node of of)
    for (let need = nodes.needStarts[node] ?? 0; need < (nodes.needStarts[node + 1] ?? 0); need++)
      if (nodes.needModes[need] === modes.any) needPhases[need] = neverAsked;
  return { ...nodes, needPhases };
}

/** The code of no phase. */
const neverAsked = 255;
