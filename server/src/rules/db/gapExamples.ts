/** Examples that rules about databases without redundancy have in common. For examples only. */
import type { RuleExamples, Variant } from '../ruleExamples.ts';

interface GapExamples {
  /** The name of the database. */
  readonly database: string;
  /** What the file says besides. */
  readonly rest?: string;
  readonly alsoFires?: readonly Variant[];
  readonly silent?: readonly Variant[];
  readonly absent?: readonly Variant[];
}

/** What a cluster of hypervisors makes of the finding. */
export const onClusteredHypervisor: Variant = {
  name: 'a virtual machine that restarts elsewhere: information',
  change: [
    ['servers:', 'hypervisors:\n  HV1: { clustered: true }\n\nservers:'],
    ['SQL01: { roles: [sql] }', 'SQL01: { roles: [sql], hypervisor: HV1 }'],
  ],
};

/** The examples of a rule: its database is alone on an instance that fails with its server. */
export function gapExamples(
  rule: string,
  { database, rest = '', alsoFires = [onClusteredHypervisor], silent = [], absent = [] }: GapExamples,
): RuleExamples {
  return {
    rule,
    fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

sqlInstances:
  SQLPROD: { managed: true, redundant: true }
  OTHER: { on: SQL01 }

databases:
  BizTalkMgmtDb: SQLPROD
  ${database}: OTHER # want
${rest}`,
    alsoFires,
    silent: [
      {
        name: 'a failover cluster instance',
        change: [
          ['sqlInstances:', 'clusters:\n  SQLCLU: { nodes: [SQL01, SQL02] }\n\nsqlInstances:'],
          ['OTHER: { on: SQL01 }', 'OTHER: { on: SQLCLU }'],
        ],
      },
      {
        name: 'managed, with redundancy of its own',
        change: [['OTHER: { on: SQL01 }', 'OTHER: { managed: true, redundant: true }']],
      },
      {
        name: 'on the disaster-recovery site',
        change: [
          ['servers:', 'sites:\n  There: { role: disaster-recovery }\n\nservers:'],
          ['SQL01: { roles', 'SQL01: { site: There, roles'],
          ['SQL02: { roles', 'SQL02: { site: There, roles'],
        ],
      },
      {
        name: 'a core database is there too, and another rule speaks',
        change: [['BizTalkMgmtDb: SQLPROD', 'BizTalkMgmtDb: OTHER']],
      },
      ...silent,
    ],
    absent: [
      { name: 'where the instance runs', change: [['OTHER: { on: SQL01 }', 'OTHER:']] },
      { name: 'where the database is', change: [[`${database}: OTHER # want`, `${database}:`]] },
      ...absent,
    ],
    fixes: [
      {
        title: 'Cluster "OTHER" with SQL02: plans cluster SQLCLU',
        change: [
          [
            '  SQL02: { roles: [sql] }\n\n',
            '  SQL02: { roles: [sql] }\n\nclusters:\n  SQLCLU:\n    nodes: [SQL01, SQL02]\n    groups:\n      OTHER: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }\n    planned: true\n\n',
          ],
          ['  OTHER: { on: SQL01 }', '  OTHER: { on: SQLCLU/OTHER, mode: active/passive }'],
        ],
      },
    ],
  };
}
