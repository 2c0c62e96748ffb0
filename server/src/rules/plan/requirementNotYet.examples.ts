/** Examples of `plan/requirement-not-yet`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'plan/requirement-not-yet',
  fires: `bizha: 1

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk], planned: true }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

storage:
  ARRAY1: { kind: shared-disk, redundant: true }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, storage: ARRAY1 }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD

masterSecretServer: SQLCLU/SQL

hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }

requirements:
  one server: { survives: any-biztalk-server } # want
`,
  silent: [
    { name: 'it is built', change: [[', planned: true', ', planned: false']] },
    { name: 'it is not met as planned either', change: [['[BTS01, BTS02]', '[BTS01]']] },
    { name: 'whether it is met as planned cannot be told', change: [['  SSODB: SQLPROD\n', '']] },
  ],
  absent: [{ name: 'nothing is said to be planned', change: [[', planned: true', '']] }],
};
