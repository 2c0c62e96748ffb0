/** A clustered host that may start before the clustered MSMQ of its own group. */
import { addTo } from '../../syntax/edit/operation.ts';
import { enabledHandlersOf } from '../facts/hosts.ts';
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { describeRule, reportOn, safeFix } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/msmq-dependency-missing',
  kind: 'R',
  severity: 'warning',
  title: 'Clustered host does not depend on MSMQ',
  says: 'Clustered host "{host}" does not depend on the clustered MSMQ resource. It can start before it.',
  matters:
    'After a failover the cluster starts resources in the order of their dependencies. A host that starts before its queue service finds no queues.',
  fixes: { 'depend-on-msmq': 'Let "{host}" depend on MSMQ' },
  subject: ['host'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'core/transaction-handling-with-the-msmq-adapter',
  ],
  scope: 'host',
});

export const msmqDependencyMissing = defineRuleForEach(rule, hostsUsing('MSMQ'), (_, host) => {
  const { dependsOn } = host.entry.values;
  const handlers = [...enabledHandlersOf(host, 'receive', 'MSMQ'), ...enabledHandlersOf(host, 'send', 'MSMQ')];
  if (!dependsOn || handlers.length === 0 || !host.group?.resources?.has('msmq')) return undefined;
  if (dependsOn.items.some((item) => item.value.toLowerCase() === 'msmq')) return undefined;
  return reportOn(host, rule.say({ host: host.name }), {
    place: dependsOn.place,
    fixes: () => [
      safeFix(rule.fix('depend-on-msmq', { host: host.name }), [addTo(['hosts', host.name, 'dependsOn'], 'msmq')]),
    ],
  });
});
