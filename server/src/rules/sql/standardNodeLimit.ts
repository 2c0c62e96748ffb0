/** A failover cluster instance of SQL Server Standard that can run on more than two nodes. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Group, SqlInstance } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { groupPath } from '../facts/clusterFixes.ts';
import { defineRule, type Fix } from '../rule.ts';

const limit = 2;

export const standardNodeLimit = defineRule({
  id: 'sql/standard-node-limit',
  kind: 'C',
  severity: 'error',
  title: 'sql/standard-node-limit.title',
  subject: ['sqlInstance'],
  reads: ['sqlInstances', 'clusters', 'servers'],
  sources: ['tg/clustering-the-biztalk-server-databases2'],
  scope: 'systemwide',
  check: eachOf(
    ({ platform }) => platform.sqlInstances,
    (_, instance) => {
      const { placement } = instance;
      const { edition } = instance.entry.values;
      if (edition?.value !== 'standard' || placement?.kind !== 'group') return undefined;
      const { group } = placement;
      const n = new Set(group.owners).size;
      if (n <= limit) return undefined;
      return [
        {
          entity: instance.id,
          place: edition.place,
          message: message('sql/standard-node-limit', { cluster: group.cluster.name, n }),
          fixes: () => fixesFor(instance, group),
        },
      ];
    },
  ),
});

function fixesFor({ name }: SqlInstance, group: Group): readonly Fix[] {
  const path = groupPath(group);
  const nodes = [...new Set(group.owners)].slice(0, limit).map((server) => server.name);
  const edition: Operation = { op: 'set', path: ['sqlInstances', name, 'edition'], value: 'enterprise' };
  const raise: Fix = { title: message('fix.sql-enterprise', { instances: [name] }), operations: [edition] };
  if (!path) return [{ ...raise, preferred: true }];
  return [
    {
      title: message('fix.limit-owners', { instance: name, nodes }),
      operations: [{ op: 'set', path: [...path, 'owners'], value: nodes }],
      preferred: true,
    },
    raise,
  ];
}
