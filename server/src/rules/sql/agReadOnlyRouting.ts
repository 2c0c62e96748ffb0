/** Settings of an availability group that BizTalk does not use. */
import { removeKey } from '../../syntax/edit/operation.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';
import { availabilityGroupVersions, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-read-only-routing',
  kind: 'R',
  severity: 'hint',
  title: 'Read-only routing has no effect',
  says: '{settings} of "{group}" has no effect. BizTalk uses neither read-only routing nor readable secondaries, and does not set MultiSubnetFailover.',
  matters:
    'BizTalk uses neither read-only routing nor readable secondaries, and cannot set MultiSubnetFailover. The settings make a plan look better than it is.',
  applies: availabilityGroupVersions,
  fixes: { 'remove-settings': 'Remove {settings}' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'none',
});

export const agReadOnlyRouting = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const { values } = group.entry;
    const set = (['readOnlyRouting', 'multiSubnetFailover'] as const).filter((key) => values[key]?.value === true);
    const [first] = set;
    if (!first) continue;
    yield reportOn(group, rule.say({ settings: set, group: group.name }), {
      place: values[first]?.place ?? group.place,
      fixes: () => [
        preferredFix(
          rule.fix('remove-settings', { settings: set }),
          set.map((key) => removeKey(['availabilityGroups', group.name, key])),
        ),
      ],
    });
  }
});
