/** Servers of the group on which MSDTC is off or not there. */
import { groupServers } from '../facts/computers.ts';
import { msdtcScope } from '../facts/msdtc.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'msdtc/stopped',
  kind: 'C',
  severity: 'error',
  title: 'MSDTC off',
  says: 'MSDTC is off on "{server}"; scope {scope}.',
  matters:
    'Without MSDTC no distributed transaction is committed. On a BizTalk server its host instances stop; on SQL Server or the master secret server it is the whole system.',
  subject: ['server'],
  sources: ['tg/planning-for-high-availability2'],
  scope: 'server',
});

export const stopped = defineRule(rule, function* ({ platform }) {
  if (!platform.servers.some((server) => server.entry.values.msdtc)) return;
  for (const server of groupServers(platform)) {
    const state = server.entry.values.msdtc?.values.state;
    if (state?.value !== 'stopped' && state?.value !== 'absent') continue;
    const scope = msdtcScope(platform, server);
    yield { entity: server.id, place: state.place, message: rule.say({ server: server.name, scope }), scope };
  }
});
