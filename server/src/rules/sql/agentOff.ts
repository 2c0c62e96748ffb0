/** SQL Server Agent does not run where its jobs keep the MessageBox, management and tracking databases small and backed up. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { databasesHeldBy } from '../facts/sqlRedundancy.ts';
import { allSqlInstances, defineRuleForEach } from '../forEach.ts';
import { describeRule, reportOn, safeFix } from '../rule.ts';

const kindsWithJobs: ReadonlySet<DatabaseKind | undefined> = new Set(['messagebox', 'management', 'tracking'] as const);

const rule = describeRule({
  id: 'sql/agent-off',
  kind: 'C',
  severity: 'warning',
  title: 'SQL Server Agent off',
  says: 'SQL Server Agent of "{instance}" is off. Clean-up and backup jobs do not run.',
  matters:
    'Clean-up, purging and backup are jobs of SQL Server Agent. Without it the MessageBox grows until it slows everything down, there is no backup, and the transaction logs fill the disk and processing stops.',
  fixes: { 'start-agent': 'Start SQL Server Agent of "{instance}"' },
  subject: ['sqlInstance'],
  sources: [
    'tg/backing-up-databases',
    'core/how-to-add-a-new-messagebox-database',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'systemwide',
});

export const agentOff = defineRuleForEach(rule, allSqlInstances, ({ platform }, instance) => {
  const { agent } = instance.entry.values;
  if (agent?.value !== false) return undefined;
  if (!databasesHeldBy(platform, instance).some((database) => kindsWithJobs.has(database.kind))) return undefined;
  const { name } = instance;
  return reportOn(instance, rule.say({ instance: name }), {
    place: agent.place,
    fixes: () => [
      safeFix(rule.fix('start-agent', { instance: name }), [setKey(['sqlInstances', name, 'agent'], true)]),
    ],
  });
});
