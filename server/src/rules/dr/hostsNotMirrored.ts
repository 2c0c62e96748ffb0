/** A host of production that could not run at the disaster-recovery site. */
import { message } from '../../text/messages/message.ts';
import { isMirrored, recoveryBizTalkServers } from '../facts/disasterRecovery.ts';
import { defineRule } from '../rule.ts';
import { mirrorHost } from './fixes/mirrorHosts.ts';

export const hostsNotMirrored = defineRule({
  id: 'dr/hosts-not-mirrored',
  kind: 'S',
  severity: 'warning',
  title: 'dr/hosts-not-mirrored.title',
  subject: ['host'],
  reads: ['hosts', 'servers', 'sites', 'disasterRecovery', 'group'],
  sources: ['tg/preparing-the-disaster-recovery-biztalk-servers'],
  scope: 'host',
  *check({ platform }) {
    const servers = recoveryBizTalkServers(platform);
    const isColdPlan = platform.topology.disasterRecovery?.values.coldPlan?.value === true;
    if (servers.length === 0 || isColdPlan) return;
    for (const host of platform.hosts) {
      const isThere = host.instances.some((instance) => instance.server?.primary === false);
      if (!isMirrored(host) || host.instances.length === 0 || isThere) continue;
      const names = servers.slice(0, host.instances.length).map((server) => server.name);
      yield {
        entity: host.id,
        place: host.place,
        message: message('dr/hosts-not-mirrored', { host: host.name }),
        fixes: () => [
          {
            title: message('fix.mirror-host', { host: host.name, servers: names }),
            preferred: true,
            safe: true,
            operations: mirrorHost(platform, host, names),
          },
        ],
      };
    }
  },
});
