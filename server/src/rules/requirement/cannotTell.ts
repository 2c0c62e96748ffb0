/** A promise that rests on something that the file does not state. */
import { checkRequirements } from '../../failure/requirements.ts';
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const cannotTell = defineRule({
  id: 'requirement/cannot-tell',
  kind: 'M',
  severity: 'information',
  title: 'requirement/cannot-tell.title',
  subject: ['requirement'],
  reads: ['requirements'],
  graph: true,
  sources: [],
  scope: 'none',
  *check(context) {
    // Without a promise nobody has to wait for the graph.
    if (context.platform.topology.requirements.length === 0) return;
    const { graph } = context;
    for (const { requirement, verdict } of checkRequirements(graph)) {
      if (verdict.result !== 'cannot tell') continue;
      const [first, ...others] = verdict.missing;
      if (!first) continue;
      const place = requirement.values.survives?.place ?? requirement.place;
      yield {
        entity: requirement.id,
        place,
        message: message('requirement/cannot-tell', { requirement: requirement.name, missing: first }),
        related: others.map((missing) => ({ message: missing, place })),
      };
    }
  },
});
