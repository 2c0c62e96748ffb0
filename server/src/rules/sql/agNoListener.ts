/** An availability group without a listener: BizTalk has no name that follows the primary replica. */
import { setKey } from '../../syntax/edit/operation.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';
import { availabilityGroupVersions, listenerNameFor, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-no-listener',
  kind: 'C',
  severity: 'error',
  title: 'No listener',
  says: '"{group}" has no listener: clients know its first replica only. When that is lost, the group stops until a person acts.',
  matters:
    'Without a listener clients know replicas by their names only. After a failover every server of the group has to be told by hand where the databases are.',
  applies: availabilityGroupVersions,
  fixes: { 'add-listener': 'Add the listener "{listener}"' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agNoListener = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const { listener } = group.entry.values;
    if (listener?.word !== 'none') continue;
    const name = listenerNameFor(group.name);
    yield reportOn(group, rule.say({ group: group.name }), {
      place: listener.place,
      fixes: () => [
        preferredFix(rule.fix('add-listener', { listener: name }), [
          setKey(['availabilityGroups', group.name, 'listener'], { name }),
        ]),
      ],
    });
  }
});
