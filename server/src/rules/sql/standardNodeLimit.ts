/** A failover cluster instance of SQL Server Standard that can run on more than two nodes. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Group, SqlInstance } from '../../topology/platform.ts';
import { groupPath } from '../fixes/clusterFixes.ts';
import { allSqlInstances, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';
import { toEnterprise } from './fixes/sharedFixes.ts';

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

export const standardNodeLimit = defineRuleForEach(rule, allSqlInstances, (_, instance) => {
  const { placement } = instance;
  const { edition } = instance.entry.values;
  if (edition?.value !== 'standard' || placement?.kind !== 'group') return undefined;
  const { group } = placement;
  const n = new Set(group.owners).size;
  if (n <= limit) return undefined;
  return reportOn(instance, rule.say({ cluster: group.cluster.name, n }), {
    place: edition.place,
    fixes: () => fixesFor(instance, group),
  });
});

function fixesFor(instance: SqlInstance, group: Group): readonly Fix[] {
  const path = groupPath(group);
  const nodes = [...new Set(group.owners)].slice(0, limit).map((server) => server.name);
  const raise = toEnterprise([instance]);
  if (!path) return [{ ...raise, preferred: true }];
  return [
    preferredFix(rule.fix('limit-owners', { instance: instance.name, nodes }), [setKey([...path, 'owners'], nodes)]),
    raise,
  ];
}
