/**
 * Which clusters lose most of their nodes when components fail together. Counts the nodes that fail themselves or with
 * what they stand in, not those that stop because something else is missing: without votes the rest may stop, too.
 */
import type { Graph } from './graph.ts';

/** For components that fail together, the ids of the clusters of which more than half of the nodes fail. */
export function majorities({ platform }: Graph): (failed: readonly string[]) => string[] {
  const clusters = platform.clusters.map(({ id, nodes = [] }) => ({ id, nodes: nodes.map(failsWith) }));
  return (failed) => {
    const ids = failed.map((each) => each.toLowerCase());
    const isLost = (grounds: ReadonlySet<string>): boolean => ids.some((each) => grounds.has(each));
    return clusters.flatMap(({ id, nodes }) => (nodes.filter(isLost).length * 2 > nodes.length ? [id] : []));
  };
}

/** A server and its fault domains, in lower case. */
function failsWith({ id, site, entry }: Graph['platform']['servers'][number]): ReadonlySet<string> {
  const { hypervisor, rack, availabilityZone } = entry.values;
  const domains = Object.entries({ hypervisor, rack, availabilityZone }).flatMap(([kind, reference]) =>
    reference === undefined ? [] : `${kind}:${reference.name}`,
  );
  return new Set([id, ...domains, ...(site ? [site.id] : [])].map((each) => each.toLowerCase()));
}
