/** A node of a clustered MQ server without MQSAgent, through which the MQSeries adapter speaks to the queue manager. */
import { message } from '../../text/messages/message.ts';
import type { Handler, Platform, Server } from '../../topology/platform.ts';
import { ofGathered, someOf } from '../each.ts';
import { queueHolderOf } from '../facts/queueHolders.ts';
import { defineRule } from '../rule.ts';

export const mqsagentNodeMissing = defineRule({
  id: 'adapter/mqsagent-node-missing',
  kind: 'R',
  severity: 'warning',
  title: 'adapter/mqsagent-node-missing.title',
  subject: ['server'],
  reads: ['hosts', 'servers', 'clusters', 'applications', 'adapters'],
  sources: ['core/mqseries-adapter-high-availability'],
  scope: 'application',
  check: ofGathered(
    ({ platform }) => platform.hostsUsing('MQSeries'),
    (_, host) => someOf(host.handlers.filter(({ adapter }) => adapter?.name === 'MQSeries')),
    function* ({ platform }, handlers) {
      for (const node of queueManagerNodes(platform, handlers.flat())) {
        const { mqAgent } = node.entry.values;
        if (mqAgent?.value !== false) continue;
        yield {
          entity: node.id,
          place: mqAgent.place,
          message: message('adapter/mqsagent-node-missing', { node: node.name }),
        };
      }
    },
  ),
});

function queueManagerNodes(platform: Platform, handlers: readonly Handler[]): ReadonlySet<Server> {
  return new Set(
    handlers.flatMap(({ settings }) => {
      const holder = settings.queueManager && queueHolderOf(platform, settings.queueManager);
      return holder?.kind === 'group' ? holder.group.owners : [];
    }),
  );
}
