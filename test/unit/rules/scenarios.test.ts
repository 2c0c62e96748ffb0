/**
 * The sample deployments of the product documentation with their variants: what must fire fires, what must be silent is
 * silent, and the list of findings is complete. Those that are worth a file of their own are in `examples/`; the others
 * stand here, and what they do not speak of is completed soundly.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import type { Change } from '../../../server/src/rules/ruleExamples.ts';
import { completed } from '../../support/completed.ts';
import { file } from '../../support/cursor.ts';
import { changed, exampleDay } from '../../support/examples.ts';

interface Variant {
  readonly title: string;
  readonly change: readonly Change[];
  /** The findings that are new. */
  readonly adds?: readonly string[];
  /** The findings that are gone. */
  readonly removes?: readonly string[];
}

/** All findings of a text, as `severity rule entity`. */
function found(text: string): string[] {
  return findingsOf(open(text), {}, exampleDay)
    .map(({ rule, severity, entity }) => `${severity} ${rule} ${entity}`)
    .sort();
}

/** A deployment with everything that is said of it, and what one change more makes of that. */
function scenario(name: string, text: string, findings: readonly string[], variants: readonly Variant[] = []): void {
  describe(name, () => {
    it('says what it should', () => {
      assert.deepEqual(found(text), [...findings].sort());
    });
    for (const { title, change, adds = [], removes = [] } of variants)
      it(title, () => {
        const before = found(text);
        const after = found(changed(text, change));
        assert.deepEqual(
          { new: after.filter((each) => !before.includes(each)), gone: before.filter((each) => !after.includes(each)) },
          { new: [...adds].sort(), gone: [...removes].sort() },
        );
      });
  });
}

function example(name: string): string {
  return readFileSync(`examples/${name}.bizha.yaml`, 'utf8');
}

/** What every group in production is told that plans for one site only. */
const noPlan = 'information dr/no-plan group';

