/** Tracking in working hosts although a host of its own does it. */
import { isDedicatedTrackingHost, isKnownAsDedicated } from '../facts/hosts.ts';
import { trackingHosts } from '../facts/tracking.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'tracking/several-hosts',
  kind: 'R',
  severity: 'hint',
  title: 'Tracking on several hosts',
  says: 'Host "{host}" tracks beside its work, although "{dedicated}" is there for that.',
  matters:
    'Where a dedicated host does the tracking, the others need not: they would compete for the same MessageBoxes and slow down their own work.',
  subject: ['host'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'none',
});

export const severalHosts = defineRule(rule, function* ({ platform }) {
  const hosts = trackingHosts(platform);
  const dedicated = hosts.find(isKnownAsDedicated) ?? hosts.find(isDedicatedTrackingHost);
  if (!dedicated) return;
  for (const host of hosts) {
    if (isDedicatedTrackingHost(host)) continue;
    yield reportOn(host, rule.say({ host: host.name, dedicated: dedicated.name }), {
      place: host.entry.values.tracking?.place ?? host.place,
      about: [dedicated.id],
      related: concerned([dedicated]),
    });
  }
});
