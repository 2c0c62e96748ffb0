/** A drill after which it took longer than promised until everything worked again. */
import { message } from '../../text/messages/message.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { defineRule } from '../rule.ts';

export const overObjective = defineRule({
  id: 'drill/over-objective',
  kind: 'R',
  severity: 'warning',
  title: 'drill/over-objective.title',
  subject: ['drill'],
  reads: ['drills', 'group'],
  sources: [],
  scope: 'none',
  *check({ platform }) {
    const objective = platform.topology.group?.values.recoveryTimeObjective;
    if (!objective) return;
    for (const drill of platform.topology.drills) {
      const took = drill.values.recoveryTime;
      if (!took || took.value <= objective.value) continue;
      const text = message('drill/over-objective', {
        drill: drill.name,
        took: formatDuration(took.value),
        objective: formatDuration(objective.value),
      });
      yield {
        entity: drill.id,
        place: took.place,
        message: text,
        related: [{ message: text, place: objective.place }],
      };
    }
  },
});
