/** Servers of the group on which MSDTC is off or not there, and no clustered one takes its place. */
import { groupServers } from '../facts/computers.ts';
import { hasStandIn, msdtcScope } from '../facts/msdtc.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'msdtc/stopped',
  kind: 'C',
  severity: 'error',
  title: 'MSDTC off',
  says: {
    '': 'MSDTC is off on "{server}": its transactions fail.',
    systemwide: 'MSDTC is off on "{server}": the whole group stops.',
  },
  matters:
    'Without MSDTC no distributed transaction is committed: on a BizTalk server its host instances stop, on SQL Server or the master secret server it is the whole system. Where a clustered MSDTC takes its place, that of the node is meant to be off.',
  subject: ['server'],
  sources: [
    'tg/planning-for-high-availability2',
    'sql-docs/database-engine/availability-groups/windows/cluster-dtc-for-sql-server-2016-availability-groups',
    'core/troubleshooting-biztalk-server-administration',
  ],
  scope: 'server',
});

export const stopped = defineRule(rule, function* ({ platform }) {
  if (!platform.servers.some((server) => server.entry.values.msdtc)) return;
  for (const server of groupServers(platform)) {
    const state = server.entry.values.msdtc?.values.state;
    if (state?.value !== 'stopped' && state?.value !== 'absent') continue;
    if (hasStandIn(platform, server)) continue;
    const scope = msdtcScope(platform, server);
    const message = rule.say(scope === 'systemwide' ? 'systemwide' : '', { server: server.name });
    yield reportOn(server, message, { place: state.place, scope });
  }
});
