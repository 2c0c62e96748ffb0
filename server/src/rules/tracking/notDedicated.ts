/** Tracking in a host that does other work too. */
import { message } from '../../text/messages/message.ts';
import { isSmallDeployment } from '../facts/computers.ts';
import { isDedicatedTrackingHost } from '../facts/hosts.ts';
import { trackingHosts } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';
import { moveTracking } from './fixes/moveTracking.ts';

export const notDedicated = defineRule({
  id: 'tracking/not-dedicated',
  kind: 'R',
  severity: 'information',
  title: 'tracking/not-dedicated.title',
  subject: ['host'],
  reads: ['hosts', 'applications', 'servers', 'sqlInstances', 'databases', 'sites', 'group'],
  sources: ['tg/configuring-a-dedicated-tracking-host'],
  scope: 'none',
  *check({ platform }) {
    for (const host of trackingHosts(platform)) {
      if (isDedicatedTrackingHost(host)) continue;
      yield {
        entity: host.id,
        place: host.entry.values.tracking?.place ?? host.place,
        message: message('tracking/not-dedicated', { host: host.name }),
        ...(isSmallDeployment(platform) ? { severity: 'hint' as const } : {}),
        fixes: () => moveTracking(platform, host),
      };
    }
  },
});
