/** Tracking in working hosts although a host of its own does it. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { isDedicatedTrackingHost } from '../facts/hosts.ts';
import { trackingHosts } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';

export const severalHosts = defineRule({
  id: 'tracking/several-hosts',
  kind: 'R',
  severity: 'hint',
  title: 'tracking/several-hosts.title',
  subject: ['host'],
  reads: ['hosts', 'applications'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'none',
  *check({ platform }) {
    const hosts = trackingHosts(platform);
    const dedicated = hosts.find(isDedicatedTrackingHost);
    if (!dedicated) return;
    for (const host of hosts) {
      if (isDedicatedTrackingHost(host)) continue;
      yield {
        entity: host.id,
        place: host.entry.values.tracking?.place ?? host.place,
        message: message('tracking/several-hosts'),
        about: [dedicated.id],
        related: concerned([dedicated]),
      };
    }
  },
});
