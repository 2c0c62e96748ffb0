/** All tracking on one server. */
import { message } from '../../text/messages/message.ts';
import { trackingInstances, trackingServerNames } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';
import { addTrackingInstances } from './fixes/addTrackingInstances.ts';

export const singleInstance = defineRule({
  id: 'tracking/single-instance',
  kind: 'S',
  severity: 'warning',
  title: 'tracking/single-instance.title',
  subject: ['host'],
  reads: [
    'hosts',
    'servers',
    'databases',
    'sites',
    'loadBalancers',
    'clusters',
    'masterSecretServer',
    'sqlInstances',
    'group',
  ],
  sources: [
    'tg/configuring-a-dedicated-tracking-host',
    'tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing',
  ],
  scope: 'application',
  phase: 'delayed',
  *check({ platform }) {
    const instances = trackingInstances(platform) ?? [];
    const [first, ...others] = instances;
    if (!first || trackingServerNames(instances).size > 1) return;
    const text = message('tracking/single-instance', { server: first.server?.name ?? first.serverName });
    yield {
      entity: first.host.id,
      place: first.host.place,
      message: text,
      related: others.map((instance) => ({ message: text, place: instance.host.place })),
      fixes: () => addTrackingInstances(platform, first.host, 1),
    };
  },
});
