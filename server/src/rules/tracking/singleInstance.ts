/** All tracking on one server. */
import { trackingHosts, trackingInstances, trackingServerNames } from '../facts/tracking.ts';
import { standbyServers, startIdleFixes } from '../fixes/startIdle.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { addTrackingInstances } from './fixes/addTrackingInstances.ts';

const rule = describeRule({
  id: 'tracking/single-instance',
  kind: 'S',
  severity: 'warning',
  title: 'Tracking on one server only',
  says: {
    '': 'Tracking runs on "{server}" only. If it fails, tracking data stays in the MessageBox.',
    standby: 'Tracking runs on "{server}" only, until {standby} is started by hand.',
  },
  matters:
    'When the only server that moves tracking data fails, nothing stops at once. The data stays in the MessageBox, and the group gets slower in time.',
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['host'],
  sources: [
    'tg/configuring-a-dedicated-tracking-host',
    'tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing',
  ],
  scope: 'application',
  phase: 'delayed',
});

export const singleInstance = defineRule(rule, function* ({ platform }) {
  const instances = trackingInstances(platform) ?? [];
  const [first, ...others] = instances;
  if (!first || trackingServerNames(instances).size > 1) return;
  const server = first.server?.name ?? first.serverName;
  const standby = trackingHosts(platform).flatMap(standbyServers);
  const text = standby.length > 0 ? rule.say('standby', { server, standby }) : rule.say({ server });
  yield reportOn(first.host, text, {
    related: others.map((instance) => ({ message: text, place: instance.host.place })),
    ...(standby.length > 0
      ? { severity: 'information' as const, fixes: () => startIdleFixes(platform, first.host) }
      : { fixes: () => addTrackingInstances(platform, first.host, 1) }),
  });
});
