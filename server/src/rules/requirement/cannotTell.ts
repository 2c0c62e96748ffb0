/** A promise that rests on something that the file does not state. */
import { checkRequirements } from '../../failure/requirements.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'requirement/cannot-tell',
  kind: 'M',
  severity: 'information',
  title: 'Requirement cannot be checked',
  says: 'Whether requirement "{requirement}" is met cannot be told. {missing}',
  matters: 'The answer rests on something that the file does not state. A promise that cannot be checked is none.',
  subject: ['requirement'],
  graph: true,
  sources: 'format',
  scope: 'none',
});

export const cannotTell = defineRule(rule, function* (context) {
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
      message: rule.say({ requirement: requirement.name, missing: first }),
      related: others.map((missing) => ({ message: missing, place })),
    };
  }
});
