/** Of several MessageBoxes some are in an availability group and others on an instance without redundancy. */
import { isDisasterRecoveryInstance } from '../../topology/carriers.ts';
import { databasesIn, instanceRedundancy } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { availabilityGroupVersions, standardReplicas, supportedGroups } from './availabilityGroups.ts';
import { addToGroup } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'sql/ag-messagebox-all',
  kind: 'S',
  severity: 'error',
  title: 'A MessageBox outside any group',
  says: 'MessageBox "{db}" is not redundant. If it is lost, every MessageBox becomes unavailable.',
  matters:
    'MessageBoxes work as one: if one is lost, all of them become unavailable. Protecting some of them protects none.',
  applies: availabilityGroupVersions,
  subject: ['database'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agMessageboxAll = defineRule(rule, function* ({ platform }) {
  const group = supportedGroups(platform).find((each) =>
    databasesIn(platform, each).some((database) => database.kind === 'messagebox'),
  );
  if (!group) return;
  const standard = standardReplicas(group).length > 0;
  for (const database of platform.databases) {
    const { kind, name, instance } = database;
    if (kind !== 'messagebox' || !instance || isDisasterRecoveryInstance(instance)) continue;
    if (instanceRedundancy(instance) !== 'single') continue;
    yield reportOn(database, rule.say({ db: name }), {
      place: database.entry.values.on?.place ?? database.place,
      fixes: () => (standard ? [] : [addToGroup(name, group)]),
    });
  }
});
