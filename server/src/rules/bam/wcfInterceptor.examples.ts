/** Examples of `bam/wcf-interceptor`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'bam/wcf-interceptor',
  fires: `bizha: 1

bam:
  used: true
  wcfInterceptor: true # want
`,
  silent: [{ name: 'the interceptor is not used', change: [['wcfInterceptor: true', 'wcfInterceptor: false']] }],
  absent: [{ name: 'whether it is used is not stated', change: [['  wcfInterceptor: true # want\n', '']] }],
};
