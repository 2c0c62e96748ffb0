/** Several BizTalk servers under an edition that allows one in a group. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { editionFix } from '../facts/editionFix.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { defineRule } from '../rule.ts';
import { removeServerFix } from './fixes/removeServer.ts';

export const multiServer = defineRule({
  id: 'edition/multi-server',
  kind: 'C',
  severity: 'error',
  title: 'edition/multi-server.title',
  subject: ['group'],
  reads: [
    'group',
    'sites',
    'servers',
    'storage',
    'clusters',
    'loadBalancers',
    'fileShares',
    'sqlInstances',
    'masterSecretServer',
    'tms',
    'hosts',
    'externalSystems',
    'bam',
  ],
  sources: ['tg/planning-the-environment-for-biztalk-server'],
  scope: 'systemwide',
  *check({ platform }) {
    const { edition } = platform.topology.group?.values ?? {};
    if (edition?.value !== 'standard' && edition?.value !== 'branch') return;
    const servers = primaryBizTalkServers(platform);
    if (servers.length < 2) return;
    yield {
      entity: 'group',
      place: edition.place,
      message: message('edition/multi-server', {
        edition: message(`edition.${edition.value}`),
        n: servers.length,
      }),
      related: concerned(servers),
      // One server alone is too little for goal `high`.
      fixes: () => [editionFix(), ...(platform.goal === 'high' ? [] : removeServerFix(platform, servers.slice(1)))],
    };
  },
});
