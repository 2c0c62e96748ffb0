/** BizTalk servers near their limit before a SQL Server that has little to do. */
import { isDisasterRecoveryInstance, serversOf } from '../../topology/carriers.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

/** In percent. Source: core/providing-high-availability-for-biztalk-hosts */
const busy = 75;
const idle = 25;

const rule = describeRule({
  id: 'capacity/scale-out',
  kind: 'R',
  severity: 'hint',
  title: 'BizTalk tier is the bottleneck',
  says: 'BizTalk servers {servers} are the bottleneck, above {busy} % load. SQL Server is below {idle} %.',
  matters:
    'BizTalk servers are busy and SQL Server is not: another BizTalk server adds throughput, and redundancy besides.',
  subject: ['server'],
  sources: ['core/providing-high-availability-for-biztalk-hosts'],
  scope: 'none',
});

export const scaleOut = defineRule(rule, function* ({ platform }) {
  const servers = primaryBizTalkServers(platform);
  const [first, ...others] = servers;
  if (!first || !servers.every(({ entry }) => (entry.values.load?.value ?? 0) > busy)) return;
  const sql = sqlLoads(platform, servers);
  if (sql.length === 0 || !sql.every((load) => load !== undefined && load < idle)) return;
  yield reportOn(first, rule.say({ servers: servers.map((server) => server.name), busy, idle }), {
    place: first.entry.values.load?.place ?? first.place,
    related: concerned(others),
  });
});

/** The load of each instance, as stated of it or of the server on which it is active; none of servers that run BizTalk. */
function sqlLoads(platform: Platform, bizTalk: readonly Server[]): readonly (number | undefined)[] {
  return platform.sqlInstances
    .filter((instance) => !isDisasterRecoveryInstance(instance))
    .map((instance) => {
      const server = serversOf(instance.placement)[0];
      const onServer = server && !bizTalk.includes(server) ? server.entry.values.load?.value : undefined;
      return instance.entry.values.load?.value ?? onServer;
    });
}
