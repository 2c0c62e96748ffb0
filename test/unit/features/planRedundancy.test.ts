/** Plans: what is missing is added as planned, nothing is said to be there that is not, and there is an end. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { findingsToday } from '../../../server/src/analysis/findings.ts';
import { open, type Snapshot } from '../../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import type { FixedFile } from '../../../server/src/features/applyFixes.ts';
import { balanceOf, planRedundancy } from '../../../server/src/features/planRedundancy.ts';
import { sampleOf } from '../../property/seeds.ts';
import { applySoundly, bareTopology as bare } from '../../support/appliedFixes.ts';
import { changed, exampleDay } from '../../support/examples.ts';
import { loadExamples } from '../../support/loadExamples.ts';

const options = { settings: {}, today: exampleDay };
const planned = (text: string): FixedFile => runToEnd(planRedundancy(open(text), options));

/** Errors and warnings of the view today. */
const gapsToday = (snapshot: Snapshot): string[] =>
  findingsToday(snapshot, {}, exampleDay)
    .flatMap(({ rule, entity, severity }) =>
      severity === 'error' || severity === 'warning' ? [`${rule} ${entity.toLowerCase()}`] : [],
    )
    .sort();

/** All that must hold of any file; with its plan. */
function holds(text: string): Snapshot {
  const { before, after, isChanged } = applySoundly(text, (snapshot) => runToEnd(planRedundancy(snapshot, options)));
  if (!isChanged) return after;
  assert.ok(after.planned.length > before.planned.length, 'what is new is planned');
  assert.deepEqual(gapsToday(before), gapsToday(after), 'today the same is wrong');
  return after;
}

/** Topologies as people begin with them, and what of errors and warnings only people can decide. */
const bareOnes: readonly (readonly [name: string, text: string, left?: readonly string[]])[] = [
  ['two servers and nothing else', 'bizha: 1\nservers:\n  SRV1:\n  SRV2:\n'],
  ['two servers with roles', 'bizha: 1\n\nservers:\n  BTS01: { roles: [biztalk] }\n  BTS02: { roles: [biztalk] }\n'],
  ['two BizTalk servers and a SQL Server', bare],
  [
    'one of each',
    `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  # the only one
  BTS01: { roles: [biztalk, iis], os: "2019" }
  SQL01: { roles: [sql], os: "2019" }

sqlInstances:
  SQLPROD: { on: SQL01, version: "2019", edition: standard } # default instance

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  BizTalkDTADb: SQLPROD
  SSODB: SQLPROD

masterSecretServer: SQL01

hosts:
  Ftp: { instances: [BTS01], receive: [FTP, SFTP] }
  Web: { type: isolated, instances: [BTS01], receive: [WCF-BasicHttp] }
  Work: { default: true, instances: [BTS01], orchestrations: [Orders] }
  Send: { instances: [BTS01], send: [SFTP, SMTP] }
  Track: { tracking: true, instances: [BTS01] }
`,
  ],
  [
    'lists in blocks, indented by four',
    `bizha: 1
group:
    version: "2020"
    edition: enterprise
servers:
    BTS01:
        roles:
            - biztalk
    SQL01:
        roles:
            - sql
sqlInstances:
    DB:
        on: SQL01
databases:
    BizTalkMgmtDb: DB
    BizTalkMsgBoxDb: DB
    SSODB: DB
hosts:
    Ftp:
        instances:
            - BTS01
        receive:
            - FTP
`,
    // Where the secret is today only people know.
    ['sso/no-master-secret-server group'],
  ],
  [
    'all in braces',
    '{bizha: 1, servers: {BTS01: {roles: [biztalk]}, SQL01: {roles: [sql]}}, sqlInstances: {DB: {on: SQL01}}, databases: {BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB}, masterSecretServer: SQL01, hosts: {Rx: {instances: [BTS01], receive: [FTP]}}}\n',
  ],
  [
    'anchors and merges',
    `bizha: 1
x-make: &make { roles: [biztalk], os: "2019" }
servers:
  BTS01: *make
  BTS02: { <<: *make, hypervisor: HV1 }
  SQL01: { roles: [sql] }
sqlInstances: { DB: { on: SQL01 } }
databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
masterSecretServer: SQL01
hosts:
  Send: { instances: &first [BTS01], send: [SFTP] }
  Work: { instances: *first, orchestrations: [Orders] }
`,
  ],
  [
    'a listener, queues and tracking on one server',
    `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  DC01: { roles: [domain-controller, dns] }
sqlInstances: { DB: { on: SQL01 } }
databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
masterSecretServer: { on: BTS01 }
hosts:
  Queue: { instances: [BTS01], receive: [MSMQ] }
  Tcp: { instances: [BTS01], receive: [WCF-NetTcp] }
  Track: { instances: [BTS01], tracking: true }
`,
    // A role of a server that stands is nothing to plan; nor is a secret that leaves its server for others.
    ['adapter/msmq-local-service-missing server:BTS01', 'sso/master-secret-single masterSecretServer'],
  ],
];

