/** SQL Server's own log shipping or replication as high availability of a BizTalk database. */
import { message } from '../../text/messages/message.ts';
import { protectedBy } from '../facts/protection.ts';
import { defineRule } from '../rule.ts';

export const replicationAsHa = defineRule({
  id: 'sql/replication-as-ha',
  kind: 'C',
  severity: 'error',
  title: 'sql/replication-as-ha.title',
  subject: ['database'],
  reads: ['databases'],
  sources: ['tg/what-is-biztalk-server-log-shipping'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const { database, method, place } of protectedBy(platform, ['replication', 'sql-log-shipping']))
      yield {
        entity: database.id,
        place,
        message: message('sql/replication-as-ha', {
          method: message(
            method === 'replication' ? 'sql/replication-as-ha.replication' : 'sql/replication-as-ha.log-shipping',
          ),
        }),
      };
  },
});
