/** A failover cluster instance of SQL Server Standard that can run on more than two nodes. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Group, SqlInstance } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { groupPath } from '../fixes/clusterFixes.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const limit = 2;

const rule = describeRule({
  id: 'sql/standard-node-limit',
  kind: 'C',
  severity: 'error',
  title: 'More than two nodes on Standard',
  says: '"{cluster}" has too many nodes for SQL Server Standard: {n}, and two are supported.',
  matters: 'Standard edition runs on two nodes, so the failover that counts on a third does not exist.',
  applies: 'The Standard edition of SQL Server.',
  fixes: { 'limit-owners': 'Let "{instance}" run on {nodes} only' },
  subject: ['sqlInstance'],
  sources: ['tg/clustering-the-biztalk-server-databases2'],
  scope: 'systemwide',
});

export const standardNodeLimit = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.sqlInstances,
    (_, instance) => {
      const { placement } = instance;
      const { edition } = instance.entry.values;
      if (edition?.value !== 'standard' || placement?.kind !== 'group') return undefined;
      const { group } = placement;
      const n = new Set(group.owners).size;
      if (n <= limit) return undefined;
      return {
        entity: instance.id,
        place: edition.place,
        message: rule.say({ cluster: group.cluster.name, n }),
        fixes: () => fixesFor(instance, group),
      };
    },
  ),
);

function fixesFor({ name }: SqlInstance, group: Group): readonly Fix[] {
  const path = groupPath(group);
  const nodes = [...new Set(group.owners)].slice(0, limit).map((server) => server.name);
  const edition: Operation = { op: 'set', path: ['sqlInstances', name, 'edition'], value: 'enterprise' };
  const raise: Fix = { title: sharedTitles('sql-enterprise', { instances: [name] }), operations: [edition] };
  if (!path) return [{ ...raise, preferred: true }];
  return [
    {
      title: rule.fix('limit-owners', { instance: name, nodes }),
      operations: [{ op: 'set', path: [...path, 'owners'], value: nodes }],
      preferred: true,
    },
    raise,
  ];
}
