/** What a question about failure is for: the whole system, a host, an application, or a single workload. */
import type { Graph } from './graph.ts';
import type { Named } from './resolveIn.ts';

/**
 * The nodes of the workloads that a name stands for, features left out unless named; all of them for no name.
 * `undefined` for a name that stands for nothing. Hosts and applications go by name or id, workloads by id.
 */
export function targetOf(graph: Graph, name: string | undefined): readonly number[] | undefined {
  const wanted = name?.toLowerCase();
  const nodesWhere = (test: (index: number) => boolean): number[] =>
    graph.workloadNodes.filter((_, index) => test(index));
  const workloadAt = (index: number): Graph['workloads'][number] | undefined => graph.workloads[index];
  if (wanted === undefined) return nodesWhere((index) => workloadAt(index)?.kind !== 'feature');
  const exact = nodesWhere((index) => workloadAt(index)?.id.toLowerCase() === wanted);
  const artifact = nodesWhere((index) => {
    const id = graph.artifactOf.get(graph.workloadNodes[index] ?? -1);
    return id?.toLowerCase() === wanted;
  });
  const { hosts, applications } = graph.platform;
  const isMeant = ({ id, name: own }: Named): boolean => id.toLowerCase() === wanted || own.toLowerCase() === wanted;
  const host = hosts.find(isMeant);
  const application = applications.find(isMeant);
  if (host) return nodesWhere((index) => workloadAt(index)?.host === host.name);
  if (application) return nodesWhere((index) => workloadAt(index)?.application === application.name);
  return exact.length > 0 ? exact : artifact.length > 0 ? artifact : undefined;
}
