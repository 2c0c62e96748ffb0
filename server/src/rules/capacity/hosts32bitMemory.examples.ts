/** Examples of `capacity/hosts-32bit-memory`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'capacity/hosts-32bit-memory',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk], os: "2008", osBits: 32 }
  BTS02: { roles: [biztalk], os: "2008", osBits: 64 }

hosts:
  Ftp:
    bits: 32
    instances: [BTS01, BTS02]
    expectedMemory: 1GB # want
`,
  alsoFires: [
    {
      name: 'above the limit of every system',
      change: [
        ['instances: [BTS01, BTS02]', 'instances: [BTS02]'],
        ['1GB', '3GB'],
      ],
    },
  ],
  silent: [
    { name: 'it needs less', change: [['1GB', '700MB']] },
    { name: 'a 64-bit host', change: [['bits: 32\n    instances', 'bits: 64\n    instances']] },
    { name: 'a 64-bit system gives more', change: [['instances: [BTS01, BTS02]', 'instances: [BTS02]']] },
  ],
  absent: [
    { name: 'the memory is not stated', change: [['    expectedMemory: 1GB # want\n', '']] },
    { name: 'the bits of the host are not stated', change: [['    bits: 32\n', '']] },
    { name: 'the bits of the system are not stated', change: [[', osBits: 32', '']] },
  ],
};