describe('the sample scenarios', () => {
  scenario('highly available: the example of the format', example('highly-available'), [
    noPlan,
    'information dr/no-backup-job group',
    'information sso/unclustered-sso-on-host-cluster cluster:BTSCLU',
    'hint host/receive-fault-tolerance-off group',
  ]);

  scenario(
    'S1 smallest two-computer deployment',
    example('s01-smallest-two-computers'),
    [
      noPlan,
      'error sso/master-secret-single masterSecretServer',
      'warning sql/shared-with-biztalk server:BTSQLA',
      'warning sql/shared-with-biztalk server:BTSQLB',
      'information sql/active-active-capacity cluster:SQLCLU',
    ],
    [
      {
        title: 'SSO is clustered on the nodes that run the hosts',
        change: [
          [
            'masterSecretServer:\n  on: BTSQLA\n',
            'masterSecretServer:\n  on: SQLCLU/CFG\n  secretOn: [BTSQLA, BTSQLB]\n',
          ],
        ],
        adds: ['Receive', 'Process', 'Send', 'Track'].map(
          (host) => `error sso/unclustered-host-on-sso-cluster host:${host}`,
        ),
        removes: ['error sso/master-secret-single masterSecretServer'],
      },
    ],
  );

  scenario(
    'S2 small deployment',
    example('s02-small'),
    [noPlan, 'hint sso/shares-messagebox-node masterSecretServer'],
    [
      {
        title: 'an HTTP receive host without a balancer',
        change: [
          ['hosts:\n', 'hosts:\n  Web: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }\n'],
          ['  BTS01: { roles: [biztalk]', '  BTS01: { roles: [biztalk, iis]'],
          ['  BTS02: { roles: [biztalk]', '  BTS02: { roles: [biztalk, iis]'],
        ],
        adds: [
          'warning adapter/load-balancer-required host:Web',
          'error requirement/not-met requirement:any one server',
        ],
      },
      {
        title: 'FTP on two instances',
        change: [['    receive:\n', '    receive:\n      FTP:\n']],
        adds: ['error adapter/duplicate-receive host:Receive'],
      },
      {
        title: 'what the groups hold is not described',
        change: [
          ['      SQL:\n        resources: [network-name, ip-address, disk, msdtc]\n', '      SQL:\n'],
          ['      SSO:\n        resources: [network-name, ip-address, disk, msdtc]\n', '      SSO:\n'],
        ],
        adds: [
          'information msdtc/not-clustered-on-sql cluster:SQLCLU',
          'information requirement/cannot-tell requirement:any one server',
        ],
      },
    ],
  );

  scenario(
    'S3 medium deployment',
    example('s03-medium'),
    [noPlan, 'hint sso/shares-messagebox-node masterSecretServer'],
    [
      {
        title: 'processing has servers of its own instead of receiving',
        change: [
          ['  Receive:\n    instances: [BTS01, BTS02]', '  Receive:\n    instances: [BTS03, BTS04]'],
          ['    default: true\n    instances: [BTS03, BTS04]', '    default: true\n    instances: [BTS01, BTS02]'],
        ],
      },
    ],
  );

  scenario(
    'S4 large deployment',
    example('s04-large'),
    [noPlan],
    [
      {
        title: 'the master MessageBox publishes',
        change: [['master: true, newPublication: disabled', 'master: true, newPublication: enabled']],
        adds: ['information messagebox/master-publishes database:BizTalkMsgBoxDb'],
      },
      {
        title: 'whether the master MessageBox publishes is not stated',
        change: [['master: true, newPublication: disabled', 'master: true']],
        adds: ['hint messagebox/master-publishes database:BizTalkMsgBoxDb'],
      },
      {
        title: 'two tracking instances for three MessageBoxes',
        change: [['instances: [BTS03, BTS04, BTS05, BTS06]', 'instances: [BTS03, BTS04]']],
        adds: ['warning tracking/n-plus-one host:Tracking'],
      },
      {
        title: 'SQL Server Standard under the MessageBoxes',
        change: [['edition: enterprise # Standard would allow two nodes only', 'edition: standard']],
        adds: ['MSG1', 'MSG2', 'MSG3'].map((name) => `error sql/standard-node-limit sqlInstance:${name}`),
      },
    ],
  );

  scenario(
    'S5 Hyper-V with failover clustering',
    completed(
      file`
        bizha: 1
        hypervisors:
          HVCLU: { clustered: true }
        servers:
          BTS01: { roles: [biztalk], hypervisor: HVCLU }
          BTS02: { roles: [biztalk], hypervisor: HVCLU }
          SQLVM: { roles: [sql], hypervisor: HVCLU }
        clusters:
          BTSCLU:
            nodes: [BTS01, BTS02]
            groups:
              FTP: { resources: [network-name, ip-address, disk, msdtc] }
        sqlInstances:
          SQLPROD: { on: SQLVM, version: "2019", agent: true }
        databases:
          BizTalkMgmtDb: SQLPROD
          BizTalkMsgBoxDb: SQLPROD
          BizTalkDTADb: SQLPROD
          SSODB: SQLPROD
        hosts:
          Receive: { clusterGroup: BTSCLU/FTP, instances: [BTS01, BTS02], receive: [FTP] }
          Process: { instances: [BTS01, BTS02], orchestrations: [Order] }
          Tracking: { tracking: true, instances: [BTS01, BTS02] }
      `,
      ['sql'],
    ),
    [
      noPlan,
      'information sql/not-clustered sqlInstance:SQLPROD',
      'information sso/unclustered-sso-on-host-cluster cluster:BTSCLU',
    ],
    [
      {
        title: 'the hypervisor is a single one',
        change: [['clustered: true', 'clustered: false']],
        adds: [
          'error sql/not-clustered sqlInstance:SQLPROD',
          'warning cluster/nodes-share-failure-domain cluster:BTSCLU',
          'warning host/shared-failure-domain host:Process',
          'warning host/shared-failure-domain host:Tracking',
        ],
        removes: ['information sql/not-clustered sqlInstance:SQLPROD'],
      },
    ],
  );

  scenario(
    'S6 scaled-out receiving host',
    example('s06-scaled-out-receiving'),
    [noPlan, 'error sql/not-clustered sqlInstance:SQLPROD', 'warning host/single-instance host:ProcessSend'],
    [
      {
        title: 'no master secret server',
        change: [
          [
            "masterSecretServer:\n  on: SSOCLU/SSO\n  networkName: SSOBTS\n  secretOn: [SSO01, SSO02]\n  backup: { path: '\\\\VAULT\\sso', offsite: true }\n",
            '',
          ],
        ],
        adds: ['error sso/no-master-secret-server group'],
      },
    ],
  );

  scenario(
    'S7 three companies',
    file`
      bizha: 1
      group: { version: "2016", edition: enterprise }
      servers:
        BTS01: { roles: [biztalk, iis] }
        BTS02: { roles: [biztalk, iis] }
        BTS03: { roles: [biztalk, iis] }
        DC01: { roles: [domain-controller, dns] }
        DC02: { roles: [domain-controller, dns] }
      hosts:
        CompanyA: { instances: [BTS01, BTS02, BTS03] }
        CompanyB: { instances: [BTS01, BTS02, BTS03] }
        CompanyC: { instances: [BTS01, BTS02, BTS03] }
    `,
    [
      noPlan,
      'error sso/no-master-secret-server group',
      'information dr/no-backup-job group',
      'information reference/missing-core-database group',
      'information tracking/no-host group',
    ],
    [
      {
        title: 'the adapters are isolated ones',
        change: ['A', 'B', 'C'].map((name) => [
          `Company${name}: {`,
          `Company${name}: { type: isolated, receive: [HTTP],`,
        ]),
        adds: ['A', 'B', 'C'].map((name) => `warning adapter/load-balancer-required host:Company${name}`),
      },
    ],
  );

  scenario(
    'S8 scaled-out isolated receiving host',
    example('s08-isolated-receiving'),
    [noPlan],
    [
      {
        title: 'no balancer',
        change: [
          [
            'loadBalancers:\n  WEBNLB:\n    kind: windows-nlb # spread over its members, so it has no device that could fail\n    members: [WEB01, WEB02]\n    serves: [ReceiveWeb]\n    affinity: none\n',
            '',
          ],
        ],
        adds: [
          'warning adapter/load-balancer-required host:ReceiveWeb',
          'error requirement/not-met requirement:web services survive a server',
        ],
      },
    ],
  );

  scenario(
    'S11 database tier, active/passive',
    completed(
      file`
        bizha: 1
        servers:
          BTS01: { roles: [biztalk] }
          BTS02: { roles: [biztalk] }
          NODEA: { roles: [sql] }
          NODEB: { roles: [sql] }
        storage:
          SHARED: { kind: shared-disk }
        clusters:
          DBCLU:
            nodes: [NODEA, NODEB]
            groups:
              SQL: { resources: [network-name, ip-address, disk], owners: [NODEA, NODEB] }
        sqlInstances:
          SQLPROD: { on: DBCLU/SQL, mode: active/passive, storage: SHARED }
        databases:
          BizTalkMgmtDb: SQLPROD
          BizTalkMsgBoxDb: SQLPROD
          BizTalkDTADb: SQLPROD
          SSODB: SQLPROD
        hosts:
          Process: { instances: [BTS01, BTS02], orchestrations: [Order] }
          Tracking: { tracking: true, instances: [BTS01, BTS02] }
      `,
      ['sql'],
    ),
    [noPlan, 'error msdtc/not-clustered-on-sql cluster:DBCLU'],
    [
      {
        title: 'MSDTC is in the group',
        change: [
          ['resources: [network-name, ip-address, disk], ', 'resources: [network-name, ip-address, disk, msdtc], '],
        ],
        removes: ['error msdtc/not-clustered-on-sql cluster:DBCLU'],
      },
      {
        title: 'what the group holds is not described',
        change: [['resources: [network-name, ip-address, disk], ', '']],
        adds: ['information msdtc/not-clustered-on-sql cluster:DBCLU'],
        removes: ['error msdtc/not-clustered-on-sql cluster:DBCLU'],
      },
    ],
  );

  scenario(
    'S12 master secret server cluster',
    completed(
      file`
        bizha: 1
        servers:
          BTS01: { roles: [biztalk] }
          BTS02: { roles: [biztalk] }
          NODEA: { roles: [master-secret] }
          NODEB: { roles: [master-secret] }
        clusters:
          SSOCLU:
            nodes: [NODEA, NODEB]
            groups:
              SSO: { resources: [network-name, ip-address, disk, msdtc, sso], owners: [NODEA, NODEB] }
        masterSecretServer:
          on: SSOCLU/SSO
          backup: { path: '\\VAULT\sso' }
        hosts:
          Process: { instances: [BTS01, BTS02], orchestrations: [Order] }
          Tracking: { tracking: true, instances: [BTS01, BTS02] }
      `,
      ['sso'],
    ),
    [noPlan],
    [
      {
        title: 'the SSO database is on a server of its own, which its instance reports',
        change: [
          ['  SSODB: SQLPROD\n', '  SSODB: SSOSQL\n'],
          ['sqlInstances:\n', 'sqlInstances:\n  SSOSQL: { on: SQL03 }\n'],
          ['servers:\n', 'servers:\n  SQL03: { roles: [sql] }\n'],
        ],
        adds: ['error sql/not-clustered sqlInstance:SSOSQL'],
      },
    ],
  );

  scenario(
    'S13 points of failure of Enterprise Single Sign-On',
    completed(
      file`
        bizha: 1
        servers:
          BTS01: { roles: [biztalk, sso] }
          BTS02: { roles: [biztalk, sso] }
          BTS03: { roles: [biztalk, sso] }
          MSS01: { roles: [master-secret] }
        masterSecretServer:
          on: MSS01
          backup: { path: '\\VAULT\sso' }
        hosts:
          Process: { instances: [BTS01, BTS02, BTS03], orchestrations: [Order] }
          Tracking: { tracking: true, instances: [BTS01, BTS02] }
      `,
      ['sso'],
    ),
    [noPlan, 'error sso/master-secret-single masterSecretServer'],
  );

  scenario('S15 dedicated tracking host', example('s15-dedicated-tracking'), [noPlan]);

  scenario(
    'S17 BAM event bus',
    completed(file`
      bizha: 1
      servers:
        BTS01: { roles: [biztalk] }
        BTS02: { roles: [biztalk] }
      databases:
        BAMPrimaryImport: SQLPROD
      hosts:
        Process: { instances: [BTS01, BTS02], orchestrations: [Order] }
        Tracking: { tracking: true, instances: [BTS01, BTS02] }
    `),
    [noPlan],
    [
      {
        title: 'two MessageBoxes are the sources',
        change: [
          [
            '  BizTalkMsgBoxDb: SQLPROD\n',
            '  BizTalkMsgBoxDb: { on: SQLPROD, master: true }\n  MessageBox2: { kind: messagebox, on: SQLPROD }\n',
          ],
        ],
        adds: ['warning tracking/n-plus-one host:Tracking', 'warning messagebox/two-databases database:MessageBox2'],
      },
    ],
  );

  const oneGroup = completed(
    file`
      bizha: 1
      servers:
        NODEA: { roles: [biztalk, iis, sso] }
        NODEB: { roles: [biztalk, iis, sso] }
      clusters:
        BTSCLU:
          nodes: [NODEA, NODEB]
          groups:
            BIZTALK: { resources: [network-name, ip-address, disk, msdtc, sso, iis], owners: [NODEA, NODEB] }
      masterSecretServer:
        on: BTSCLU/BIZTALK
        secretOn: [NODEA, NODEB]
        backup: { path: '\\VAULT\sso', offsite: true }
      hosts:
        Web: { type: isolated, instances: [NODEA, NODEB], receive: [WCF-BasicHttp] }
        Receive: { clusterGroup: BTSCLU/BIZTALK, instances: [NODEA, NODEB], receive: [FILE] }
        Process: { clusterGroup: BTSCLU/BIZTALK, instances: [NODEA, NODEB], orchestrations: [Order] }
        Tracking: { clusterGroup: BTSCLU/BIZTALK, tracking: true, instances: [NODEA, NODEB] }
    `,
    ['sso'],
  );
  scenario(
    'S18 shape 1: SSO and all hosts in one cluster group',
    oneGroup,
    [noPlan],
    [
      {
        title: 'a plain host on the nodes',
        change: [['Process: { clusterGroup: BTSCLU/BIZTALK, ', 'Process: { ']],
        adds: ['error sso/unclustered-host-on-sso-cluster host:Process'],
      },
      {
        title: 'IIS is not clustered',
        change: [['sso, iis]', 'sso]']],
        adds: ['error sso/iis-not-clustered clusterGroup:BTSCLU/BIZTALK'],
      },
      {
        title: 'a host in another group',
        change: [
          ['Process: { clusterGroup: BTSCLU/BIZTALK, ', 'Process: { clusterGroup: BTSCLU/HOSTS, '],
          ['      BIZTALK:', '      HOSTS: { resources: [network-name, ip-address] }\n      BIZTALK:'],
        ],
        adds: ['error sso/host-other-group host:Process'],
      },
      {
        title: 'shape 2: the master secret server is elsewhere, on a cluster',
        change: [
          ['  on: BTSCLU/BIZTALK\n  secretOn: [NODEA, NODEB]\n', '  on: SSOCLU\n'],
          [
            'clusters:\n',
            'clusters:\n  SSOCLU: { nodes: [SSO01, SSO02], groups: { DTC: { resources: [msdtc, disk, network-name] } } }\n',
          ],
          ['servers:\n', 'servers:\n  SSO01: { roles: [sso] }\n  SSO02: { roles: [sso] }\n'],
        ],
      },
      {
        title: 'shape 2: the master secret server is elsewhere, on one server',
        change: [
          ['  on: BTSCLU/BIZTALK\n  secretOn: [NODEA, NODEB]\n', '  on: SSO01\n'],
          ['servers:\n', 'servers:\n  SSO01: { roles: [sso] }\n'],
        ],
        adds: ['error sso/master-secret-single masterSecretServer'],
      },
    ],
  );
  scenario(
    'S18 shape 3: clustered hosts, SSO not clustered',
    completed(file`
      bizha: 1
      servers:
        NODEA: { roles: [biztalk, sso] }
        NODEB: { roles: [biztalk, sso] }
      clusters:
        BTSCLU:
          nodes: [NODEA, NODEB]
          groups:
            FTP: { resources: [network-name, ip-address], owners: [NODEA, NODEB] }
            DTC: { resources: [network-name, ip-address, disk, msdtc], owners: [NODEA, NODEB] }
      hosts:
        Receive: { clusterGroup: BTSCLU/FTP, instances: [NODEA, NODEB], receive: [FTP] }
        Process: { instances: [NODEA, NODEB], orchestrations: [Order] }
        Tracking: { tracking: true, instances: [NODEA, NODEB] }
    `),
    [noPlan, 'information sso/unclustered-sso-on-host-cluster cluster:BTSCLU'],
  );

  scenario(
    'S19 clustered MSMQ behind a load balancer',
    completed(file`
      bizha: 1
      servers:
        NODEA: { roles: [biztalk, msmq] }
        NODEB: { roles: [biztalk, msmq] }
        NODEC: { roles: [biztalk, msmq] }
        NODED: { roles: [biztalk, msmq] }
        BTS01: { roles: [biztalk] }
        BTS02: { roles: [biztalk] }
      clusters:
        CLU1:
          nodes: [NODEA, NODEB]
          groups:
            QUEUES: { resources: [network-name, ip-address, disk, msmq, msdtc], owners: [NODEA, NODEB] }
        CLU2:
          nodes: [NODEC, NODED]
          groups:
            QUEUES: { resources: [network-name, ip-address, disk, msmq, msdtc], owners: [NODEC, NODED] }
      loadBalancers:
        LB1:
          kind: hardware
          members: [NODEA, NODEB, NODEC, NODED]
          serves: [CLU1/QUEUES, CLU2/QUEUES]
      hosts:
        Queue1:
          clusterGroup: CLU1/QUEUES
          instances: [NODEA, NODEB]
          receive: { MSMQ: { queue: local, transactional: true } }
        Queue2:
          clusterGroup: CLU2/QUEUES
          instances: [NODEC, NODED]
          receive: { MSMQ: { queue: local, transactional: true } }
        Process: { instances: [BTS01, BTS02], orchestrations: [Order] }
        Tracking: { tracking: true, instances: [BTS01, BTS02] }
    `),
    [
      noPlan,
      'information sso/unclustered-sso-on-host-cluster cluster:CLU1',
      'information sso/unclustered-sso-on-host-cluster cluster:CLU2',
    ],
    [
      {
        title: 'Windows NLB instead of the hardware',
        change: [['kind: hardware', 'kind: windows-nlb']],
        adds: ['error cluster/windows-nlb-on-cluster-node loadBalancer:LB1'],
      },
    ],
  );

  const group2016 = [
    noPlan,
    'information sql/ag-jobs availabilityGroup:BTSAG',
    'information db/bam-analysis-not-redundant database:BAMAnalysis',
    'information db/other-not-redundant database:BAMStarSchema',
  ];
  scenario('S20 availability group, BizTalk 2016', example('s20-availability-group'), group2016, [
    {
      title: 'an asynchronous replica',
      change: [['REPLICA2: { commit: synchronous }', 'REPLICA2: { commit: asynchronous }']],
      adds: ['error sql/ag-asynchronous availabilityGroup:BTSAG'],
    },
    {
      title: 'logins and jobs are on every replica',
      change: [['jobsReplicated: false', 'jobsReplicated: true']],
      removes: ['information sql/ag-jobs availabilityGroup:BTSAG'],
    },
    {
      title: 'before CU5 of BizTalk Server 2016',
      change: [['cumulativeUpdate: 9', 'cumulativeUpdate: 4']],
      adds: ['error sql/ag-one-instance-dtc availabilityGroup:BTSAG'],
    },
  ]);

  const group2020 = changed(example('s20-availability-group'), [
    [
      '  version: "2016"\n  cumulativeUpdate: 9\n  featurePack: 3\n',
      '  version: "2020"\n  receiveFaultTolerance: true\n',
    ],
    ['version: "2016"\n    servicePack: 3\n', 'version: "2019"\n'],
    [
      '  BAMArchive: BAMSQL\n  BAMStarSchema: BAMSQL\n',
      '  BAMArchive: BTSAG\n  BAMStarSchema: BTSAG\n  SSISDB: BTSAG\n',
    ],
    [
      '  BAMSQL: { on: BAM01, mode: standalone, version: "2016", servicePack: 3, edition: enterprise, agent: true }\n',
      '',
    ],
  ]);
  scenario(
    'S21 availability group, BizTalk 2020',
    group2020,
    group2016.filter((each) => !each.includes('db/other-not-redundant')),
    [
      {
        title: 'SSISDB stays outside',
        change: [
          ['  SSISDB: BTSAG\n', '  SSISDB: BAMSQL\n'],
          ['  BAMOLAP:', '  BAMSQL: { on: BAM01, version: "2019" }\n  BAMOLAP:'],
        ],
        adds: ['information sql/ag-ssisdb database:SSISDB', 'information db/other-not-redundant database:SSISDB'],
      },
      {
        title: 'the cubes are in the group',
        change: [['  BAMAnalysis: BAMOLAP\n', '  BAMAnalysis: BTSAG\n']],
        adds: ['error sql/ag-analysis-services database:BAMAnalysis'],
        removes: ['information db/bam-analysis-not-redundant database:BAMAnalysis'],
      },
    ],
  );

  scenario(
    'S22 receive-location fault tolerance',
    completed(
      file`
        bizha: 1
        group:
          version: "2020"
          edition: enterprise
          receiveFaultTolerance: true
        servers:
          SERVERA: { roles: [biztalk, iis] }
          SERVERB: { roles: [biztalk, iis] }
          SERVERC: { roles: [biztalk, iis] }
        loadBalancers:
          WEBNLB: { kind: windows-nlb, members: [SERVERA, SERVERB, SERVERC], serves: [Http] }
        hosts:
          Http: { type: isolated, instances: [SERVERA, SERVERB, SERVERC], receive: [HTTP] }
          Process: { instances: [SERVERA, SERVERB, SERVERC], orchestrations: [Order] }
          Tracking: { tracking: true, instances: [SERVERA, SERVERB] }
      `,
      ['group'],
    ),
    [noPlan],
    [
      {
        title: '2020, off',
        change: [['receiveFaultTolerance: true', 'receiveFaultTolerance: false']],
        adds: ['hint host/receive-fault-tolerance-off group'],
      },
      {
        title: '2016, on',
        change: [['version: "2020"', 'version: "2016"']],
        adds: ['error host/receive-fault-tolerance-version group'],
      },
    ],
  );

  scenario(
    'S24 proof-of-concept cluster on one computer',
    completed(
      file`
        bizha: 1
        group: { version: "2010", edition: enterprise, purpose: test }
        hypervisors:
          HOST1: { clustered: false }
        servers:
          BTS01: { roles: [biztalk], hypervisor: HOST1 }
          BTS02: { roles: [biztalk], hypervisor: HOST1 }
          NODEA: { roles: [sql], hypervisor: HOST1 }
          NODEB: { roles: [sql], hypervisor: HOST1 }
          DC01: { roles: [domain-controller, dns], hypervisor: HOST1 }
        clusters:
          BTSCLU:
            nodes: [BTS01, BTS02]
            groups:
              FTP: { resources: [network-name, ip-address], owners: [BTS01, BTS02] }
              DTC: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }
          DBCLU:
            nodes: [NODEA, NODEB]
            groups:
              SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [NODEA, NODEB] }
              SSO: { resources: [network-name, ip-address, disk, msdtc, sso], owners: [NODEB, NODEA] }
        sqlInstances:
          SQLTEST: { on: DBCLU/SQL }
        databases:
          BizTalkMgmtDb: SQLTEST
          BizTalkMsgBoxDb: SQLTEST
          BizTalkDTADb: SQLTEST
          SSODB: SQLTEST
        masterSecretServer:
          on: DBCLU/SSO
          secretOn: [NODEA, NODEB]
          backup: { path: '\\VAULT\sso' }
        hosts:
          Receive: { clusterGroup: BTSCLU/FTP, instances: [BTS01, BTS02], receive: [FTP] }
          Process: { instances: [BTS01, BTS02], orchestrations: [Order] }
          Tracking: { tracking: true, instances: [BTS01, BTS02] }
      `,
      ['group', 'sql', 'sso', 'domain'],
    ),
    [
      'hint cluster/nodes-share-failure-domain cluster:BTSCLU',
      'hint cluster/nodes-share-failure-domain cluster:DBCLU',
      'hint host/shared-failure-domain host:Process',
      'hint host/shared-failure-domain host:Tracking',
      'hint infra/single-domain-controller server:DC01',
      'hint sso/unclustered-sso-on-host-cluster cluster:BTSCLU',
    ],
  );

  const secureBase = [
    noPlan,
    'error host/single-biztalk-server server:BTS01',
    'error sql/not-clustered sqlInstance:SQLPROD',
    'error sso/master-secret-single masterSecretServer',
    'warning infra/single-domain-controller server:DC01',
  ];
  scenario('S25 secure architecture: base', example('s25-base'), secureBase);
  scenario('S25 secure architecture: FILE', example('s25-file'), [
    ...secureBase,
    'warning adapter/file-share-not-redundant fileShare:Partners',
  ]);
  scenario('S25 secure architecture: FTP', example('s25-ftp'), [
    ...secureBase,
    'warning adapter/clustered-host-required host:FtpReceive',
  ]);
  scenario('S25 secure architecture: HTTP and SOAP', example('s25-http'), [
    ...secureBase.filter((each) => !each.includes('host/single-biztalk-server')),
    'warning host/single-instance host:HttpReceive',
    'warning host/single-instance host:SoapReceive',
    'warning host/single-instance host:Processing',
    'warning host/single-instance host:Send',
  ]);

  scenario(
    'S27 disaster recovery of BizTalk servers',
    completed(file`
      bizha: 1
      sites:
        Main: {}
        Recovery: { role: disaster-recovery }
      servers:
        server1: { site: Main, roles: [biztalk] }
        server2: { site: Main, roles: [biztalk] }
        server3: { site: Main, roles: [biztalk] }
        DRserver1: { site: Recovery, roles: [biztalk] }
        DRserver2: { site: Recovery, roles: [biztalk] }
        DRserver3: { site: Recovery, roles: [biztalk] }
        DRSQL: { site: Recovery, roles: [sql] }
      sqlInstances:
        DRINST: { on: DRSQL, version: "2019" }
      hosts:
        Receive:
          instances: &everywhere
            server1:
            server2:
            server3:
            DRserver1: { state: disabled }
            DRserver2: { state: disabled }
            DRserver3: { state: disabled }
          receive: [FILE]
        Orchestration: { instances: *everywhere, orchestrations: [Order] }
        Send: { instances: *everywhere, send: [FILE] }
        Tracking: { instances: *everywhere, tracking: true }
      disasterRecovery:
        site: Recovery
        method: biztalk-log-shipping
        logShipping: { SQLPROD: DRINST }
        logins: true
        lastTested: 2026-06-01
    `),
    ['hint tracking/surplus host:Tracking'],
    [
      {
        title: 'an instance there is started',
        change: [['DRserver1: { state: disabled }', 'DRserver1: { state: started }']],
        adds: ['Receive', 'Orchestration', 'Send', 'Tracking'].map(
          (host) => `error dr/instance-active hostInstance:${host}@DRserver1`,
        ),
      },
      {
        title: 'a server there is a master secret server',
        change: [
          [
            'DRserver1: { site: Recovery, roles: [biztalk] }',
            'DRserver1: { site: Recovery, roles: [biztalk, master-secret] }',
          ],
        ],
        adds: ['error dr/second-master-secret server:DRserver1'],
      },
      {
        title: 'each host runs on one of the servers',
        change: [
          [
            'Orchestration: { instances: *everywhere, ',
            'Orchestration: { instances: { server2: {}, DRserver2: { state: disabled } }, ',
          ],
        ],
        adds: ['warning host/single-instance host:Orchestration'],
      },
    ],
  );

  scenario(
    'S28 log shipping over two SQL clusters',
    completed(
      file`
        bizha: 1
        sites:
          Main: {}
          Recovery: { role: disaster-recovery }
        servers:
          BTS01: { site: Main, roles: [biztalk] }
          BTS02: { site: Main, roles: [biztalk] }
          NODEA: { site: Main, roles: [sql] }
          NODEB: { site: Main, roles: [sql] }
          DRBTS01: { site: Recovery, roles: [biztalk] }
          DRBTS02: { site: Recovery, roles: [biztalk] }
          DRNODEA: { site: Recovery, roles: [sql] }
          DRNODEB: { site: Recovery, roles: [sql] }
        clusters:
          MAINCLU:
            nodes: [NODEA, NODEB]
            groups:
              SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [NODEA, NODEB] }
          DRCLU:
            nodes: [DRNODEA, DRNODEB]
            groups:
              SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [DRNODEA, DRNODEB] }
        sqlInstances:
          # The public name moves to the other cluster.
          SQLPROD: { on: MAINCLU/SQL, networkName: SQLBTS, instanceName: BTS, version: "2019" }
          SQLDR: { on: DRCLU/SQL, networkName: SQLBTS, instanceName: BTS, version: "2019" }
        databases:
          BizTalkMgmtDb: SQLPROD
          BizTalkMsgBoxDb: SQLPROD
          BizTalkDTADb: SQLPROD
          SSODB: SQLPROD
        hosts:
          Process:
            instances: { BTS01: , BTS02: , DRBTS01: { state: disabled }, DRBTS02: { state: disabled } }
            orchestrations: [Order]
          Tracking:
            instances: { BTS01: , BTS02: , DRBTS01: { state: disabled }, DRBTS02: { state: disabled } }
            tracking: true
        disasterRecovery:
          site: Recovery
          method: biztalk-log-shipping
          logShipping: { SQLPROD: SQLDR }
          logins: true
          lastTested: 2026-06-01
      `,
      ['sql'],
    ),
    [],
    [
      {
        title: 'the second cluster is at the primary site',
        change: [
          ['DRNODEA: { site: Recovery', 'DRNODEA: { site: Main'],
          ['DRNODEB: { site: Recovery', 'DRNODEB: { site: Main'],
        ],
        adds: ['warning dr/destination-same-site disasterRecovery'],
      },
      {
        title: 'the instance there has another name',
        change: [
          ['instanceName: BTS, version: "2019" }\ndatabases', 'instanceName: BTSDR, version: "2019" }\ndatabases'],
        ],
        adds: ['information dr/instance-name-mismatch sqlInstance:SQLDR'],
      },
    ],
  );
});
