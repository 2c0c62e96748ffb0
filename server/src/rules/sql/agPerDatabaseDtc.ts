/** An availability group that was made without Per Database DTC Support. */
import { defineRule, describeRule } from '../rule.ts';
import { availabilityGroupVersions, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-per-database-dtc',
  kind: 'C',
  severity: 'error',
  title: 'Per-database DTC off',
  says: {
    '': 'Availability group "{group}" needs Per Database DTC Support.',
    unknown: 'Availability group "{group}" needs Per Database DTC Support. Whether it is on is not stated.',
  },
  matters:
    'Without the option the databases of the group take no part in distributed transactions, so a failover can leave transactions in doubt.',
  applies: availabilityGroupVersions,
  fixes: { 'per-database-dtc': 'Turn on Per Database DTC Support of "{group}"' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agPerDatabaseDtc = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const { perDatabaseDtc } = group.entry.values;
    if (perDatabaseDtc?.value === true) continue;
    const args = { group: group.name };
    const report = {
      entity: group.id,
      place: perDatabaseDtc?.place ?? group.place,
      fixes: () => [
        {
          title: rule.fix('per-database-dtc', args),
          operations: [{ op: 'set', path: ['availabilityGroups', group.name, 'perDatabaseDtc'], value: true }] as const,
          preferred: true,
        },
      ],
    };
    if (perDatabaseDtc) yield { ...report, message: rule.say(args) };
    else
      yield {
        ...report,
        severity: 'information',
        notStated: 'ag-per-database-dtc',
        message: rule.say('unknown', args),
      };
  }
});
