/** Queues on another server of ours that is not clustered: with it stops every host that reads them. */
import { message } from '../../text/messages/message.ts';
import type { Host } from '../../topology/platform.ts';
import { isLocalQueue } from '../facts/hosts.ts';
import type { HolderUse } from '../facts/queueHolders.ts';
import { defineRule } from '../rule.ts';
import { msmqHandlers, netMsmqHandlers } from './hostHandlers.ts';
import { singleHolderCheck } from './singleHolderCheck.ts';

export const msmqRemoteNotClustered = defineRule({
  id: 'adapter/msmq-remote-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/msmq-remote-not-clustered.title',
  subject: ['server', 'externalSystem'],
  reads: ['hosts', 'servers', 'clusters', 'externalSystems', 'applications', 'adapters'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'application',
  check: singleHolderCheck('queueServer', usesOf, (server) => message('adapter/msmq-remote-not-clustered', { server })),
});

/** The handlers that read queues of another server. */
function usesOf(host: Host): readonly HolderUse[] {
  return [...msmqHandlers(host, 'receive'), ...netMsmqHandlers(host)].flatMap((handler) => {
    const reference = handler.settings.queueServer;
    return reference && isLocalQueue(host, handler) === false ? [{ host, handler, reference }] : [];
  });
}
