/** Examples of `dr/cluster-is-not-dr`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'dr/cluster-is-not-dr',
  fires: `bizha: 1

group:
  edition: enterprise
  recoveryPointObjective: 1h # want

servers:
  BTS01: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]

sqlInstances:
  SQLPROD: { on: SQLCLU }

databases:
  BizTalkMgmtDb: SQLPROD

hosts:
  Process: { instances: [BTS01] }
`,
  alsoFires: [
    {
      name: 'the loss of any site is promised',
      change: [
        ['  recoveryPointObjective: 1h # want\n', ''],
        ['hosts:', 'requirements:\n  sites: { survives: any-site } # want\n\nhosts:'],
      ],
    },
    {
      name: 'the loss of the site is promised by name',
      change: [
        ['  recoveryPointObjective: 1h # want\n', ''],
        ['servers:\n  BTS01: { roles: [biztalk] }', 'servers:\n  BTS01: { roles: [biztalk], site: Main }'],
        ['SQL01: { roles: [sql] }', 'SQL01: { roles: [sql], site: Main }'],
        ['SQL02: { roles: [sql] }', 'SQL02: { roles: [sql], site: Main }'],
        ['hosts:', 'requirements:\n  site: { survives: [Main] } # want\n\nsites:\n  Main:\n\nhosts:'],
      ],
    },
  ],
  silent: [
    {
      name: 'servers stand at another site',
      change: [
        [
          'servers:\n',
          'sites:\n  DR: { role: disaster-recovery }\n\nservers:\n  DRBTS01: { site: DR, roles: [biztalk] }\n',
        ],
      ],
    },
    {
      name: 'databases are shipped',
      change: [['hosts:', 'disasterRecovery: { method: biztalk-log-shipping }\n\nhosts:']],
    },
    {
      name: 'no cluster',
      change: [
        ['clusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n\n', ''],
        ['on: SQLCLU', 'on: SQL01'],
      ],
    },
  ],
  absent: [{ name: 'no objective is stated', change: [['  recoveryPointObjective: 1h # want\n', '']] }],
  fixes: [
    {
      title:
        'Plan disaster recovery by log shipping: site DR, with servers DRBTS01 and DRSQL01 and SQL Server instance DRSQL; changes host Process',
      change: [
        ['servers:\n', 'sites:\n  DR: { role: disaster-recovery, planned: true }\n\nservers:\n'],
        [
          'SQL02: { roles: [sql] }\n',
          'SQL02: { roles: [sql] }\n  DRBTS01: { site: DR, roles: [biztalk], planned: true }\n  DRSQL01: { site: DR, roles: [sql], planned: true }\n',
        ],
        ['SQLPROD: { on: SQLCLU }\n', 'SQLPROD: { on: SQLCLU }\n  DRSQL: { on: DRSQL01, planned: true }\n'],
        [
          'instances: [BTS01] }\n',
          'instances: { BTS01: {}, DRBTS01: { state: disabled, planned: true } } }\n\ndisasterRecovery:\n  site: DR\n  method: biztalk-log-shipping\n  logShipping: { SQLPROD: DRSQL }\n',
        ],
      ],
    },
  ],
};
