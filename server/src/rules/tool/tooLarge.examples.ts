/** Examples of `format/too-large`: what is nested deeper than anything in the format. */
import type { RuleExamples } from '../ruleExamples.ts';

const deep = `${'['.repeat(70)}${']'.repeat(70)}`;

export const examples: RuleExamples = {
  rule: 'format/too-large',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk], x-notes: ${deep} } # want
`,
  silent: [{ name: 'as deep as people write', change: [[deep, '[[[]]]']] }],
  absent: [{ name: 'nothing is nested', change: [[`, x-notes: ${deep}`, '']] }],
};
