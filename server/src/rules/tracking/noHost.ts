/** Hosts are described, and none of them moves tracking data. */
import { message } from '../../text/messages/message.ts';
import { isTrackingOff, trackingHosts } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';
import { addTrackingHost } from './fixes/addTrackingHost.ts';

export const noHost = defineRule({
  id: 'tracking/no-host',
  kind: 'R',
  severity: 'warning',
  title: 'tracking/no-host.title',
  subject: ['group'],
  reads: ['hosts', 'group', 'servers', 'databases'],
  sources: ['tg/configuring-a-dedicated-tracking-host'],
  scope: 'application',
  phase: 'delayed',
  *check({ platform }) {
    if (platform.hosts.length === 0 || isTrackingOff(platform) || trackingHosts(platform).length > 0) return;
    const isStated = platform.hosts.some((host) => host.entry.values.tracking?.value === false);
    yield {
      entity: 'group',
      place: platform.topology.groupPlace,
      fixes: () => addTrackingHost(platform, isStated),
      ...(isStated
        ? { message: message('tracking/no-host') }
        : {
            message: message('tracking/no-host.unknown'),
            severity: 'information' as const,
            notStated: 'hosts.tracking',
          }),
    };
  },
});
