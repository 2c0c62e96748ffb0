/** Several BizTalk servers under an edition that allows one in a group. */
import { editionName } from '../facts/editionNames.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { editionFix } from '../fixes/editionFix.ts';
import { concerned } from '../related.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';
import { removeServerFix } from './fixes/removeServer.ts';

const rule = describeRule({
  id: 'edition/multi-server',
  kind: 'C',
  severity: 'error',
  title: 'Several servers on Standard or Branch',
  says: 'The {edition} edition does not allow {n} BizTalk servers. It allows one per group.',
  matters:
    'Only the larger editions let several servers join one group. With this one the second server, and with it all redundancy of the hosts, is not allowed.',
  applies: 'The Standard and Branch editions.',
  subject: ['group'],
  sources: ['tg/planning-the-environment-for-biztalk-server'],
  scope: 'systemwide',
});

export const multiServer = defineRule(rule, function* ({ platform }) {
  const { edition } = platform.topology.group?.values ?? {};
  if (edition?.value !== 'standard' && edition?.value !== 'branch') return;
  const servers = primaryBizTalkServers(platform);
  if (servers.length < 2) return;
  yield reportOnGroup(edition.place, rule.say({ edition: editionName(edition.value), n: servers.length }), {
    related: concerned(servers),
    // One server alone is too little for goal `high`.
    fixes: () => [editionFix(), ...(platform.goal === 'high' ? [] : removeServerFix(platform, servers.slice(1)))],
  });
});
