/** SQL Server's own log shipping, which restores each database to a time of its own. */
import { setKey } from '../../syntax/edit/operation.ts';
import { jobDatabases } from '../../topology/disasterRecovery.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'dr/sql-log-shipping',
  kind: 'C',
  severity: 'error',
  title: "SQL Server's own log shipping",
  says: {
    '': 'SQL Server log shipping does not keep {dbs} at one mark. Use BizTalk log shipping.',
    databases: 'SQL Server log shipping does not keep the BizTalk databases at one mark. Use BizTalk log shipping.',
  },
  matters:
    'SQL Server ships each database for itself. BizTalk log shipping restores all to one mark, which is what makes them usable together.',
  fixes: { 'biztalk-log-shipping': 'Use BizTalk log shipping' },
  subject: ['disasterRecovery'],
  sources: ['tg/what-is-biztalk-server-log-shipping'],
  scope: 'none',
});

export const sqlLogShipping = defineRule(rule, function* ({ platform }) {
  const method = platform.topology.disasterRecovery?.values.method;
  const dbs = jobDatabases(platform).map((database) => database.name);
  const isOnlyCustom = platform.databases.length > 0 && dbs.length === 0;
  if (method?.value !== 'sql-log-shipping' || isOnlyCustom) return;
  yield reportOnSection('disasterRecovery', method.place, dbs.length > 0 ? rule.say({ dbs }) : rule.say('databases'), {
    fixes: () => [
      preferredFix(rule.fix('biztalk-log-shipping'), [setKey(['disasterRecovery', 'method'], 'biztalk-log-shipping')]),
    ],
  });
});
