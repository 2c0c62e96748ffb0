/**
 * From what people write to the target of a question: a host, an application, a workload, or what a workload is. Finds
 * the name only; `targetOf` tells which workloads it stands for.
 */
import { nearest } from '../text/nearest.ts';
import type { Graph } from './graph.ts';
import type { Resolution } from './resolveComponent.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Resolves `Send`, `host:Send`, `application:Orders`, `Send/send/SFTP`, `sendPort:Orders/Out`, `Orders/Out`; case is
 * ignored. Hosts and applications come first: a host without content is a workload of the same name. The id is one that
 * `targetOf` understands.
 */
export function resolveTarget(graph: Graph, name: string): Resolution {
  const wanted = name.trim().toLowerCase();
  const hosts: readonly Named[] = [...graph.platform.hosts, ...graph.platform.applications];
  const workloads: readonly Named[] = graph.workloads.map(({ id }) => ({ id, name: id }));
  const artifacts: readonly Named[] = [...new Set(graph.artifactOf.values())].map((id) => ({
    id,
    name: id.slice(id.indexOf(':') + 1),
  }));
  for (const tier of [hosts, workloads, artifacts]) {
    const exact = tier.find(({ id }) => id.toLowerCase() === wanted);
    if (exact) return { id: exact.id };
    const named = tier.filter((each) => each.name.toLowerCase() === wanted);
    const [only] = named;
    if (only && named.length === 1) return { id: only.id };
    if (named.length > 1) return { ambiguous: named.map(({ id }) => id) };
  }
  const all = [...hosts, ...workloads, ...artifacts];
  const near = nearest(
    name.trim(),
    all.map((each) => (wanted.includes(':') ? each.id : each.name)),
  );
  return near === undefined ? {} : { nearest: near };
}
