/** A production server that is BizTalk server and holds BizTalk databases at the same time. */
import { message } from '../../text/messages/message.ts';
import { databasesHeldBy, isBizTalkDatabase, serversOf } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';
import { moveSqlFixes } from './fixes/moveSql.ts';

export const sharedWithBiztalk = defineRule({
  id: 'sql/shared-with-biztalk',
  kind: 'R',
  severity: 'warning',
  title: 'sql/shared-with-biztalk.title',
  subject: ['server'],
  reads: [
    'servers',
    'sites',
    'hosts',
    'sqlInstances',
    'clusters',
    'databases',
    'availabilityGroups',
    'masterSecretServer',
    'group',
  ],
  sources: ['core/sample-biztalk-server-high-availability-scenarios', 'tg/planning-for-database-performance'],
  scope: 'systemwide',
  *check({ platform }) {
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
      yield {
        entity: server.id,
        place: server.place,
        message: message('sql/shared-with-biztalk', { server: server.name }),
        related: here.map(({ name, place }) => ({
          message: message('sql/shared-with-biztalk.instance', { name }),
          place,
        })),
        fixes: () => moveSqlFixes(platform, here),
      };
    }
  },
});
