/** Receive locations that one failing instance disables on all instances. From 2020 a setting of the group prevents it. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Host } from '../../topology/platform.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { defineRule } from '../rule.ts';

export const receiveFaultToleranceOff = defineRule({
  id: 'host/receive-fault-tolerance-off',
  kind: 'R',
  severity: 'hint',
  title: 'host/receive-fault-tolerance-off.title',
  subject: ['group'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications'],
  sources: ['core/how-to-enable-receive-location-fault-tolerance'],
  scope: 'application',
  *check({ platform: { topology, hosts } }) {
    const { version, receiveFaultTolerance: on, receiveFaultToleranceRetry: retry } = topology.group?.values ?? {};
    if (version?.value !== '2020' || on?.value === true || !hosts.some(receivesOnSeveral)) return;
    const set: Operation = { op: 'set', path: ['group', 'receiveFaultTolerance'], value: true };
    const setRetry: Operation = { op: 'set', path: ['group', 'receiveFaultToleranceRetry'], value: '60s' };
    yield {
      entity: 'group',
      place: on?.place ?? topology.groupPlace,
      message: on
        ? message('host/receive-fault-tolerance-off')
        : message('host/receive-fault-tolerance-off.not-stated'),
      ...(on ? {} : { notStated: 'receive-fault-tolerance' }),
      fixes: () => [
        {
          title: message('fix.host.fault-tolerance-on'),
          preferred: true,
          safe: true,
          operations: retry ? [set] : [set, setRetry],
        },
      ],
    };
  },
});

/** In a clustered host one instance runs at a time, so there is no other one to keep going. */
function receivesOnSeveral(host: Host): boolean {
  return !host.clustered && host.activeInstances.length >= 2 && enabledHandlers(host, 'receive').length > 0;
}
