/** A disaster-recovery site that nobody has tried for a year. */
import { message } from '../../text/messages/message.ts';
import { isOverAYear } from '../facts/dates.ts';
import { recoverySites } from '../facts/disasterRecovery.ts';
import { defineRule } from '../rule.ts';

export const untested = defineRule({
  id: 'dr/untested',
  kind: 'R',
  severity: 'hint',
  title: 'dr/untested.title',
  subject: ['site', 'disasterRecovery'],
  reads: ['sites', 'disasterRecovery', 'group'],
  sources: ['tg/performing-availability-testing'],
  scope: 'none',
  *check({ platform, today }) {
    const [site] = recoverySites(platform);
    if (!site) return;
    const section = platform.topology.disasterRecovery;
    const tested = section?.values.lastTested;
    if (tested && !isOverAYear(tested.value, today)) return;
    yield {
      entity: section ? section.id : site.id,
      place: tested?.place ?? section?.place ?? site.entry.place,
      message: message('dr/untested'),
    };
  },
});
