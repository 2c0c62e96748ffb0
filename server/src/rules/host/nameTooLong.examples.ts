/** Examples of `host/name-too-long`. */
import type { RuleExamples } from '../ruleExamples.ts';

const seventySeven = 'ReceiveOrdersOfAllPartnersByFileTransferAndByMailAndByQueueAndByServiceOnWeek';
const eighty = `${seventySeven}end`;

export const examples: RuleExamples = {
  rule: 'host/name-too-long',
  fires: `bizha: 1
hosts:
  ${eighty}s: { receive: [FILE] } # want
applications:
  Orders:
    orchestrations:
      Bill: { host: ${eighty}s }
`,
  silent: [
    {
      name: 'eighty characters',
      change: [
        [`${eighty}s: { receive`, `${eighty}: { receive`],
        [`host: ${eighty}s`, `host: ${eighty}`],
      ],
    },
  ],
  absent: [{ name: 'no host', change: [[`hosts:\n  ${eighty}s: { receive: [FILE] } # want\n`, '']] }],
  fixes: [
    {
      title: `Shorten the name to "${seventySeven}"`,
      change: [
        [`${eighty}s: { receive`, `${seventySeven}: { receive`],
        [`host: ${eighty}s`, `host: ${seventySeven}`],
      ],
    },
  ],
};
