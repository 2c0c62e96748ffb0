/** Examples of `sql/shared-storage-single`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/shared-storage-single',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

storage:
  DISK1: { kind: shared-disk, redundant: false } # want

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, storage: DISK1 }
`,
  silent: [
    { name: 'redundant storage', change: [['redundant: false', 'redundant: true']] },
    { name: 'a stand-alone instance', change: [['on: SQLCLU/SQL', 'on: SQL01']] },
    { name: 'used by nobody', change: [[', storage: DISK1', '']] },
    {
      name: 'on the disaster-recovery site',
      change: [
        ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
        ['SQL01: {', 'SQL01: { site: There,'],
        ['SQL02: {', 'SQL02: { site: There,'],
      ],
    },
  ],
  absent: [{ name: 'whether the storage is redundant', change: [[', redundant: false', '']] }],
  fixes: [
    {
      title: 'Use RAID 1+0 for "DISK1"',
      change: [
        ['  DISK1: { kind: shared-disk, redundant: false } # want', '  DISK1: { kind: shared-disk, raid: 1+0 } # want'],
      ],
    },
  ],
};
