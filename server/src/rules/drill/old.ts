/** A drill of more than a year ago: the deployment may have changed since. */
import { message } from '../../text/messages/message.ts';
import { isOverAYear } from '../facts/dates.ts';
import { defineRule } from '../rule.ts';

export const old = defineRule({
  id: 'drill/old',
  kind: 'R',
  severity: 'hint',
  title: 'drill/old.title',
  subject: ['drill'],
  reads: ['drills'],
  sources: [],
  scope: 'none',
  *check({ platform, today }) {
    for (const drill of platform.topology.drills) {
      const { date } = drill.values;
      if (!date || !isOverAYear(date.value, today)) continue;
      yield {
        entity: drill.id,
        place: date.place,
        message: message('drill/old', { drill: drill.name, date: date.value }),
      };
    }
  },
});
