/** SQL Server's own log shipping or replication as high availability of a BizTalk database. */
import { atLeast } from '../../vocabulary/version.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { protectedBy } from './protection.ts';

const rule = describeRule({
  id: 'sql/replication-as-ha',
  kind: 'C',
  severity: 'error',
  title: "SQL Server's own copy methods as availability",
  says: {
    '': 'SQL Server {method} of "{db}" does not keep the BizTalk databases consistent. Use a failover cluster instance and BizTalk log shipping.',
    'or-group':
      'SQL Server {method} of "{db}" does not keep the BizTalk databases consistent. Use a failover cluster instance or an availability group, and BizTalk log shipping.',
    replication: 'replication',
    'log-shipping': 'log shipping',
  },
  matters:
    'These mechanisms copy one database at a time. BizTalk needs all of them at one mark, which only its own backup job and log shipping set.',
  subject: ['database'],
  sources: [
    'tg/what-is-biztalk-server-log-shipping',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'systemwide',
});

export const replicationAsHa = defineRule(rule, function* ({ platform }) {
  const version = platform.topology.group?.values.version?.value;
  // Availability groups came with BizTalk Server 2016.
  const hasGroups = version !== undefined && atLeast(version, '2016');
  for (const { database, method, place } of protectedBy(platform, ['replication', 'sql-log-shipping']))
    yield reportOn(
      database,
      rule.say(hasGroups ? 'or-group' : '', {
        db: database.name,
        method: rule.say(method === 'replication' ? 'replication' : 'log-shipping'),
      }),
      { place },
    );
});
