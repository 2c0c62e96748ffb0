/** An availability group that was made without Per Database DTC Support. */
import { setKey } from '../../syntax/edit/operation.ts';
import { defineRule, describeRule, fixOf, notStated, reportOn } from '../rule.ts';
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
    'Without the option the databases take part in distributed transactions, but after a failover the new primary may not learn how a transaction ended; the database can become SUSPECT. Before SQL Server 2016 SP2 the group has to be created again; from SP2 on ALTER AVAILABILITY GROUP … SET (DTC_SUPPORT = PER_DB) turns it on.',
  applies: availabilityGroupVersions,
  fixes: { 'per-database-dtc': 'Note that Per Database DTC Support of "{group}" is on' },
  subject: ['availabilityGroup'],
  sources: [
    'core/high-availability-using-sql-server-always-on-availability-groups',
    'sql-docs/database-engine/availability-groups/windows/configure-availability-group-for-distributed-transactions',
  ],
  scope: 'systemwide',
});

export const agPerDatabaseDtc = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const { perDatabaseDtc } = group.entry.values;
    if (perDatabaseDtc?.value === true) continue;
    const args = { group: group.name };
    yield reportOn(group, rule.say(perDatabaseDtc ? '' : 'unknown', args), {
      place: perDatabaseDtc?.place ?? group.place,
      ...(perDatabaseDtc ? {} : notStated('ag-per-database-dtc')),
      fixes: () => [
        fixOf(rule.fix('per-database-dtc', args), [setKey(['availabilityGroups', group.name, 'perDatabaseDtc'], true)]),
      ],
    });
  }
});
