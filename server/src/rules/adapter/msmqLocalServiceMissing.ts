/** A server that can run an MSMQ handler and states that it has no Message Queuing of its own, which it needs anyway. */
import { message } from '../../text/messages/message.ts';
import type { Host, Server } from '../../topology/platform.ts';
import { ofGathered, someOf } from '../each.ts';
import { activeServers } from '../facts/hosts.ts';
import { defineRule } from '../rule.ts';
import { msmqHandlers } from './hostHandlers.ts';

export const msmqLocalServiceMissing = defineRule({
  id: 'adapter/msmq-local-service-missing',
  kind: 'C',
  severity: 'error',
  title: 'adapter/msmq-local-service-missing.title',
  subject: ['server'],
  reads: ['servers', 'hosts', 'clusters', 'applications', 'adapters'],
  sources: ['core/known-issues-with-the-msmq-adapter', 'core/how-to-configure-an-msmq-receive-location'],
  scope: 'server',
  check: ofGathered(
    ({ platform }) => platform.hostsUsing('MSMQ'),
    (_, host) => someOf(serversWithMsmqHandlers(host)),
    function* (_, servers) {
      for (const server of new Set(servers.flat())) {
        const { roles } = server.entry.values;
        if (!roles || server.roles?.has('msmq')) continue;
        yield {
          entity: server.id,
          place: roles.place,
          message: message('adapter/msmq-local-service-missing', { server: server.name }),
          fixes: () => [
            {
              title: message('fix.adapter.add-msmq-role', { server: server.name }),
              preferred: true,
              safe: true,
              operations: [{ op: 'add', path: ['servers', server.name, 'roles'], name: 'msmq' }],
            },
          ],
        };
      }
    },
  ),
});

/** Servers with an active instance, and possible owners of a clustered host. */
function serversWithMsmqHandlers(host: Host): readonly Server[] {
  if (msmqHandlers(host, 'receive').length + msmqHandlers(host, 'send').length === 0) return [];
  return [...activeServers(host), ...(host.group?.owners ?? [])];
}
