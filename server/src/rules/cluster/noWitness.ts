/** A cluster with an even number of nodes that is stated to have no witness. */
import { checkEach } from '../each.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';

const rule = describeRule({
  id: 'cluster/no-witness',
  kind: 'S',
  severity: 'information',
  title: 'Even nodes without a witness',
  says: 'Cluster "{cluster}" with {n} nodes has no witness.',
  matters:
    'With an even number of nodes a broken network can leave two halves of which neither has a majority. A witness decides which half goes on.',
  fixes: { 'add-witness': 'Add a {witness} witness' },
  subject: ['cluster'],
  sources: [],
  scope: 'graph',
});

export const noWitness = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.clusters,
    (_, cluster) => {
      const { nodes, witness } = cluster.entry.values;
      if (!nodes || witness?.word !== 'none') return undefined;
      const n = new Set(nodes.items.map(({ name }) => name.toLowerCase())).size;
      if (n === 0 || n % 2 === 1) return undefined;
      return {
        entity: cluster.id,
        place: witness.place,
        message: rule.say({ cluster: cluster.name, n }),
        fixes: () =>
          (['disk', 'cloud'] as const).map(
            (kind): Fix => ({
              title: rule.fix('add-witness', { witness: kind }),
              operations: [{ op: 'set', path: ['clusters', cluster.name, 'witness'], value: kind }],
            }),
          ),
      };
    },
  ),
);
