/** A listener on another port than 1433, which BizTalk finds only by a SQL alias. */
import { message } from '../../text/messages/message.ts';
import { replicaInstances, supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

const defaultPort = 1433;

export const agListenerPort = defineRule({
  id: 'sql/ag-listener-port',
  kind: 'C',
  severity: 'information',
  title: 'sql/ag-listener-port.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'none',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const { port, alias } = group.entry.values.listener?.values ?? {};
      if (port === undefined || port.value === defaultPort || alias?.value === true) continue;
      if (replicaInstances(group).some(({ entry }) => entry.values.alias?.value === true)) continue;
      const args = { port: port.value };
      const report = {
        entity: group.id,
        place: port.place,
        fixes: () => [
          {
            title: message('fix.add-alias', { port: port.value }),
            operations: [
              { op: 'set', path: ['availabilityGroups', group.name, 'listener', 'alias'], value: true },
            ] as const,
            preferred: true,
          },
        ],
      };
      if (alias) yield { ...report, message: message('sql/ag-listener-port', args) };
      else yield { ...report, notStated: 'listener-alias', message: message('sql/ag-listener-port.unknown', args) };
    }
  },
});
