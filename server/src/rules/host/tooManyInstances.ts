/** More host instances on one server than Windows runs without extra settings. */
import { message } from '../../text/messages/message.ts';
import type { Server } from '../../topology/platform.ts';
import { ofGathered, someOf } from '../each.ts';
import { defineRule } from '../rule.ts';

/** Source: core/how-to-add-a-host-instance */
const limit = 26;

export const tooManyInstances = defineRule({
  id: 'host/too-many-instances',
  kind: 'R',
  severity: 'hint',
  title: 'host/too-many-instances.title',
  subject: ['server'],
  reads: ['hosts', 'servers'],
  sources: ['core/how-to-add-a-host-instance', 'tg/high-availability-for-biztalk-hosts'],
  scope: 'none',
  check: ofGathered(
    ({ platform }) => platform.hosts,
    (_, host) => someOf(host.instances.flatMap(({ server, state }) => (server && state !== 'disabled' ? server : []))),
    function* (_, carriers) {
      const counts = new Map<Server, number>();
      for (const servers of carriers) for (const server of servers) counts.set(server, (counts.get(server) ?? 0) + 1);
      for (const [server, n] of counts) {
        if (n <= limit) continue;
        yield {
          entity: server.id,
          place: server.place,
          message: message('host/too-many-instances', { server: server.name, n }),
        };
      }
    },
  ),
});
