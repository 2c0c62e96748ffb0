/** A tracking database that does not outlive the loss of a server. */

import { isTrackingOff } from '../facts/tracking.ts';
import { defineRule, describeRule } from '../rule.ts';
import { databaseGaps } from './databaseGaps.ts';

const rule = describeRule({
  id: 'db/tracking-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'Tracking database not redundant',
  says: 'Tracking database: data piles up in the MessageBox while it is down.',
  matters:
    'While this database is down, tracking data stays in the MessageBox. Nothing stops at first, and after a while the whole group slows down.',
  yieldsTo: ['sql/not-clustered', 'sql/ag-single-replica', 'sql/ag-database-missing'],
  subject: ['database'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'application',
  phase: 'delayed',
});

export const trackingNotRedundant = defineRule(rule, function* ({ platform }) {
  if (isTrackingOff(platform)) return;
  for (const { report, severity } of databaseGaps(platform, ['tracking']))
    yield {
      ...report,
      ...(severity ? { severity } : {}),
      message: rule.say(),
    };
});
