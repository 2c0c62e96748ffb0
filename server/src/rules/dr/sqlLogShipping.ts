/** SQL Server's own log shipping, which restores each database to a time of its own. */
import { message } from '../../text/messages/message.ts';
import { jobDatabases } from '../facts/disasterRecovery.ts';
import { defineRule } from '../rule.ts';

export const sqlLogShipping = defineRule({
  id: 'dr/sql-log-shipping',
  kind: 'C',
  severity: 'error',
  title: 'dr/sql-log-shipping.title',
  subject: ['disasterRecovery'],
  reads: ['disasterRecovery', 'databases', 'backup'],
  sources: ['tg/what-is-biztalk-server-log-shipping'],
  scope: 'none',
  *check({ platform }) {
    const method = platform.topology.disasterRecovery?.values.method;
    const dbs = jobDatabases(platform).map((database) => database.name);
    const isOnlyCustom = platform.databases.length > 0 && dbs.length === 0;
    if (method?.value !== 'sql-log-shipping' || isOnlyCustom) return;
    yield {
      entity: 'disasterRecovery',
      place: method.place,
      message: dbs.length > 0 ? message('dr/sql-log-shipping', { dbs }) : message('dr/sql-log-shipping.databases'),
      fixes: () => [
        {
          title: message('fix.biztalk-log-shipping'),
          preferred: true,
          operations: [{ op: 'set', path: ['disasterRecovery', 'method'], value: 'biztalk-log-shipping' }],
        },
      ],
    };
  },
});
