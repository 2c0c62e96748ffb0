/** A server that can run an MSMQ handler and states that it has no Message Queuing of its own, which it needs anyway. */
import { message } from '../../text/messages/message.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { activeInstances } from '../facts/hosts.ts';
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
  *check({ platform }) {
    for (const server of serversWithMsmqHandlers(platform)) {
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
});

/** Servers with an active instance, and possible owners of a clustered host. */
function serversWithMsmqHandlers(platform: Platform): ReadonlySet<Server> {
  const hosts = platform.hosts.filter(
    (host) => msmqHandlers(host, 'receive').length + msmqHandlers(host, 'send').length > 0,
  );
  return new Set(
    hosts.flatMap((host) => [
      ...activeInstances(host).flatMap((instance) => instance.server ?? []),
      ...(host.group?.owners ?? []),
    ]),
  );
}
