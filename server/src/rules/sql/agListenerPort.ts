/** A listener on another port than 1433, which BizTalk finds only by a SQL alias. */
import { setKey } from '../../syntax/edit/operation.ts';
import { defineRule, describeRule, fixOf, notStated, reportOn } from '../rule.ts';
import { availabilityGroupVersions, replicaInstances, supportedGroups } from './availabilityGroups.ts';

const defaultPort = 1433;

const rule = describeRule({
  id: 'sql/ag-listener-port',
  kind: 'C',
  severity: 'warning',
  title: 'Listener port needs an alias',
  says: {
    '': 'Listener port {port} of "{group}" has no SQL alias on the BizTalk servers. Without one they do not connect.',
    unknown:
      'Listener port {port} of "{group}" needs a SQL alias on the BizTalk servers. Whether there is one is not stated.',
  },
  matters:
    'BizTalk asks for the default port. On another one it finds its databases only through an alias on every BizTalk server.',
  applies: availabilityGroupVersions,
  fixes: { 'add-alias': 'Note that the BizTalk servers have a SQL alias for port {port}' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agListenerPort = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const { port, alias } = group.entry.values.listener?.values ?? {};
    if (port === undefined || port.value === defaultPort || alias?.value === true) continue;
    if (replicaInstances(group).some(({ entry }) => entry.values.alias?.value === true)) continue;
    const args = { port: port.value, group: group.name };
    yield reportOn(group, rule.say(alias ? '' : 'unknown', args), {
      place: port.place,
      ...(alias ? {} : notStated('listener-alias')),
      fixes: () => [
        fixOf(rule.fix('add-alias', { port: port.value }), [
          setKey(['availabilityGroups', group.name, 'listener', 'alias'], true),
        ]),
      ],
    });
  }
});
