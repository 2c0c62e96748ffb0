/** A promise that rests on something that the file does not state. */
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';
import { promisesThat } from './verdicts.ts';

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
    for (const { requirement, verdict, place } of promisesThat(context, 'cannot tell')) {
      const [first, ...others] = verdict.missing;
      if (!first) continue;
      yield {
        entity: requirement.id,
        place,
        message: message('requirement/cannot-tell', { requirement: requirement.name, missing: first }),
        related: others.map((missing) => ({ message: missing, place })),
      };
    }
  },
});
