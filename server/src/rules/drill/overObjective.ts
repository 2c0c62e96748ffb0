/** A drill after which it took longer than promised until everything worked again. */
import { formatDuration } from '../../topology/scalars.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'drill/over-objective',
  kind: 'R',
  severity: 'warning',
  title: 'Drill over the recovery time objective',
  says: 'Drill "{drill}" took {took}, longer than the recovery time objective of {objective}.',
  matters: 'What was measured is longer than what is promised. The next failure will take as long.',
  subject: ['drill'],
  sources: 'format',
  scope: 'none',
});

export const overObjective = defineRule(rule, function* ({ platform }) {
  const objective = platform.topology.group?.values.recoveryTimeObjective;
  if (!objective) return;
  for (const drill of platform.topology.drills) {
    const took = drill.values.recoveryTime;
    if (!took || took.value <= objective.value) continue;
    const text = rule.say({
      drill: drill.name,
      took: formatDuration(took.value),
      objective: formatDuration(objective.value),
    });
    yield { entity: drill.id, place: took.place, message: text, related: [{ message: text, place: objective.place }] };
  }
});
