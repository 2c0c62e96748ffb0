/** A promise that rests on something that the file does not state. */
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { promisesThat } from './verdicts.ts';

const rule = describeRule({
  id: 'requirement/cannot-tell',
  kind: 'M',
  severity: 'information',
  title: 'Requirement cannot be checked',
  says: 'Requirement "{requirement}" cannot be checked. {missing}',
  matters: 'The answer rests on something that the file does not state. A promise that cannot be checked is none.',
  subject: ['requirement'],
  graph: true,
  sources: 'format',
  scope: 'none',
});

export const cannotTell = defineRule(rule, function* (context) {
  for (const { requirement, verdict, place } of promisesThat(context, 'cannot tell')) {
    const [first, ...others] = verdict.missing;
    if (!first) continue;
    yield reportOn(requirement, rule.say({ requirement: requirement.name, missing: first }), {
      place,
      related: others.map((missing) => ({ message: missing, place })),
      ...(verdict.asIfMended.length > 0
        ? { asIfMended: verdict.asIfMended.map(({ rule: id, entity }) => ({ rule: id, entity })) }
        : {}),
    });
  }
});
