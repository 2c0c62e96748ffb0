/** Of several MessageBoxes some are in an availability group and others on an instance without redundancy. */
import { setKey } from '../../syntax/edit/operation.ts';
import { isDisasterRecoveryInstance } from '../../topology/carriers.ts';
import { databasesIn, instanceRedundancy } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, preferredFix } from '../rule.ts';
import { availabilityGroupVersions, replicaInstances, supportedGroups } from './availabilityGroups.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

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
  const standard = replicaInstances(group).some(({ entry }) => entry.values.edition?.value === 'standard');
  for (const { id, kind, name, place, entry, instance } of platform.databases) {
    if (kind !== 'messagebox' || !instance || isDisasterRecoveryInstance(instance)) continue;
    if (instanceRedundancy(platform, instance) !== 'single') continue;
    yield {
      entity: id,
      place: entry.values.on?.place ?? place,
      message: rule.say({ db: name }),
      fixes: () =>
        standard
          ? []
          : [
              preferredFix(sharedTitles('add-to-group', { db: name, group: group.name }), [
                setKey(['databases', name, 'on'], group.name),
              ]),
            ],
    };
  }
});
