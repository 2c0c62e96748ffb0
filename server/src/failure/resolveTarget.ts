/**
 * From what people write to the target of a question: a host, an application, a workload, or what a workload is. Finds
 * the name only; `targetOf` tells which workloads it stands for.
 */
import type { Graph } from './graph.ts';
import { type Named, type Resolution, resolveIn } from './resolveIn.ts';

/**
 * Resolves `Send`, `host:Send`, `application:Orders`, `Send/send/SFTP`, `sendPort:Orders/Out`, `Orders/Out`; case is
 * ignored. Hosts and applications come first: a host without content is a workload of the same name. The id is one that
 * `targetOf` understands.
 */
export function resolveTarget(graph: Graph, name: string): Resolution {
  const hosts: readonly Named[] = [...graph.platform.hosts, ...graph.platform.applications];
  const workloads: readonly Named[] = graph.workloads.map(({ id }) => ({ id, name: id }));
  const artifacts: readonly Named[] = [...new Set(graph.artifactOf.values())].map((id) => ({
    id,
    name: id.slice(id.indexOf(':') + 1),
  }));
  return resolveIn([hosts, workloads, artifacts], name);
}
