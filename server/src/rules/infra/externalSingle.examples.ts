/** Examples of `infra/external-single`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/external-single',
  fires: `bizha: 1

externalSystems:
  ERP: { kind: sap, owner: ours, redundant: false } # want
`,
  alsoFires: [{ name: 'who owns it is not stated, so we do', change: [['owner: ours, ', '']] }],
  silent: [
    { name: 'it is redundant', change: [['redundant: false', 'redundant: true']] },
    { name: 'a partner owns it', change: [['owner: ours', 'owner: partner']] },
  ],
  absent: [{ name: 'whether it is redundant is not stated', change: [[', redundant: false', '']] }],
  fixes: [{ title: 'Mark "ERP" as operated by a partner', change: [['owner: ours', 'owner: partner']] }],
};
