/** A server that can run an MSMQ handler and states that it has no Message Queuing of its own, which it needs anyway. */
import { addTo } from '../../syntax/edit/operation.ts';
import type { Host, Server } from '../../topology/platform.ts';
import { nonEmpty } from '../each.ts';
import { activeServers, enabledHandlersOf } from '../facts/hosts.ts';
import { defineRuleForAll, hostsUsing } from '../forEach.ts';
import { describeRule, reportOn, safeFix } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/msmq-local-service-missing',
  kind: 'C',
  severity: 'error',
  title: 'No local MSMQ service',
  says: '"{server}" has no Message Queuing service of its own. It needs one that is not clustered, even with a clustered one.',
  matters:
    'The adapter uses the queue service of the computer that it runs on, beside the clustered one. Without it receive locations start on that node and are shut down soon after, and send ports do not send.',
  fixes: { 'add-msmq-role': 'Add the role msmq to "{server}"' },
  subject: ['server'],
  sources: ['core/known-issues-with-the-msmq-adapter', 'core/how-to-configure-an-msmq-receive-location'],
  scope: 'server',
});

export const msmqLocalServiceMissing = defineRuleForAll(
  rule,
  hostsUsing('MSMQ'),
  (_, host) => nonEmpty(serversWithMsmqHandlers(host)),
  function* (_, servers) {
    for (const server of new Set(servers.flat())) {
      const { roles } = server.entry.values;
      if (!roles || server.roles?.has('msmq')) continue;
      yield reportOn(server, rule.say({ server: server.name }), {
        place: roles.place,
        fixes: () => [
          safeFix(rule.fix('add-msmq-role', { server: server.name }), [
            addTo(['servers', server.name, 'roles'], 'msmq'),
          ]),
        ],
      });
    }
  },
);

/** Servers with an active instance, and possible owners of a clustered host. */
function serversWithMsmqHandlers(host: Host): readonly Server[] {
  if (enabledHandlersOf(host, 'receive', 'MSMQ').length + enabledHandlersOf(host, 'send', 'MSMQ').length === 0)
    return [];
  return [...activeServers(host), ...(host.group?.owners ?? [])];
}
