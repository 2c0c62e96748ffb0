/** Ordered sending where it is not supported: with a backup transport, and on dynamic ports before 2016. */
import { message } from '../../text/messages/message.ts';
import type { Port } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { eachOf } from '../each.ts';
import { defineRule, type Fix } from '../rule.ts';

export const orderedSendBackupTransport = defineRule({
  id: 'adapter/ordered-send-backup-transport',
  kind: 'C',
  severity: 'warning',
  title: 'adapter/ordered-send-backup-transport.title',
  subject: ['sendPort'],
  reads: ['group', 'applications'],
  sources: ['core/ordered-delivery-of-messages'],
  scope: 'application',
  check: eachOf(
    ({ platform }) => platform.applications,
    function* ({ platform }, { sendPorts }) {
      for (const port of sendPorts) {
        const { orderedDelivery } = port.settings;
        if (!orderedDelivery?.value) continue;
        const version = platform.topology.group?.values.version?.value;
        const report = { entity: port.id, place: orderedDelivery.place };
        if (port.backup)
          yield {
            ...report,
            message: message('adapter/ordered-send-backup-transport.backup'),
            fixes: () => [removeKey(port, 'backup'), removeKey(port, 'orderedDelivery')],
          };
        if (port.dynamic && version && !atLeast(version, '2016'))
          yield {
            ...report,
            message: message('adapter/ordered-send-backup-transport.dynamic'),
            fixes: () => [removeKey(port, 'orderedDelivery')],
          };
      }
    },
  ),
});

function removeKey({ application, name }: Port, key: 'backup' | 'orderedDelivery'): Fix {
  return {
    title: key === 'backup' ? message('fix.adapter.remove-backup') : message('fix.adapter.remove-ordered'),
    operations: [{ op: 'remove', path: ['applications', application, 'sendPorts', name, key] }],
  };
}
