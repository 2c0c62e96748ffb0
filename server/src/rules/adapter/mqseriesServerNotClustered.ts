/** A queue manager of ours on one server: with it stops everything that is sent or received through it. */
import type { Host } from '../../topology/platform.ts';
import { defineRule, describeRule } from '../rule.ts';
import type { HolderUse } from './queueHolders.ts';
import { singleHolderCheck } from './singleHolderCheck.ts';

/** MQSC by analogy: no page speaks of it. */
const mqAdapters: ReadonlySet<string> = new Set(['MQSeries', 'MQSC']);

const rule = describeRule({
  id: 'adapter/mqseries-server-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'Queue manager not clustered',
  says: 'Queue manager "{queueManager}" is not clustered. If it fails, its queues cannot be read or written.',
  matters:
    'The adapter goes through one queue manager. While that is down nothing is received from its queues or sent to them, on any BizTalk server.',
  subject: ['server', 'externalSystem'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'application',
});

export const mqseriesServerNotClustered = defineRule(
  rule,
  singleHolderCheck('queueManager', usesOf, (queueManager) => rule.say({ queueManager })),
);

function usesOf(host: Host): readonly HolderUse[] {
  return host.handlers.flatMap((handler) => {
    const { queueManager: reference, enabled } = handler.settings;
    const counts = handler.adapter && mqAdapters.has(handler.adapter.name) && enabled?.value !== false;
    return reference && counts ? [{ host, handler, reference }] : [];
  });
}
