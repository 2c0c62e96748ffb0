/** A promise that holds once the plan is built, and not before. */
import { promisesThat } from '../requirement/verdicts.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'plan/requirement-not-yet',
  kind: 'M',
  severity: 'warning',
  title: 'Requirement met only as planned',
  says: 'Requirement "{requirement}" is met as planned, and not today.',
  matters:
    'The promise holds from the day on which what is planned is built. Until then a failure that it names stops something.',
  subject: ['requirement'],
  graph: true,
  sources: 'format',
  scope: 'none',
});

export const requirementNotYet = defineRule(rule, function* (context) {
  for (const { requirement, place } of promisesThat(context, 'pass')) {
    const gap = context.closedGaps?.gaps.find(
      (each) => each.rule === 'requirement/not-met' && each.entity === requirement.id,
    );
    if (!gap) continue;
    yield reportOn(requirement, rule.say({ requirement: requirement.name }), {
      place,
      related: [{ message: gap.message, place: gap.place }],
    });
  }
});
