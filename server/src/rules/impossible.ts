/**
 * Where what a rule reports as impossible stands: the components that cannot do their work because of it. For rules of
 * which the needs of the failure model know nothing.
 */
import type { Impossible } from './rule.ts';

/** What is reported cannot work itself. */
export const onEntity: Impossible = ({ entity, about = [] }) => [entity, ...about];

/** MSDTC cannot work on the servers, or as a resource of the clusters, that are reported. */
export const onMsdtc: Impossible = ({ entity, about = [] }, { clusters }) =>
  [entity, ...about].flatMap((id) => {
    const cluster = clusters.find((each) => each.id === id);
    const holders = cluster
      ? (cluster.groups ?? []).filter(({ resources }) => resources?.has('msdtc'))
      : [{ name: id.slice(id.indexOf(':') + 1) }];
    return holders.map(({ name }) => `service:msdtc@${name}`);
  });

/** With two nodes the loss of one can stop the other; with more it cannot. */
export const onClusterOfTwo: Impossible = ({ entity }, { clusters }) =>
  clusters.some(({ id, entry }) => id === entity && entry.values.nodes?.items.length === 2) ? [entity] : [];
