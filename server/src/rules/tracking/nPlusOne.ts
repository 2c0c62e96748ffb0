/** Fewer tracking instances than one for each MessageBox and one more. */
import { message } from '../../text/messages/message.ts';
import { isDedicatedTrackingHost } from '../facts/hosts.ts';
import {
  isTrackingOff,
  messageBoxes,
  trackingHosts,
  trackingInstances,
  trackingServerNames,
} from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';
import { addTrackingInstances } from './fixes/addTrackingInstances.ts';

export const nPlusOne = defineRule({
  id: 'tracking/n-plus-one',
  kind: 'S',
  severity: 'warning',
  title: 'tracking/n-plus-one.title',
  subject: ['host'],
  reads: [
    'hosts',
    'databases',
    'group',
    'servers',
    'sites',
    'loadBalancers',
    'clusters',
    'masterSecretServer',
    'sqlInstances',
    'applications',
  ],
  sources: [
    'tg/configuring-a-dedicated-tracking-host',
    'tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing',
  ],
  scope: 'none',
  *check({ platform }) {
    const boxes = messageBoxes(platform).length;
    const instances = trackingInstances(platform);
    if (isTrackingOff(platform) || boxes === 0 || !instances || instances.length > boxes) return;
    // One server alone is the matter of tracking/single-instance, none that of host/no-instance.
    if (trackingServerNames(instances).size < 2) return;
    const hosts = trackingHosts(platform);
    const host = hosts.find(isDedicatedTrackingHost) ?? hosts[0];
    if (!host) return;
    const text = message('tracking/n-plus-one', { have: instances.length, boxes, needed: boxes + 1 });
    yield {
      entity: host.id,
      place: host.place,
      message: text,
      related: hosts.filter((each) => each !== host).map((each) => ({ message: text, place: each.place })),
      fixes: () => addTrackingInstances(platform, host, boxes + 1 - instances.length),
    };
  },
});
