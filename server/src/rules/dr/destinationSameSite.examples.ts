/** Examples of `dr/destination-same-site`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/destination-same-site',
  fires: `bizha: 1

group:
  version: "2020"

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  SQL01: { site: Main, roles: [sql] }
  SQL02: { site: Main, roles: [sql] }
  SQL03: { site: DR, roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }
  SQLDR: { on: SQL02 }

disasterRecovery:
  coldPlan: true
  logShipping: { SQLPROD: SQLDR } # want
`,
  alsoFires: [
    {
      name: 'no sites: all servers are on one',
      change: [
        ['sites:\n  Main: {}\n  DR: { role: disaster-recovery }\n\n', ''],
        ['SQL01: { site: Main, ', 'SQL01: { '],
        ['SQL02: { site: Main, ', 'SQL02: { '],
        ['SQL03: { site: DR, ', 'SQL03: { '],
      ],
    },
    {
      name: 'another node of the same cluster',
      change: [
        ['sqlInstances:', 'clusters:\n  SQLCLU:\n    nodes: [SQL01, SQL03]\n\nsqlInstances:'],
        ['SQLDR: { on: SQL02 }', 'SQLDR: { on: SQL03 }'],
      ],
    },
    { name: 'a stretched group, the same site', change: [['version: "2020"', 'approach: stretched']] },
  ],
  silent: [
    { name: 'at the other site', change: [['SQLDR: { on: SQL02 }', 'SQLDR: { on: SQL03 }']] },
    { name: 'it is no disaster recovery', change: [['coldPlan: true', 'coldPlan: true\n  method: none']] },
    {
      name: 'a stretched group, the other site',
      change: [
        ['version: "2020"', 'approach: stretched'],
        ['SQLDR: { on: SQL02 }', 'SQLDR: { on: SQL03 }'],
      ],
    },
  ],
  absent: [
    { name: 'the site of the destination is not stated', change: [['SQL02: { site: Main, ', 'SQL02: { ']] },
    { name: 'where the destination is is not stated', change: [['SQLDR: { on: SQL02 }', 'SQLDR:']] },
    {
      name: 'what is shipped is not stated',
      change: [['logShipping: { SQLPROD: SQLDR }', 'method: biztalk-log-shipping']],
    },
  ],
  fixes: [{ title: 'Move "SQL02" to the site "DR"', change: [['SQL02: { site: Main', 'SQL02: { site: DR']] }],
};
