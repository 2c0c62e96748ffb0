// What the typing journeys type: the same group in block style and in flow style, sixty lines each.

export const blockStyle = `bizha: 1

group:
  name: Contoso orders
  version: "2020"
  edition: enterprise
  purpose: production
  accounts: domain
  receiveFaultTolerance: true

servers:
  BTS01:
    roles:
      - biztalk
      - iis
    os: "2019"
  BTS02:
    roles:
      - biztalk
      - iis
    os: "2019"
  SQL01:
    roles:
      - sql
  SQL02:
    roles:
      - sql

clusters:
  SQLCLU:
    nodes:
      - SQL01
      - SQL02
    witness: cloud
    groups:
      SQL:
        resources:
          - network-name
          - ip-address
          - msdtc

sqlInstances:
  SQLPROD:
    on: SQLCLU/SQL
    mode: active/passive
    agent: true

databases:
  BizTalkMgmtDb: SQLPROD
  SSODB: SQLPROD

hosts:
  Send:
    # by night as well
    instances:
      - BTS01
      - BTS02
    send:
      - SFTP
  Track:
    tracking: true
`;

export const flowStyle = `bizha: 1

group: { name: Contoso, version: "2020", edition: enterprise }

servers:
  BTS01: { roles: [biztalk, iis], os: "2019" }
  BTS02: { roles: [biztalk, iis], os: "2019" }
  SQL01: { roles: [sql], hypervisor: HV1 }
  SQL02: { roles: [sql], hypervisor: HV2 }
  DC01: { roles: [domain-controller, dns] }
  DC02: { roles: [domain-controller, dns] }

storage:
  SAN1: { kind: san, raid: "1+0" }

loadBalancers:
  NLB1: { kind: hardware, redundant: true, members: [BTS01, BTS02] }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    witness: cloud
    groups:
      SQL: { resources: [network-name, msdtc], owners: [SQL01, SQL02] }
      SSO: { resources: [network-name, msdtc], owners: [SQL02, SQL01] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQL, mode: active/passive, storage: SAN1 }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  BizTalkDTADb: SQLPROD
  SSODB: SQLPROD

masterSecretServer:
  on: SQLCLU/SSO
  secretOn: [SQL01, SQL02]
  accounts: domain
  backup: { path: '\\\\VAULT\\sso', offsite: true }

hosts:
  Web: { type: isolated, instances: [BTS01], receive: [HTTP] }
  Process: { default: true, instances: [BTS01, BTS02] }
  Send:
    instances: [BTS01, BTS02]
    send: { WCF-SQL: { orderedDelivery: true }, SFTP: }
  Track: { tracking: true, instances: [BTS01, BTS02] }

backup:
  job: true
  logInterval: 15m
  path: '\\\\VAULT\\biztalk'
  copied: true
  offsite: true
  bam: false

requirements:
  one server: { survives: any-server, for: all }

disasterRecovery: { method: none }
`;
