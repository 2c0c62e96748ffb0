/** SQL Server Agent does not run where its jobs keep the MessageBox, management and tracking databases small and backed up. */
import { message } from '../../text/messages/message.ts';
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { eachOf } from '../each.ts';
import { databasesHeldBy } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

const kindsWithJobs: ReadonlySet<DatabaseKind | undefined> = new Set(['messagebox', 'management', 'tracking'] as const);

export const agentOff = defineRule({
  id: 'sql/agent-off',
  kind: 'C',
  severity: 'warning',
  title: 'sql/agent-off.title',
  subject: ['sqlInstance'],
  reads: ['sqlInstances', 'databases', 'availabilityGroups'],
  sources: [
    'core/how-to-add-a-new-messagebox-database',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'systemwide',
  check: eachOf(
    ({ platform }) => platform.sqlInstances,
    ({ platform }, instance) => {
      const { agent } = instance.entry.values;
      if (agent?.value !== false) return undefined;
      if (!databasesHeldBy(platform, instance).some((database) => kindsWithJobs.has(database.kind))) return undefined;
      const { name } = instance;
      return [
        {
          entity: instance.id,
          place: agent.place,
          message: message('sql/agent-off'),
          fixes: () => [
            {
              title: message('fix.start-agent', { instance: name }),
              operations: [{ op: 'set', path: ['sqlInstances', name, 'agent'], value: true }],
              preferred: true,
              safe: true,
            },
          ],
        },
      ];
    },
  ),
});
