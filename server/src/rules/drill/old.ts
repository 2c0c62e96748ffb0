/** A drill of more than a year ago: the deployment may have changed since. */
import { isOverAYear } from '../facts/dates.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'drill/old',
  kind: 'R',
  severity: 'hint',
  title: 'Old drill',
  says: 'Drill "{drill}" of {date} is more than a year old. Repeat it.',
  matters: 'Servers, accounts and people have changed since. What was shown then may not hold any more.',
  subject: ['drill'],
  sources: 'format',
  scope: 'none',
});

export const old = defineRule(rule, function* ({ platform, today }) {
  for (const drill of platform.topology.drills) {
    const { date } = drill.values;
    if (!date || !isOverAYear(date.value, today)) continue;
    yield { entity: drill.id, place: date.place, message: rule.say({ drill: drill.name, date: date.value }) };
  }
});
