/** Servers of a group of several computers that do not let distributed transactions in. */
import { message } from '../../text/messages/message.ts';
import { groupServers } from '../facts/computers.ts';
import { msdtcScope } from '../facts/msdtc.ts';
import { defineRule } from '../rule.ts';

export const networkAccessOff = defineRule({
  id: 'msdtc/network-access-off',
  kind: 'C',
  severity: 'error',
  title: 'msdtc/network-access-off.title',
  subject: ['server'],
  reads: ['servers', 'hosts', 'sqlInstances', 'databases', 'availabilityGroups', 'masterSecretServer', 'clusters'],
  sources: ['core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2'],
  scope: 'server',
  *check({ platform }) {
    if (!platform.servers.some((server) => server.entry.values.msdtc)) return;
    const servers = groupServers(platform);
    if (servers.length < 2) return;
    for (const server of servers) {
      const access = server.entry.values.msdtc?.values.networkAccess;
      if (access?.value !== false) continue;
      yield {
        entity: server.id,
        place: access.place,
        message: message('msdtc/network-access-off', { server: server.name }),
        scope: msdtcScope(platform, server),
        fixes: () => [
          {
            title: message('fix.network-dtc', { server: server.name }),
            preferred: true,
            operations: [{ op: 'set', path: ['servers', server.name, 'msdtc', 'networkAccess'], value: true }],
          },
        ],
      };
    }
  },
});
