/** Ordered sending where it is not supported: with a backup transport, and on dynamic ports before 2016. */
import type { Port } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { checkEach } from '../each.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const rule = describeRule({
  id: 'adapter/ordered-send-backup-transport',
  kind: 'C',
  severity: 'warning',
  title: 'Ordered delivery where it is unsupported',
  says: {
    backup: 'Ordered delivery of "{port}" is not supported on its backup transport.',
    dynamic: 'Ordered delivery of "{port}" is not supported: dynamic ports know it from 2016 on.',
  },
  matters:
    'A message that goes the other way overtakes those that wait, so order can be lost just when something has failed. From 2016 on dynamic ports keep the order, with adapters that know ordered delivery.',
  applies: 'Backup transports: every version. Dynamic ports: before BizTalk Server 2016.',
  fixes: { 'remove-backup': 'Remove the backup transport' },
  subject: ['sendPort'],
  sources: ['core/ordered-delivery-of-messages'],
  scope: 'application',
});

export const orderedSendBackupTransport = defineRule(
  rule,
  checkEach(
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
            message: rule.say('backup', { port: port.name }),
            fixes: () => [removeKey(port, 'backup'), removeKey(port, 'orderedDelivery')],
          };
        if (port.dynamic && version && !atLeast(version, '2016'))
          yield {
            ...report,
            message: rule.say('dynamic', { port: port.name }),
            fixes: () => [removeKey(port, 'orderedDelivery')],
          };
      }
    },
  ),
);

function removeKey({ application, name }: Port, key: 'backup' | 'orderedDelivery'): Fix {
  return {
    title: key === 'backup' ? rule.fix('remove-backup') : sharedTitles('remove-ordered'),
    operations: [{ op: 'remove', path: ['applications', application, 'sendPorts', name, key] }],
  };
}