/** The file `one of each` with its plan. */
const tidy = `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  # the only one
  BTS01: { roles: [biztalk, iis], os: "2019" }
  SQL01: { roles: [sql], os: "2019" }
  BTS02: { roles: [biztalk, iis], os: "2019", planned: true }
  SQL02: { roles: [sql], os: "2019", planned: true }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQLPROD: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }
      SSO: { resources: [network-name, ip-address], owners: [SQL02, SQL01], planned: true }
    planned: true
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Ftp: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }
    planned: true

loadBalancers:
  LB1: { members: [BTS01, BTS02], serves: [Web], planned: true }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQLPROD, version: "2019", edition: standard, mode: active/passive } # default instance

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  BizTalkDTADb: SQLPROD
  SSODB: SQLPROD

masterSecretServer: SQLCLU/SSO

hosts:
  Ftp: { instances: { BTS01: {}, BTS02: { planned: true } }, receive: [FTP, SFTP], clusterGroup: BTSCLU/Ftp }
  Web: { type: isolated, instances: { BTS01: {}, BTS02: { planned: true } }, receive: [WCF-BasicHttp] }
  Work: { default: true, instances: { BTS01: {}, BTS02: { planned: true } }, orchestrations: [Orders] }
  Send: { instances: { BTS01: {}, BTS02: { planned: true } }, send: [SFTP, SMTP] }
  Track: { tracking: true, instances: { BTS01: {}, BTS02: { planned: true } } }
`;

const examples = loadExamples();
const asOnWindows = new Set(sampleOf(bareOnes));

