/** Examples of `host/too-many-instances`. */
import type { RuleExamples } from '../ruleExamples.ts';

/** Twenty-six hosts, A to Z. */
const hosts = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((name) => `  ${name}: { instances: [BTS01, BTS02] }\n`).join('');

export const examples: RuleExamples = {
  rule: 'host/too-many-instances',
  fires: `bizha: 1
servers:
  BTS01: { roles: [biztalk] } # want
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }
hosts:
${hosts}  Send: { instances: [BTS01], send: [SMTP] }
`,
  silent: [
    { name: 'twenty-six', change: [['Send: { instances: [BTS01]', 'Send: { instances: [BTS03]']] },
    {
      name: 'one of them is disabled',
      change: [['Send: { instances: [BTS01]', 'Send: { instances: { BTS01: { state: disabled }, BTS03: {} }']],
    },
  ],
  absent: [{ name: 'the instances of a host are not stated', change: [['Send: { instances: [BTS01], ', 'Send: { ']] }],
};
