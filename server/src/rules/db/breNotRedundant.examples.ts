/** Examples of `db/bre-not-redundant`. */
import type { RuleExamples } from '../ruleExamples.ts';
import { gapExamples, onClusteredHypervisor } from './gapExamples.ts';

export const examples: RuleExamples = gapExamples('db/bre-not-redundant', {
  database: 'BizTalkRuleEngineDb',
  rest: `
hosts:
  Process: { orchestrations: { Orders: { usesRules: true } } }
`,
  alsoFires: [
    onClusteredHypervisor,
    { name: 'no rules are called: hint', change: [['usesRules: true', 'usesRules: false']] },
  ],
  absent: [{ name: 'whether rules are called: hint', change: [['{ usesRules: true }', '{}']] }],
});
