/** A setting of the group that the stated version does not have. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { defineRule } from '../rule.ts';

export const receiveFaultToleranceVersion = defineRule({
  id: 'host/receive-fault-tolerance-version',
  kind: 'C',
  severity: 'error',
  title: 'host/receive-fault-tolerance-version.title',
  subject: ['group'],
  reads: ['group'],
  sources: ['core/how-to-enable-receive-location-fault-tolerance'],
  scope: 'none',
  *check({ platform: { topology } }) {
    const { version, receiveFaultTolerance: on, receiveFaultToleranceRetry: retry } = topology.group?.values ?? {};
    const set = on?.value === true ? on : retry;
    if (!version || !set || atLeast(version.value, '2020')) return;
    const keys = [...(on ? ['receiveFaultTolerance'] : []), ...(retry ? ['receiveFaultToleranceRetry'] : [])];
    yield {
      entity: 'group',
      place: set.place,
      message: message('host/receive-fault-tolerance-version'),
      fixes: () => [
        {
          title: message('fix.host.remove-fault-tolerance'),
          preferred: true,
          operations: keys.map((key): Operation => ({ op: 'remove', path: ['group', key] })),
        },
      ],
    };
  },
});
