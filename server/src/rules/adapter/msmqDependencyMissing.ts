/** A clustered host that may start before the clustered MSMQ of its own group. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { defineRule } from '../rule.ts';
import { msmqHandlers } from './hostHandlers.ts';

export const msmqDependencyMissing = defineRule({
  id: 'adapter/msmq-dependency-missing',
  kind: 'R',
  severity: 'warning',
  title: 'adapter/msmq-dependency-missing.title',
  subject: ['host'],
  reads: ['hosts', 'clusters', 'applications', 'adapters'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'core/transaction-handling-with-the-msmq-adapter',
  ],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('MSMQ'),
    (_, host) => {
      const { dependsOn } = host.entry.values;
      const handlers = [...msmqHandlers(host, 'receive'), ...msmqHandlers(host, 'send')];
      if (!dependsOn || handlers.length === 0 || !host.group?.resources?.has('msmq')) return undefined;
      if (dependsOn.items.some((item) => item.value.toLowerCase() === 'msmq')) return undefined;
      return [
        {
          entity: host.id,
          place: dependsOn.place,
          message: message('adapter/msmq-dependency-missing', { host: host.name }),
          fixes: () => [
            {
              title: message('fix.adapter.depend-on-msmq', { host: host.name }),
              preferred: true,
              safe: true,
              operations: [{ op: 'add', path: ['hosts', host.name, 'dependsOn'], name: 'msmq' }],
            },
          ],
        },
      ];
    },
  ),
});
