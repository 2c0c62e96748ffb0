/** Hosts are described, and none of them moves tracking data. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Platform } from '../../topology/platform.ts';
import { isTrackingOff, messageBoxes, trackingHosts } from '../facts/tracking.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, type Fix, fixOf, notStated } from '../rule.ts';
import { addTrackingHost } from './fixes/addTrackingHost.ts';

const rule = describeRule({
  id: 'tracking/no-host',
  kind: 'R',
  severity: 'warning',
  title: 'No tracking host',
  says: {
    '': 'No host moves tracking data. The MessageBox bloats.',
    unknown: 'Which host moves tracking data is not stated. Without one the MessageBox bloats.',
  },
  matters:
    'Tracking hosts move tracking data out of the MessageBox. If none does, it cannot be deleted there, and the MessageBox grows until everything slows down.',
  fixes: { 'let-track': 'Let "{host}" move tracking data' },
  subject: ['group'],
  sources: ['tg/configuring-a-dedicated-tracking-host'],
  scope: 'application',
  phase: 'delayed',
});

export const noHost = defineRule(rule, function* ({ platform }) {
  if (platform.hosts.length === 0 || isTrackingOff(platform) || trackingHosts(platform).length > 0) return;
  const isStated = platform.hosts.some((host) => host.entry.values.tracking?.value === false);
  yield reportOnGroup(platform.topology.groupPlace, isStated ? rule.say() : rule.say('unknown'), {
    ...(isStated ? {} : notStated('hosts.tracking')),
    fixes: () => [...addTrackingHost(platform, isStated), ...letHostTrack(platform)],
  });
});

/** The host with the most active instances, which is then not dedicated to it. */
function letHostTrack(platform: Platform): readonly Fix[] {
  const needed = messageBoxes(platform).length + 1;
  const [host] = platform.hosts
    .filter((each) => each.type === 'in-process' && !each.clustered && each.entry.values.retired?.value !== true)
    .filter((each) => each.activeInstances.length >= Math.max(2, needed))
    .sort((a, b) => b.activeInstances.length - a.activeInstances.length);
  if (!host) return [];
  return [fixOf(rule.fix('let-track', { host: host.name }), [setKey(['hosts', host.name, 'tracking'], true)])];
}
