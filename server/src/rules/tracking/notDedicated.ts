/** Tracking in a host that does other work too. */
import { isSmallDeployment } from '../facts/computers.ts';
import { isDedicatedTrackingHost } from '../facts/hosts.ts';
import { trackingHosts } from '../facts/tracking.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { moveTracking } from './fixes/moveTracking.ts';

const rule = describeRule({
  id: 'tracking/not-dedicated',
  kind: 'R',
  severity: 'information',
  title: 'Tracking host not dedicated',
  says: 'Host "{host}" tracks beside its other work. Dedicate a host to tracking.',
  matters:
    'Moving tracking data is steady work that competes with the messages of the host, and it stops whenever the host is stopped for another reason. With fewer than five computers this is a hint.',
  subject: ['host'],
  sources: ['tg/configuring-a-dedicated-tracking-host'],
  scope: 'none',
});

export const notDedicated = defineRule(rule, function* ({ platform }) {
  for (const host of trackingHosts(platform)) {
    if (isDedicatedTrackingHost(host)) continue;
    yield reportOn(host, rule.say({ host: host.name }), {
      place: host.entry.values.tracking?.place ?? host.place,
      ...(isSmallDeployment(platform) ? { severity: 'hint' as const } : {}),
      fixes: () => moveTracking(platform, host),
    });
  }
});
