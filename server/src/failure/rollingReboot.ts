/**
 * Patch night: all servers restart one after the other while some components are down. What comes back needs what it
 * needs to start, at that moment; what has not restarted yet goes on with what it has.
 */

import { groupsOf } from '../topology/carriers.ts';
import type { Group, Platform } from '../topology/platform.ts';
import { chainsFrom, failingNodes, idsBefore } from './chains.ts';
import { activeOwner } from './components/activeOwners.ts';
import { serviceId, services } from './components/services.ts';
import { type EvaluatedGraph, evaluateNodes } from './evaluate.ts';
import type { Graph } from './graph.ts';
import type { WorkloadOutcome } from './model.ts';
import { failedNodes, idsOf } from './simulate.ts';
import { runToEnd, type Steps } from './steps.ts';

/** One server's turn. */
export interface RebootStep {
  /** The server that is restarting, and so is down. */
  readonly server: string;
  /** The workloads that are stopped during this step, those of earlier steps included. */
  readonly stopped: readonly WorkloadOutcome[];
}

export interface RollingReboot {
  /** Ids, sorted. */
  readonly failed: readonly string[];
  /** Servers of the primary sites in the order of the file; what has failed does not restart. */
  readonly steps: readonly RebootStep[];
  /** The workloads that are stopped when every server is back. */
  readonly after: readonly WorkloadOutcome[];
}

/** Restarts every server of the primary sites in turn, with the components `ids` down all the time. */
export function rollingReboot(graph: EvaluatedGraph, ids: Iterable<string>): RollingReboot {
  return runToEnd(rollingRebootSteps(graph, ids));
}

/** The same, a server at each step. `steps.ts` says how such work is driven. */
export function* rollingRebootSteps(graph: EvaluatedGraph, ids: Iterable<string>): Steps<RollingReboot> {
  const failed = failedNodes(graph, ids);
  const carried = idsByServer(graph.platform);
  const clustered = clusteredSso(graph);
  // What could not start again stays down for the rest of the night.
  const stuck = new Set(failed);
  const steps: RebootStep[] = [];
  const before = evaluateNodes(graph.nodes, failed, 'run');
  for (const server of graph.platform.servers) {
    const node = graph.nodeById.get(server.id.toLowerCase());
    if (node === undefined || !server.primary || before[node] === 0) continue;
    yield;
    const down = new Set([...stuck, node]);
    steps.push({
      server: server.id,
      stopped: stoppedWith(graph, failed, down, evaluateNodes(graph.nodes, down, 'run')),
    });
    const coming = failedNodes(graph, carried.get(server.id) ?? []);
    const without = evaluateNodes(graph.nodes, stuck, 'run');
    // A clustered service leaves its node, and so starts again, only where that node is the active one.
    for (const { service, group } of clustered) if (activeOwner(graph, group, without) === server) coming.add(service);
    const back = evaluateNodes(graph.nodes, stuck, (each) => (coming.has(each) ? 'start' : 'run'));
    for (const each of coming) if (back[each] === 0 && without[each] === 1) stuck.add(each);
  }
  return {
    failed: idsOf(graph, failed),
    steps,
    after: stoppedWith(graph, failed, stuck, evaluateNodes(graph.nodes, stuck, 'run')),
  };
}

/** The clustered SSO services with their groups. */
function clusteredSso({ platform, nodeById }: Graph): { readonly service: number; readonly group: Group }[] {
  const groups = platform.clusters.flatMap(groupsOf);
  return groups.flatMap((group) => {
    const service = nodeById.get(serviceId('sso', group).toLowerCase());
    return service === undefined ? [] : { service, group };
  });
}

/** What restarts with each server: itself, its services and its host instances. */
function idsByServer({ servers, hosts }: Platform): ReadonlyMap<string, readonly string[]> {
  const ids = new Map(
    servers.map((server) => [server.id, [server.id, ...services.map((of) => serviceId(of, server))]]),
  );
  for (const { id, server } of hosts.flatMap(({ instances }) => instances)) if (server) ids.get(server.id)?.push(id);
  return ids;
}

/** The workloads that are down; chains begin at what has failed, and at the restarting server where nothing has. */
function stoppedWith(
  graph: EvaluatedGraph,
  failed: ReadonlySet<number>,
  down: ReadonlySet<number>,
  up: Uint8Array,
): WorkloadOutcome[] {
  const restarting = [...down].filter((node) => !failed.has(node) && graph.componentOf[node]?.kind === 'server');
  const sources = failingNodes(graph, new Set([...failed, ...restarting]));
  const chains = chainsFrom(graph, sources, 'start', up);
  return graph.workloads.flatMap((workload, index): WorkloadOutcome[] => {
    const node = graph.workloadNodes[index] ?? 0;
    if (up[node] === 1 || graph.baseline.run[node] === 0) return [];
    return [{ workload, outcome: 'stopped', because: idsBefore(graph, chains, node) }];
  });
}
