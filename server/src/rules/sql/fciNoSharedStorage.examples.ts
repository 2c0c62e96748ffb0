/** Examples of `sql/fci-no-shared-storage`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'sql/fci-no-shared-storage',
  fires: `bizha: 1

servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }

storage:
  DISK1: { kind: local }
  SAN1: { kind: san }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, storage: DISK1 } # want
`,
  silent: [
    { name: 'a SAN', change: [['kind: local', 'kind: san']] },
    { name: 'an Azure shared disk', change: [['kind: local', 'kind: azure-shared-disk']] },
    { name: 'Storage Spaces Direct', change: [['kind: local', 'kind: storage-spaces-direct']] },
    { name: 'an SMB share', change: [['kind: local', 'kind: smb']] },
    { name: 'a stand-alone instance', change: [['on: SQLCLU/SQL', 'on: SQL01']] },
  ],
  absent: [
    { name: 'what kind of storage it is', change: [['{ kind: local }', '']] },
    { name: 'where the files are', change: [[', storage: DISK1', '']] },
  ],
  fixes: [
    {
      title: 'Put "SQLPROD" on "SAN1"',
      change: [
        ['  SQLPROD: { on: SQLCLU/SQL, storage: DISK1 } # want', '  SQLPROD: { on: SQLCLU/SQL, storage: SAN1 } # want'],
      ],
    },
    {
      title: 'Make "DISK1" a shared disk',
      change: [['  DISK1: { kind: local }', '  DISK1: { kind: shared-disk }']],
    },
  ],
};
