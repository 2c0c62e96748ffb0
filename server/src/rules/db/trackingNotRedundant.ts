/** A tracking database that does not outlive the loss of a server. */
import { message } from '../../text/messages/message.ts';
import { databaseGaps } from '../facts/databaseGaps.ts';
import { isTrackingOff } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';

export const trackingNotRedundant = defineRule({
  id: 'db/tracking-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'db/tracking-not-redundant.title',
  subject: ['database'],
  reads: [
    'group',
    'sites',
    'hypervisors',
    'servers',
    'storage',
    'clusters',
    'loadBalancers',
    'sqlInstances',
    'availabilityGroups',
    'databases',
    'hosts',
  ],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'application',
  phase: 'delayed',
  *check({ platform }) {
    if (isTrackingOff(platform)) return;
    for (const { report, severity } of databaseGaps(platform, ['tracking']))
      yield {
        ...report,
        ...(severity ? { severity } : {}),
        message: message('db/tracking-not-redundant'),
      };
  },
});
