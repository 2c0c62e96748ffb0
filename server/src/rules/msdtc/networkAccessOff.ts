/** Servers of a group of several computers that do not let distributed transactions in. */
import { groupServers } from '../facts/computers.ts';
import { msdtcScope } from '../facts/msdtc.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'msdtc/network-access-off',
  kind: 'C',
  severity: 'error',
  title: 'Network DTC access off',
  says: '"{server}" needs network DTC access.',
  matters:
    'Transactions of BizTalk span servers. A coordinator that does not accept others over the network refuses every one of them.',
  fixes: { 'network-dtc': 'Allow network DTC access on "{server}"' },
  subject: ['server'],
  sources: ['core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2'],
  scope: 'server',
});

export const networkAccessOff = defineRule(rule, function* ({ platform }) {
  if (!platform.servers.some((server) => server.entry.values.msdtc)) return;
  const servers = groupServers(platform);
  if (servers.length < 2) return;
  for (const server of servers) {
    const access = server.entry.values.msdtc?.values.networkAccess;
    if (access?.value !== false) continue;
    yield {
      entity: server.id,
      place: access.place,
      message: rule.say({ server: server.name }),
      scope: msdtcScope(platform, server),
      fixes: () => [
        {
          title: rule.fix('network-dtc', { server: server.name }),
          preferred: true,
          operations: [{ op: 'set', path: ['servers', server.name, 'msdtc', 'networkAccess'], value: true }],
        },
      ],
    };
  }
});
