/** Servers of the group on which MSDTC is off or not there. */
import { message } from '../../text/messages/message.ts';
import { groupServers } from '../facts/computers.ts';
import { msdtcScope } from '../facts/msdtc.ts';
import { defineRule } from '../rule.ts';

export const stopped = defineRule({
  id: 'msdtc/stopped',
  kind: 'C',
  severity: 'error',
  title: 'msdtc/stopped.title',
  subject: ['server'],
  reads: ['servers', 'hosts', 'sqlInstances', 'databases', 'availabilityGroups', 'masterSecretServer', 'clusters'],
  sources: ['tg/planning-for-high-availability2'],
  scope: 'server',
  *check({ platform }) {
    if (!platform.servers.some((server) => server.entry.values.msdtc)) return;
    for (const server of groupServers(platform)) {
      const state = server.entry.values.msdtc?.values.state;
      if (state?.value !== 'stopped' && state?.value !== 'absent') continue;
      const scope = msdtcScope(platform, server);
      yield {
        entity: server.id,
        place: state.place,
        message: message('msdtc/stopped', { server: server.name, scope }),
        scope,
      };
    }
  },
});
