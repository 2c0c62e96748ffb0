/** Examples of `dr/instance-active`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/instance-active',
  fires: `bizha: 1

group:
  version: "2020"

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk] }
  BTS02: { site: Main, roles: [biztalk] }
  DRBTS01: { site: DR, roles: [biztalk] }

hosts:
  Process:
    instances:
      BTS01: { state: started }
      BTS02:
      DRBTS01: { state: started } # want
`,
  silent: [
    { name: 'it is disabled', change: [['DRBTS01: { state: started }', 'DRBTS01: { state: disabled }']] },
    {
      name: 'an isolated host, whose state says nothing',
      change: [['  Process:\n', '  Process:\n    type: isolated\n']],
    },
    { name: 'on standby', change: [['DRBTS01: { state: started }', 'DRBTS01: { standby: true }']] },
    { name: 'it is stopped', change: [['DRBTS01: { state: started }', 'DRBTS01: { state: stopped }']] },
    { name: 'all sites are active by design', change: [['version: "2020"', 'approach: stretched']] },
    { name: 'a primary site', change: [['DR: { role: disaster-recovery }', 'DR: { role: primary }']] },
  ],
  absent: [{ name: 'the state is not stated', change: [['DRBTS01: { state: started }', 'DRBTS01:']] }],
  fixes: [
    {
      title: 'Disable the instance of "Process" on "DRBTS01"',
      change: [['DRBTS01: { state: started }', 'DRBTS01: { state: disabled }']],
    },
  ],
};
