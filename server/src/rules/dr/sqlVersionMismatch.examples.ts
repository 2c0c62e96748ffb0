/** Examples of `dr/sql-version-mismatch`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/sql-version-mismatch',
  fires: `bizha: 1

sqlInstances:
  SQLPROD: { version: "2019" }
  SQLDR: { version: "2022" } # want

disasterRecovery:
  logShipping: { SQLPROD: SQLDR }
`,
  silent: [
    { name: 'the same version', change: [['"2022"', '"2019"']] },
    { name: 'not shipped there', change: [['{ SQLPROD: SQLDR }', '{}']] },
  ],
  absent: [
    { name: 'the version of the source is not stated', change: [['{ version: "2019" }', '{}']] },
    { name: 'the version of the destination is not stated', change: [['{ version: "2022" }', '{}']] },
  ],
  fixes: [{ title: 'Run SQL Server 2019 at "SQLDR"', change: [['"2022"', '"2019"']] }],
};
