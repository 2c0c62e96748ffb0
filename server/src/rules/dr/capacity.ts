/** A disaster-recovery site with less to work with than production. */
import { message } from '../../text/messages/message.ts';
import type { Server } from '../../topology/platform.ts';
import { concerned } from '../facts/concerned.ts';
import { recoveryBizTalkServers, recoverySites } from '../facts/disasterRecovery.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { defineRule } from '../rule.ts';

export const capacity = defineRule({
  id: 'dr/capacity',
  kind: 'R',
  severity: 'information',
  title: 'dr/capacity.title',
  subject: ['site'],
  reads: ['sites', 'servers', 'hosts', 'disasterRecovery', 'group'],
  sources: [
    'tg/preparing-the-disaster-recovery-biztalk-servers',
    'tg/using-biztalk-server-log-shipping-for-disaster-recovery',
  ],
  scope: 'none',
  *check({ platform }) {
    const here = primaryBizTalkServers(platform);
    const there = recoveryBizTalkServers(platform);
    const [site] = recoverySites(platform);
    if (!site || there.length === 0 || platform.topology.disasterRecovery?.values.capacityAccepted?.value) return;
    const [coresHere, coresThere] = [coresOf(here), coresOf(there)];
    const hasFewerCores = coresHere !== undefined && coresThere !== undefined && coresThere < coresHere;
    if (there.length >= here.length && !hasFewerCores) return;
    yield {
      entity: site.id,
      place: site.entry.place,
      message: message('dr/capacity'),
      related: concerned(there),
    };
  },
});

/** Of all together; `undefined` where one does not state them. */
function coresOf(servers: readonly Server[]): number | undefined {
  const cores = servers.map((server) => server.entry.values.cores?.value);
  return cores.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);
}
