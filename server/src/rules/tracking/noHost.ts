/** Hosts are described, and none of them moves tracking data. */
import { message } from '../../text/messages/message.ts';
import type { Platform } from '../../topology/platform.ts';
import { isTrackingOff, messageBoxes, trackingHosts } from '../facts/tracking.ts';
import { defineRule, type Fix } from '../rule.ts';
import { addTrackingHost } from './fixes/addTrackingHost.ts';

export const noHost = defineRule({
  id: 'tracking/no-host',
  kind: 'R',
  severity: 'warning',
  title: 'tracking/no-host.title',
  subject: ['group'],
  reads: [
    'hosts',
    'group',
    'sites',
    'hypervisors',
    'servers',
    'clusters',
    'databases',
    'masterSecretServer',
    'disasterRecovery',
  ],
  sources: ['tg/configuring-a-dedicated-tracking-host'],
  scope: 'application',
  phase: 'delayed',
  *check({ platform }) {
    if (platform.hosts.length === 0 || isTrackingOff(platform) || trackingHosts(platform).length > 0) return;
    const isStated = platform.hosts.some((host) => host.entry.values.tracking?.value === false);
    yield {
      entity: 'group',
      place: platform.topology.groupPlace,
      fixes: () => [...addTrackingHost(platform, isStated), ...letHostTrack(platform)],
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

/** The host with the most active instances, which is then not dedicated to it. */
function letHostTrack(platform: Platform): readonly Fix[] {
  const needed = messageBoxes(platform).length + 1;
  const [host] = platform.hosts
    .filter((each) => each.type === 'in-process' && !each.clustered && each.entry.values.retired?.value !== true)
    .filter((each) => each.activeInstances.length >= Math.max(2, needed))
    .sort((a, b) => b.activeInstances.length - a.activeInstances.length);
  if (!host) return [];
  return [
    {
      title: message('fix.let-track', { host: host.name }),
      operations: [{ op: 'set', path: ['hosts', host.name, 'tracking'], value: true }],
    },
  ];
}
