/** A tracking database that does not outlive the loss of a server. */
import { isTrackingOff } from '../facts/tracking.ts';
import { databaseGapRule } from './databaseGapRule.ts';

export const trackingNotRedundant = databaseGapRule({
  id: 'db/tracking-not-redundant',
  severity: 'warning',
  title: 'Tracking database not redundant',
  says: '"{db}" is not redundant. While it is down, tracking data piles up in the MessageBox.',
  matters:
    'While this database is down, tracking data stays in the MessageBox. Nothing stops at first, and after a while the whole group slows down.',
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'application',
  phase: 'delayed',
  kinds: ['tracking'],
  when: (platform) => !isTrackingOff(platform),
});
