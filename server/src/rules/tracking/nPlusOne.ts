/** Fewer tracking instances than one for each MessageBox and one more. */
import { isDedicatedTrackingHost } from '../facts/hosts.ts';
import {
  isTrackingOff,
  messageBoxes,
  trackingHosts,
  trackingInstances,
  trackingServerNames,
} from '../facts/tracking.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { addTrackingInstances } from './fixes/addTrackingInstances.ts';

const rule = describeRule({
  id: 'tracking/n-plus-one',
  kind: 'S',
  severity: 'warning',
  title: 'Fewer than N+1 tracking instances',
  says: 'Too few tracking host instances: {have} for {boxes} MessageBoxes. {needed} are recommended.',
  matters:
    'One instance moves the data of one MessageBox at a time. With one more than there are MessageBoxes, each still has its own when one fails.',
  subject: ['host'],
  sources: [
    'tg/configuring-a-dedicated-tracking-host',
    'tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing',
  ],
  scope: 'none',
});

export const nPlusOne = defineRule(rule, function* ({ platform }) {
  const boxes = messageBoxes(platform).length;
  const instances = trackingInstances(platform);
  if (isTrackingOff(platform) || boxes === 0 || !instances || instances.length > boxes) return;
  // One server alone is the matter of tracking/single-instance, none that of host/no-instance.
  if (trackingServerNames(instances).size < 2) return;
  const hosts = trackingHosts(platform);
  const host = hosts.find(isDedicatedTrackingHost) ?? hosts[0];
  if (!host) return;
  const text = rule.say({ have: instances.length, boxes, needed: boxes + 1 });
  yield reportOn(host, text, {
    related: hosts.filter((each) => each !== host).map((each) => ({ message: text, place: each.place })),
    fixes: () => addTrackingInstances(platform, host, boxes + 1 - instances.length),
  });
});
