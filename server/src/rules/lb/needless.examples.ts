/** Examples of `lb/needless`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'lb/needless',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  BTS03: { roles: [biztalk, iis] }

loadBalancers:
  NLB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxFile] } # want

hosts:
  RxFile: { instances: [BTS01, BTS02], receive: [FILE] }
`,
  alsoFires: [{ name: 'a polling binding', change: [['[FILE]', '{ WCF-Custom: { binding: sqlBinding } }']] }],
  silent: [
    { name: 'an adapter that listens', change: [['[FILE]', '[WCF-NetTcp]']] },
    { name: 'one of two adapters listens', change: [['[FILE]', '[FILE, WCF-NetTcp]']] },
    { name: 'queues, to which others send', change: [['[FILE]', '[MSMQ]']] },
    { name: 'something else is balanced', change: [['serves: [RxFile]', 'serves: [sharepoint]']] },
  ],
  absent: [
    { name: 'what the host receives', change: [[', receive: [FILE]', '']] },
    { name: 'what is balanced', change: [[', serves: [RxFile]', '']] },
    { name: 'the binding', change: [['[FILE]', '[WCF-Custom]']] },
  ],
  fixes: [
    {
      title: 'Remove "RxFile" from "NLB1"',
      change: [
        [
          '  NLB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxFile] } # want',
          '  NLB1: { kind: hardware, members: [BTS01, BTS02], serves: [] } # want',
        ],
      ],
    },
  ],
};
