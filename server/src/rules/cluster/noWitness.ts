/** A cluster with an even number of nodes that is stated to have no witness. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { defineRule, type Fix } from '../rule.ts';

export const noWitness = defineRule({
  id: 'cluster/no-witness',
  kind: 'S',
  severity: 'information',
  title: 'cluster/no-witness.title',
  subject: ['cluster'],
  reads: ['clusters'],
  graph: true,
  sources: [],
  scope: 'graph',
  check: eachOf(
    ({ platform }) => platform.clusters,
    (_, cluster) => {
      const { nodes, witness } = cluster.entry.values;
      if (!nodes || witness?.word !== 'none') return undefined;
      const n = new Set(nodes.items.map(({ name }) => name.toLowerCase())).size;
      if (n === 0 || n % 2 === 1) return undefined;
      return [
        {
          entity: cluster.id,
          place: witness.place,
          message: message('cluster/no-witness', { cluster: cluster.name, n }),
          fixes: () =>
            (['disk', 'cloud'] as const).map(
              (kind): Fix => ({
                title: message('fix.add-witness', { witness: kind }),
                operations: [{ op: 'set', path: ['clusters', cluster.name, 'witness'], value: kind }],
              }),
            ),
        },
      ];
    },
  ),
});
