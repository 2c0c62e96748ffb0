/** Queues on another server of ours that is not clustered: with it stops every host that reads them. */
import { message } from '../../text/messages/message.ts';
import type { Host } from '../../topology/platform.ts';
import { ofGathered, someOf } from '../each.ts';
import { isLocalQueue } from '../facts/hosts.ts';
import { type HolderUse, singleHolders } from '../facts/queueHolders.ts';
import { defineRule } from '../rule.ts';
import { holderFixes } from './holderFixes.ts';
import { msmqHandlers, netMsmqHandlers, relatedHandlers } from './hostHandlers.ts';

export const msmqRemoteNotClustered = defineRule({
  id: 'adapter/msmq-remote-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/msmq-remote-not-clustered.title',
  subject: ['server', 'externalSystem'],
  reads: ['hosts', 'servers', 'clusters', 'externalSystems', 'applications', 'adapters'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'application',
  check: ofGathered(
    ({ platform }) => platform.hosts,
    (_, host) => someOf(usesOf(host)),
    function* ({ platform }, uses) {
      for (const single of singleHolders(platform, uses.flat())) {
        const { name, id, place } = single.holder.kind === 'server' ? single.holder.server : single.holder.system;
        yield {
          entity: id,
          place,
          message: message('adapter/msmq-remote-not-clustered', { server: name }),
          related: relatedHandlers(single.uses.map(({ handler }) => handler)),
          fixes: () => holderFixes(platform, single, 'queueServer', 'msmq'),
        };
      }
    },
  ),
});

/** The handlers that read queues of another server. */
function usesOf(host: Host): readonly HolderUse[] {
  return [...msmqHandlers(host, 'receive'), ...netMsmqHandlers(host)].flatMap((handler) => {
    const reference = handler.settings.queueServer;
    return reference && isLocalQueue(host, handler) === false ? [{ host, handler, reference }] : [];
  });
}
