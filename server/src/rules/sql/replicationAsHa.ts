/** SQL Server's own log shipping or replication as high availability of a BizTalk database. */
import { defineRule, describeRule } from '../rule.ts';
import { protectedBy } from './protection.ts';

const rule = describeRule({
  id: 'sql/replication-as-ha',
  kind: 'C',
  severity: 'error',
  title: "SQL Server's own copy methods as availability",
  says: {
    '': 'SQL Server {method} does not keep the BizTalk databases consistent; use FCI/AG and BizTalk log shipping.',
    replication: 'replication',
    'log-shipping': 'log shipping',
  },
  matters:
    'These mechanisms copy one database at a time. BizTalk needs all of them at one mark, which only its own backup job and log shipping set.',
  subject: ['database'],
  sources: ['tg/what-is-biztalk-server-log-shipping'],
  scope: 'systemwide',
});

export const replicationAsHa = defineRule(rule, function* ({ platform }) {
  for (const { database, method, place } of protectedBy(platform, ['replication', 'sql-log-shipping']))
    yield {
      entity: database.id,
      place,
      message: rule.say({ method: rule.say(method === 'replication' ? 'replication' : 'log-shipping') }),
    };
});
