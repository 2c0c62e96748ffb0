/** A host of production that could not run at the disaster-recovery site. */
import { recoveryBizTalkServers } from '../../topology/disasterRecovery.ts';
import { hostsMissingThere } from '../../topology/recoverySite.ts';
import { defineRule, describeRule, reportOn, safeFix } from '../rule.ts';
import { mirrorHost } from './fixes/mirrorHosts.ts';

const rule = describeRule({
  id: 'dr/hosts-not-mirrored',
  kind: 'S',
  severity: 'warning',
  title: 'Host missing at the DR site',
  says: 'Host "{host}" has no instance at the DR site. It does not run there after the event.',
  matters:
    'At the other site a host without an instance does not run. What it receives, processes and sends is missing there.',
  fixes: { 'mirror-host': 'Plan disabled instances of "{host}" on {servers}' },
  subject: ['host'],
  sources: ['tg/preparing-the-disaster-recovery-biztalk-servers'],
  scope: 'host',
});

export const hostsNotMirrored = defineRule(rule, function* ({ platform }) {
  const servers = recoveryBizTalkServers(platform);
  for (const host of hostsMissingThere(platform)) {
    const names = servers.slice(0, host.instances.length).map((server) => server.name);
    yield reportOn(host, rule.say({ host: host.name }), {
      fixes: () => [
        safeFix(rule.fix('mirror-host', { host: host.name, servers: names }), mirrorHost(platform, host, names)),
      ],
    });
  }
});
