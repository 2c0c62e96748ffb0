/** Receive locations that one failing instance can disable on all instances. In 2020 a setting of the group prevents it. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Host } from '../../topology/platform.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'host/receive-fault-tolerance-off',
  kind: 'R',
  severity: 'hint',
  title: 'Receive-location fault tolerance is off',
  says: {
    '': 'Receive-location fault tolerance is off. An error in one instance can disable the location on all.',
    'not-stated':
      'Whether receive-location fault tolerance is on is not stated. Without it an error in one instance can disable the location on all.',
  },
  matters:
    'When a location fails in one instance, for instance because a disk is full, BizTalk can disable it in all; the documentation also says that the others go on. With fault tolerance on, only that instance stops and tries again, and the others go on receiving.',
  applies: 'BizTalk Server 2020.',
  fixes: { 'fault-tolerance-on': 'Turn receive-location fault tolerance on' },
  subject: ['group'],
  sources: ['core/how-to-enable-receive-location-fault-tolerance', 'core/how-to-modify-group-settings'],
  scope: 'application',
});

export const receiveFaultToleranceOff = defineRule(rule, function* ({ platform: { topology, hosts } }) {
  const { version, receiveFaultTolerance: on, receiveFaultToleranceRetry: retry } = topology.group?.values ?? {};
  if (version?.value !== '2020' || on?.value === true || !hosts.some(receivesOnSeveral)) return;
  const set = setKey(['group', 'receiveFaultTolerance'], true);
  const setRetry = setKey(['group', 'receiveFaultToleranceRetry'], '60s');
  yield reportOnGroup(on?.place ?? topology.groupPlace, on ? rule.say() : rule.say('not-stated'), {
    ...(on ? {} : { notStated: 'receive-fault-tolerance' }),
    fixes: () => [preferredFix(rule.fix('fault-tolerance-on'), retry ? [set] : [set, setRetry])],
  });
});

/** In a clustered host one instance runs at a time, so there is no other one to keep going. */
function receivesOnSeveral(host: Host): boolean {
  return !host.clustered && host.activeInstances.length >= 2 && enabledHandlers(host, 'receive').length > 0;
}
