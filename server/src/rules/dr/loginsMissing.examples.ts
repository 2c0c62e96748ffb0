/** Examples of `dr/logins-missing`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/logins-missing',
  fires: `bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  SQL01: { site: Main, roles: [sql] }
  DRSQL01: { site: DR, roles: [sql] }

sqlInstances:
  SQLPROD: { on: SQL01 }
  SQLDR: { on: DRSQL01 }

disasterRecovery:
  site: DR
  logShipping: { SQLPROD: SQLDR }
  logins: false # want
`,
  silent: [{ name: 'they are prepared', change: [['logins: false', 'logins: true']] }],
  absent: [{ name: 'it is not stated', change: [['  logins: false # want\n', '']] }],
  fixes: [{ title: 'Note that the logins are prepared', change: [['logins: false', 'logins: true']] }],
};
