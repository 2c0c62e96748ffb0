/** Examples of `dr/source-unmapped`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/source-unmapped',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  SQL01: { site: Main, roles: [sql] }
  SQL02: { site: Main, roles: [sql] }
  SQL03: { site: Main, roles: [sql] }
  DRSQL01: { site: DR, roles: [sql] }

sqlInstances:
  MSG: { on: SQL01 }
  CFG: { on: SQL02 } # want
  THIRD: { on: SQL03 }
  SQLDR: { on: DRSQL01 }

databases:
  BizTalkMsgBoxDb: MSG
  BizTalkMgmtDb: CFG

disasterRecovery:
  logShipping: { MSG: SQLDR }
`,
  alsoFires: [
    {
      name: 'nothing is shipped at all',
      change: [
        ['  MSG: { on: SQL01 }', '  MSG: { on: SQL01 } # want'],
        ['{ MSG: SQLDR }', '{}'],
      ],
    },
  ],
  silent: [
    { name: 'it is shipped', change: [['{ MSG: SQLDR }', '{ MSG: SQLDR, CFG: SQLDR }']] },
    { name: 'Analysis Services', change: [['BizTalkMgmtDb: CFG', 'BAMAnalysis: CFG']] },
    { name: 'databases outside of the job', change: [['BizTalkMgmtDb: CFG', 'Shop: { on: CFG, kind: custom }']] },
    {
      name: 'another replica of its availability group is shipped',
      change: [
        [
          'databases:\n  BizTalkMsgBoxDb: MSG\n  BizTalkMgmtDb: CFG',
          'availabilityGroups:\n  BTSAG: { replicas: [CFG, MSG] }\n\ndatabases:\n  BizTalkMsgBoxDb: BTSAG\n  BizTalkMgmtDb: BTSAG',
        ],
      ],
    },
    { name: 'at the disaster-recovery site', change: [['SQL02: { site: Main', 'SQL02: { site: DR']] },
    {
      name: 'no log shipping',
      change: [['logShipping: { MSG: SQLDR }', 'method: none\n  logShipping: { MSG: SQLDR }']],
    },
  ],
  absent: [
    { name: 'the map is not stated', change: [['logShipping: { MSG: SQLDR }', 'method: biztalk-log-shipping']] },
    { name: 'what the instance holds is not stated', change: [['  BizTalkMgmtDb: CFG\n', '']] },
  ],
  fixes: [{ title: 'Ship "CFG" to "SQLDR"', change: [['{ MSG: SQLDR }', '{ MSG: SQLDR, CFG: SQLDR }']] }],
};
