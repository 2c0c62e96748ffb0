/** Examples of `dr/instance-name-mismatch`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/instance-name-mismatch',
  fires: String.raw`bizha: 1

sqlInstances:
  SQLPROD:
    instanceName: BTS
    dataPath: 'E:\Data'
    logPath: 'E:\Data'
  SQLDR:
    instanceName: BTSDR # want
    dataPath: 'E:\Data'

disasterRecovery:
  logShipping: { SQLPROD: SQLDR }
`,
  silent: [
    { name: 'equal names', change: [['instanceName: BTSDR', 'instanceName: bts']] },
    {
      name: 'matching directories',
      change: [['instanceName: BTSDR', "logPath: 'E:\\Data'\n    instanceName: BTSDR"]],
    },
    {
      name: 'one destination for several sources cannot have all their names',
      change: [
        ['  SQLDR:\n', '  SECOND:\n  SQLDR:\n'],
        ['{ SQLPROD: SQLDR }', '{ SQLPROD: SQLDR, SECOND: SQLDR }'],
      ],
    },
  ],
  absent: [
    {
      name: 'where it is shipped is not stated',
      change: [['  logShipping: { SQLPROD: SQLDR }\n', '  method: biztalk-log-shipping\n']],
    },
  ],
  fixes: [
    { title: 'Give "SQLDR" the instance name of "SQLPROD"', change: [['instanceName: BTSDR', 'instanceName: BTS']] },
  ],
};
