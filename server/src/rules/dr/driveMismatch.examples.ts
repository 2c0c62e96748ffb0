/** Examples of `dr/drive-mismatch`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/drive-mismatch',
  fires: String.raw`bizha: 1

sqlInstances:
  SQLPROD: { dataPath: 'E:\Data', logPath: 'F:\Logs' }
  SQLDR:
    dataPath: 'D:\Data' # want
    logPath: 'F:\Logs\'

disasterRecovery:
  logShipping: { SQLPROD: SQLDR }
`,
  silent: [
    { name: 'the same folder', change: [[String.raw`'D:\Data'`, "'e:/data'"]] },
    { name: 'not shipped there', change: [['{ SQLPROD: SQLDR }', '{}']] },
  ],
  absent: [
    { name: 'the folder of the source is not stated', change: [[String.raw`dataPath: 'E:\Data', `, '']] },
    { name: 'the folder of the destination is not stated', change: [["    dataPath: 'D:\\Data' # want\n", '']] },
  ],
  fixes: [{ title: 'Give "SQLDR" the folders of "SQLPROD"', change: [[String.raw`'D:\Data'`, String.raw`'E:\Data'`]] }],
};
