/** A setting of the group that the stated version does not have. */
import { removeKey } from '../../syntax/edit/operation.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'host/receive-fault-tolerance-version',
  kind: 'C',
  severity: 'error',
  title: 'Fault tolerance setting before 2020',
  says: 'BizTalk Server {version} has no receive-location fault tolerance; 2020 has.',
  matters: 'Older versions do not have the setting: an error in one instance can disable the location in all.',
  applies: 'Versions before BizTalk Server 2020.',
  fixes: { 'remove-fault-tolerance': 'Remove the setting' },
  subject: ['group'],
  sources: ['core/how-to-enable-receive-location-fault-tolerance'],
  scope: 'none',
});

export const receiveFaultToleranceVersion = defineRule(rule, function* ({ platform: { topology } }) {
  const { version, receiveFaultTolerance: on, receiveFaultToleranceRetry: retry } = topology.group?.values ?? {};
  const set = on?.value === true ? on : retry;
  if (!version || !set || atLeast(version.value, '2020')) return;
  const keys = [...(on ? ['receiveFaultTolerance'] : []), ...(retry ? ['receiveFaultToleranceRetry'] : [])];
  yield reportOnGroup(set.place, rule.say({ version: version.value }), {
    fixes: () => [
      preferredFix(
        rule.fix('remove-fault-tolerance'),
        keys.map((key) => removeKey(['group', key])),
      ),
    ],
  });
});
