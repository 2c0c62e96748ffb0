/** A production server that is BizTalk server and holds BizTalk databases at the same time. */
import { serversOf } from '../../topology/carriers.ts';
import { databasesHeldBy, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { moveSqlFixes } from './fixes/moveSql.ts';

const rule = describeRule({
  id: 'sql/shared-with-biztalk',
  kind: 'R',
  severity: 'warning',
  title: 'SQL Server and BizTalk on one server',
  says: {
    '': '"{server}" runs SQL Server beside BizTalk: one failure takes both. SSO cannot be clustered there without clustering every host.',
    instance: '"{name}" runs there',
  },
  matters:
    'The failure of one machine takes a BizTalk server and a database node at once. And a clustered SSO service there would force every host of these servers into the cluster.',
  subject: ['server'],
  sources: ['core/sample-biztalk-server-high-availability-scenarios', 'tg/planning-for-database-performance'],
  scope: 'systemwide',
});

export const sharedWithBiztalk = defineRule(rule, function* ({ platform }) {
  if (platform.purpose !== 'production') return;
  const bizTalk = new Set(platform.bizTalkServers);
  const instances = platform.sqlInstances.filter(
    (instance) =>
      serversOf(instance.placement).some((server) => bizTalk.has(server)) &&
      databasesHeldBy(platform, instance).some(isBizTalkDatabase),
  );
  if (instances.length === 0) return;
  for (const server of platform.bizTalkServers) {
    const here = instances.filter((instance) => serversOf(instance.placement).includes(server));
    if (here.length === 0 || !server.primary) continue;
    yield reportOn(server, rule.say({ server: server.name }), {
      related: here.map(({ name, place }) => ({ message: rule.say('instance', { name }), place })),
      fixes: () => moveSqlFixes(platform, here),
    });
  }
});
