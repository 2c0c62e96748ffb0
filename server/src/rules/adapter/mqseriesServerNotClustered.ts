/** A queue manager of ours on one server: with it stops everything that is sent or received through it. */
import { message } from '../../text/messages/message.ts';
import type { Host } from '../../topology/platform.ts';
import type { HolderUse } from '../facts/queueHolders.ts';
import { defineRule } from '../rule.ts';
import { singleHolderCheck } from './singleHolderCheck.ts';

/** MQSC by analogy: no page speaks of it. */
const mqAdapters: ReadonlySet<string> = new Set(['MQSeries', 'MQSC']);

export const mqseriesServerNotClustered = defineRule({
  id: 'adapter/mqseries-server-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/mqseries-server-not-clustered.title',
  subject: ['server', 'externalSystem'],
  reads: ['hosts', 'servers', 'clusters', 'externalSystems', 'applications', 'adapters'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'application',
  check: singleHolderCheck('queueManager', usesOf, (queueManager) =>
    message('adapter/mqseries-server-not-clustered', { queueManager }),
  ),
});

function usesOf(host: Host): readonly HolderUse[] {
  return host.handlers.flatMap((handler) => {
    const { queueManager: reference, enabled } = handler.settings;
    const counts = handler.adapter && mqAdapters.has(handler.adapter.name) && enabled?.value !== false;
    return reference && counts ? [{ host, handler, reference }] : [];
  });
}
