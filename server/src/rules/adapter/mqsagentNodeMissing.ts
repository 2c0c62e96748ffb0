/** A node of a clustered MQ server without MQSAgent, through which the MQSeries adapter speaks to the queue manager. */
import type { Handler, Platform, Server } from '../../topology/platform.ts';
import { nonEmpty } from '../each.ts';
import { defineRuleForAll, hostsUsing } from '../forEach.ts';
import { describeRule } from '../rule.ts';
import { queueHolderOf } from './queueHolders.ts';

const rule = describeRule({
  id: 'adapter/mqsagent-node-missing',
  kind: 'R',
  severity: 'warning',
  title: 'MQSAgent missing on a node',
  says: 'MQSAgent is missing on "{node}". It needs no clustering, but must be on each node.',
  matters:
    'The adapter talks to the agent on the node that runs the queue manager. After a failover to a node without the agent the queues are there and cannot be reached.',
  subject: ['server'],
  sources: ['core/mqseries-adapter-high-availability'],
  scope: 'application',
});

export const mqsagentNodeMissing = defineRuleForAll(
  rule,
  hostsUsing('MQSeries'),
  (_, host) => nonEmpty(host.handlers.filter(({ adapter }) => adapter?.name === 'MQSeries')),
  function* ({ platform }, handlers) {
    for (const node of queueManagerNodes(platform, handlers.flat())) {
      const { mqAgent } = node.entry.values;
      if (mqAgent?.value !== false) continue;
      yield { entity: node.id, place: mqAgent.place, message: rule.say({ node: node.name }) };
    }
  },
);

function queueManagerNodes(platform: Platform, handlers: readonly Handler[]): ReadonlySet<Server> {
  return new Set(
    handlers.flatMap(({ settings }) => {
      const holder = settings.queueManager && queueHolderOf(platform, settings.queueManager);
      return holder?.kind === 'group' ? holder.group.owners : [];
    }),
  );
}
