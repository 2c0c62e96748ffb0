/** Examples of `db/nonstandard-name`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'db/nonstandard-name',
  fires: `bizha: 1

sqlInstances:
  SQLPROD: { managed: true, redundant: true }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkRulesEngineDb: { on: SQLPROD, kind: rule-engine } # want
`,
  alsoFires: [
    { name: 'of unknown kind', change: [['{ on: SQLPROD, kind: rule-engine }', 'SQLPROD']] },
    {
      name: 'the real name of an entry',
      change: [
        [
          'BizTalkRulesEngineDb: { on: SQLPROD, kind: rule-engine }',
          'Rules: { on: SQLPROD, kind: rule-engine, databaseName: BizTalkRulesEngineDb }',
        ],
      ],
    },
  ],
  silent: [
    {
      name: 'the default name',
      change: [
        [
          'BizTalkRulesEngineDb: { on: SQLPROD, kind: rule-engine } # want',
          'BizTalkRuleEngineDb: { on: SQLPROD, kind: rule-engine }',
        ],
      ],
    },
    {
      name: 'the default name in other letters',
      change: [
        [
          'BizTalkRulesEngineDb: { on: SQLPROD, kind: rule-engine } # want',
          'biztalkruleenginedb: { on: SQLPROD, kind: rule-engine }',
        ],
      ],
    },
    {
      name: 'an own name',
      change: [
        [
          'BizTalkRulesEngineDb: { on: SQLPROD, kind: rule-engine } # want',
          'ContosoRules: { on: SQLPROD, kind: rule-engine }',
        ],
      ],
    },
    {
      name: 'a further MessageBox',
      change: [
        [
          'BizTalkRulesEngineDb: { on: SQLPROD, kind: rule-engine } # want',
          'BizTalkMsgBoxDb2: { on: SQLPROD, kind: messagebox }',
        ],
      ],
    },
    { name: 'of another kind', change: [['kind: rule-engine } # want', 'kind: custom }']] },
  ],
  absent: [
    {
      name: 'the real name, which is a default one',
      change: [
        [
          '{ on: SQLPROD, kind: rule-engine } # want',
          '{ on: SQLPROD, kind: rule-engine, databaseName: BizTalkRuleEngineDb }',
        ],
      ],
    },
  ],
  fixes: [
    {
      title: 'Rename it to "BizTalkRuleEngineDb"',
      change: [
        [
          '  BizTalkRulesEngineDb: { on: SQLPROD, kind: rule-engine } # want',
          '  BizTalkRuleEngineDb: { on: SQLPROD, kind: rule-engine } # want',
        ],
      ],
    },
  ],
};
