/** A disaster-recovery site with less to work with than production. */
import { recoveryBizTalkServers, recoverySites } from '../../topology/disasterRecovery.ts';
import type { Server } from '../../topology/platform.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/capacity',
  kind: 'R',
  severity: 'information',
  title: 'DR site smaller than production',
  says: {
    '': 'Site "{site}" is smaller than production: {there} of {here} BizTalk servers. It may be overloaded after the event.',
    cores:
      'Site "{site}" is smaller than production: {there} of {here} cores for BizTalk. It may be overloaded after the event.',
  },
  matters: 'After the event the smaller site has the whole load, and what has piled up besides.',
  subject: ['site'],
  sources: [
    'tg/preparing-the-disaster-recovery-biztalk-servers',
    'tg/using-biztalk-server-log-shipping-for-disaster-recovery',
  ],
  scope: 'none',
});

export const capacity = defineRule(rule, function* ({ platform }) {
  const here = primaryBizTalkServers(platform);
  const there = recoveryBizTalkServers(platform);
  const [site] = recoverySites(platform);
  if (!site || there.length === 0 || platform.topology.disasterRecovery?.values.capacityAccepted?.value) return;
  const [coresHere, coresThere] = [coresOf(here), coresOf(there)];
  const hasFewerCores = coresHere !== undefined && coresThere !== undefined && coresThere < coresHere;
  if (there.length >= here.length && !hasFewerCores) return;
  const message =
    there.length < here.length
      ? rule.say({ site: site.name, there: there.length, here: here.length })
      : rule.say('cores', { site: site.name, there: coresThere ?? 0, here: coresHere ?? 0 });
  yield reportOn(site, message, { place: site.entry.place, related: concerned(there) });
});

/** Of all together; `undefined` where one does not state them. */
function coresOf(servers: readonly Server[]): number | undefined {
  const cores = servers.map((server) => server.entry.values.cores?.value);
  return cores.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);
}
