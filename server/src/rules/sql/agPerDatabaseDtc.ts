/** An availability group that was made without Per Database DTC Support. */
import { message } from '../../text/messages/message.ts';
import { supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

export const agPerDatabaseDtc = defineRule({
  id: 'sql/ag-per-database-dtc',
  kind: 'C',
  severity: 'error',
  title: 'sql/ag-per-database-dtc.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const { perDatabaseDtc } = group.entry.values;
      if (perDatabaseDtc?.value === true) continue;
      const args = { group: group.name };
      const report = {
        entity: group.id,
        place: perDatabaseDtc?.place ?? group.place,
        fixes: () => [
          {
            title: message('fix.per-database-dtc', args),
            operations: [
              { op: 'set', path: ['availabilityGroups', group.name, 'perDatabaseDtc'], value: true },
            ] as const,
            preferred: true,
          },
        ],
      };
      if (perDatabaseDtc) yield { ...report, message: message('sql/ag-per-database-dtc', args) };
      else
        yield {
          ...report,
          severity: 'information',
          notStated: 'ag-per-database-dtc',
          message: message('sql/ag-per-database-dtc.unknown', args),
        };
    }
  },
});
