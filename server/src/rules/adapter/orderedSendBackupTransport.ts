/** Ordered sending where it is not supported: with a backup transport, and on dynamic ports before 2016. */
import { removeKey } from '../../syntax/edit/operation.ts';
import type { Message } from '../../text/message.ts';
import type { Port } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { allApplications, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, reportOn } from '../rule.ts';
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

export const orderedSendBackupTransport = defineRuleForEach(
  rule,
  allApplications,
  function* ({ platform }, { sendPorts }) {
    for (const port of sendPorts) {
      const { orderedDelivery: ordered } = port.settings;
      if (!ordered?.value) continue;
      const version = platform.topology.group?.values.version?.value;
      if (port.backup)
        yield reportOn(port, rule.say('backup', { port: port.name }), {
          place: ordered.place,
          fixes: () => [without(port, 'backup', rule.fix('remove-backup')), withoutOrder(port)],
        });
      if (port.dynamic && version && !atLeast(version, '2016'))
        yield reportOn(port, rule.say('dynamic', { port: port.name }), {
          place: ordered.place,
          fixes: () => [withoutOrder(port)],
        });
    }
  },
);

function withoutOrder(port: Port): Fix {
  return without(port, 'orderedDelivery', sharedTitles('remove-ordered'));
}

function without({ application, name }: Port, key: string, title: Message): Fix {
  return fixOf(title, [removeKey(['applications', application, 'sendPorts', name, key])]);
}
