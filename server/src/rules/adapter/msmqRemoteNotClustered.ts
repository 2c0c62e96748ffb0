/** Queues on another server of ours that is not clustered: with it stops every host that reads them. */
import type { Host } from '../../topology/platform.ts';
import { enabledHandlersOf, isLocalQueue } from '../facts/hosts.ts';
import { defineRule, describeRule } from '../rule.ts';
import { netMsmqHandlers } from './hostHandlers.ts';
import type { HolderUse } from './queueHolders.ts';
import { singleHolderCheck } from './singleHolderCheck.ts';

const rule = describeRule({
  id: 'adapter/msmq-remote-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'Remote MSMQ server not clustered',
  says: 'Remote MSMQ server "{server}" is not redundant. If it fails, its queues cannot be read.',
  matters:
    'Several instances that read a remote queue are redundant; the server that holds the queue is not. While it is down nothing is received, on any BizTalk server.',
  subject: ['server', 'externalSystem'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'application',
});

export const msmqRemoteNotClustered = defineRule(
  rule,
  singleHolderCheck('queueServer', usesOf, (server) => rule.say({ server })),
);

/** The handlers that read queues of another server. */
function usesOf(host: Host): readonly HolderUse[] {
  return [...enabledHandlersOf(host, 'receive', 'MSMQ'), ...netMsmqHandlers(host)].flatMap((handler) => {
    const reference = handler.settings.queueServer;
    return reference && isLocalQueue(host, handler) === false ? [{ host, handler, reference }] : [];
  });
}
