/** A disaster-recovery site that was not tested within a year. */

import { recoverySites } from '../../topology/disasterRecovery.ts';
import { isOverAYear } from '../facts/dates.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'dr/untested',
  kind: 'R',
  severity: 'hint',
  title: 'Recovery not tested',
  says: {
    '': 'The last test of recovery at "{site}" is too old: {date}. Practise it once a year.',
    never: 'Recovery at "{site}" has no stated test. Practise it once a year.',
  },
  matters:
    'A procedure that was never tried fails at its first step that has changed. A rehearsal finds it while there is time.',
  subject: ['site', 'disasterRecovery'],
  sources: ['tg/performing-availability-testing'],
  scope: 'none',
});

export const untested = defineRule(rule, function* ({ platform, today }) {
  const [site] = recoverySites(platform);
  if (!site) return;
  const section = platform.topology.disasterRecovery;
  const tested = section?.values.lastTested;
  if (tested && !isOverAYear(tested.value, today)) return;
  yield {
    entity: section ? section.id : site.id,
    place: tested?.place ?? section?.place ?? site.entry.place,
    message: tested ? rule.say({ site: site.name, date: tested.value }) : rule.say('never', { site: site.name }),
  };
});