describe('a plan', () => {
  for (const [id, example] of examples)
    it(`on every example of ${id}`, () => {
      holds(example.fires);
      for (const { change } of sampleOf([...(example.alsoFires ?? []), ...example.silent, ...example.absent]))
        holds(changed(example.fires, change));
    });

  for (const name of readdirSync('examples').filter((file) => file.endsWith('.bizha.yaml')))
    it(`on ${name}`, () => holds(readFileSync(`examples/${name}`, 'utf8')));

  for (const bareOne of bareOnes) {
    const [name, text, decisions = []] = bareOne;
    const forms = asOnWindows.has(bareOne) ? [text, `\uFEFF${text.replaceAll('\n', '\r\n')}`] : [text];
    it(`leaves no error and no warning but for decisions: ${name}`, () => {
      for (const each of forms) {
        const { left } = balanceOf(holds(each), options);
        assert.deepEqual(
          left.map(({ rule, entity }) => `${rule} ${entity}`),
          decisions,
        );
      }
    });
  }

  it('the result is a tidy file in which all that is new is planned', () => {
    const text = bareOnes.find(([name]) => name === 'one of each')?.[1] ?? '';
    assert.equal(planned(text).snapshot.text, tidy);
  });

  it('takes another way where the first would say more of today', () => {
    const apart = `bizha: 1
group: { version: "2020", edition: enterprise }
servers:
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
  SSO01: { roles: [sso, master-secret] }
clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups: { SQL: { resources: [network-name, ip-address, disk, msdtc] } }
sqlInstances: { SQLPROD: { on: SQLCLU/SQL } }
databases: { SSODB: SQLPROD }
masterSecretServer: SSO01
`;
    const { text } = planned(apart).snapshot;
    assert.match(text, /SSO02: \{ roles: \[sso\], planned: true \}/);
    assert.match(text, /SSO: \{ resources: .* owners: \[SSO01, SSO02\] \}\n {4}planned: true/);
    assert.match(text, /masterSecretServer: SSOCLU\/SSO/);
  });

  it('keeps BOM and CRLF', () => {
    const { snapshot } = planned(`\uFEFF${bare.replaceAll('\n', '\r\n')}`);
    assert.equal(snapshot.text, `\uFEFF${planned(bare).snapshot.text.replaceAll('\n', '\r\n')}`);
  });

  it('says what it closes, and what is left to decide', () => {
    const before = balanceOf(open(bare), options);
    assert.deepEqual(before.closed, []);
    const { closed, left } = balanceOf(planned(bare).snapshot, options);
    assert.equal(closed.length + left.length, before.left.length);
    assert.ok(closed.length > 0);
  });

  it('leaves alone what a comment silences', () => {
    const silenced = bare.replace('  Sending:', '  # bizha-ignore host/single-instance: once a year\n  Sending:');
    assert.ok(!planned(silenced).applied.some(({ rule }) => rule === 'host/single-instance'));
  });

  it('plans no redundancy where none is wanted', () => {
    const development = bare.replace('edition: enterprise', 'edition: developer, purpose: development');
    assert.deepEqual(planned(development).applied, []);
  });

  it('prefers the other site of a stretched group, and what does not fail together', () => {
    const stretched = bare
      .replace('group: { ', 'group: { approach: stretched, ')
      .replace('servers:', 'sites: { NORTH: , SOUTH: }\nservers:')
      .replace('SQL01: {', 'SQL01: { site: NORTH,')
      .replace('BTS01: {', 'BTS01: { site: NORTH, rack: R1,')
      .replace('BTS02: {', 'BTS02: { site: NORTH, rack: R1,')
      .replace('  SQL01', '  BTS03: { site: NORTH, rack: R2, roles: [biztalk] }\n  SQL01');
    const { text } = planned(stretched).snapshot;
    assert.match(text, / {2}SQL02: \{ site: SOUTH, roles: \[sql\], planned: true \}/);
    assert.match(text, /Sending: \{ instances: \{ BTS01: \{\}, BTS03: \{ planned: true \} \}/);
    const south = stretched.replace('BTS02: { site: NORTH, rack: R1', 'BTS02: { site: SOUTH, rack: R3');
    assert.match(planned(south).snapshot.text, /Sending: \{ instances: \{ BTS01: \{\}, BTS02: \{ planned: true \} \}/);
  });

  it('says nothing of what stands: no role, no setting, no service', () => {
    const off = bare.replace('on: SQL01', 'on: SQL01, agent: false');
    assert.match(planned(off).snapshot.text, /agent: false/);
    const web = bare.replace(
      '  Tracking:',
      '  Web: { type: isolated, instances: [BTS01], receive: [HTTP] }\n  Tracking:',
    );
    assert.doesNotMatch(planned(web).snapshot.text, /BTS02: \{ roles: \[biztalk, iis\]/);
  });

  it('never throws on what is no topology', () => {
    for (const text of ['', '[', 'servers: {', '\uFEFF', 'a: &x [*x]', '\0', `hosts:\n  A: {\n  B: }`]) holds(text);
  });
});
