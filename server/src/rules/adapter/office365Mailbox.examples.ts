/** Examples of `adapter/office365-mailbox`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/office365-mailbox',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  RxMail: { instances: [BTS01, BTS02], receive: [Office365 Mail] } # want
`,
  silent: [
    { name: 'another adapter', change: [['[Office365 Mail]', '[FILE]']] },
    { name: 'a clustered host', change: [['RxMail: { ', 'RxMail: { clusterGroup: CLU/RxMail, ']] },
    { name: 'a send handler', change: [['receive:', 'send:']] },
  ],
  absent: [{ name: 'the instances are not stated', change: [['instances: [BTS01, BTS02], ', '']] }],
};
