/** Fix all: everything that is safe, nothing else, and an end. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open, type Snapshot } from '../../../server/src/analysis/snapshot.ts';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { type FixedAll, fixAll } from '../../../server/src/features/fixAll.ts';
import { render } from '../../../server/src/text/message.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';
import { sampleOf } from '../../property/seeds.ts';
import { changed, exampleDay, loadExamples } from '../../support/examples.ts';

const options = { settings: {}, today: exampleDay };
const fixed = (text: string, rule?: string): FixedAll => runToEnd(fixAll(open(text), { ...options, rule }));

/** The fixes that are marked as fit to be applied without a look, and were not; where redundancy is no goal gaps stay. */
function leftSafe(snapshot: Snapshot): string[] {
  return findingsOf(snapshot, {}, exampleDay).flatMap(({ rule, kind, entity, suppressed, fixes }) => {
    if (suppressed !== undefined || (kind === 'S' && snapshot.platform.goal === 'none')) return [];
    const safe = fixes().filter((fix) => fix.safe && fix.preferred);
    return safe.map((fix) => `${rule} ${entity}: ${render(fix.title)}`);
  });
}

const singleIds = (snapshot: Snapshot): string[] => singlePoints(snapshot.answers).map(({ component }) => component.id);

const badFormat = (snapshot: Snapshot): number =>
  findingsOf(snapshot, {}, exampleDay).filter(({ rule }) => /^(?:syntax|format|reference)\//.test(rule)).length;

/** All that must hold of any file. */
function holds(text: string): void {
  const before = open(text);
  const result = runToEnd(fixAll(before, options));
  assert.equal(applyEdits(text, result.edits), result.snapshot.text, 'the edits are those of the text');
  const after = open(result.snapshot.text);
  assert.deepEqual(leftSafe(after), [], 'a safe fix is left');
  assert.deepEqual(runToEnd(fixAll(after, options)).applied, [], 'twice in a row');
  if (result.applied.length === 0) return;
  const known = new Set(singleIds(before));
  assert.deepEqual(
    singleIds(after).filter((id) => !known.has(id)),
    [],
    'a new single point of failure',
  );
  assert.ok(badFormat(after) <= badFormat(before), 'the file is as valid as it was');
}

const bare = `bizha: 1
group: { version: "2020", edition: enterprise } # our group
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
sqlInstances:
  DB: { on: SQL01 }
databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB, BizTalkDTADb: DB }
masterSecretServer: SQL01
hosts:
  Sending: { instances: [BTS01], send: [WCF-SQL], default: true }
  Tracking: { instances: [BTS01], tracking: true }
`;

/** Topologies as people begin with them. Nothing above information is left of any. */
const bareOnes: readonly (readonly [name: string, text: string])[] = [
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
  ],
];

const examples = await loadExamples();

describe('fix all', () => {
  for (const [id, example] of examples)
    it(`on every example of ${id}`, () => {
      holds(example.fires);
      for (const { change } of sampleOf([...(example.alsoFires ?? []), ...example.silent, ...example.absent]))
        holds(changed(example.fires, change));
    });

  for (const name of readdirSync('examples').filter((file) => file.endsWith('.bizha.yaml')))
    it(`on ${name}`, () => holds(readFileSync(`examples/${name}`, 'utf8')));

  for (const [name, text] of bareOnes)
    it(`leaves neither an error nor a warning: ${name}`, () => {
      for (const each of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
        holds(each);
        const left = findingsOf(fixed(each).snapshot, {}, exampleDay);
        assert.deepEqual(
          left.flatMap(({ rule, entity, severity }) =>
            severity === 'error' || severity === 'warning' ? [`${rule} ${entity}`] : [],
          ),
          [],
        );
      }
    });

  it('the result is a tidy file', () => {
    const text = bareOnes.find(([name]) => name === 'one of each')?.[1] ?? '';
    assert.equal(
      fixed(text).snapshot.text,
      `bizha: 1

group:
  version: "2020"
  edition: enterprise
  receiveFaultTolerance: true
  receiveFaultToleranceRetry: 60s

servers:
  # the only one
  BTS01: { roles: [biztalk, iis], os: "2019" }
  SQL01: { roles: [sql], os: "2019" }
  BTS02: { roles: [biztalk, iis], os: "2019" }
  SQL02: { roles: [sql], os: "2019" }

clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQLPROD: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }
      SSO: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL02, SQL01] }
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      Ftp: { resources: [network-name, ip-address, disk, msdtc], owners: [BTS01, BTS02] }

loadBalancers:
  LB1: { members: [BTS01, BTS02], serves: [Web] }

sqlInstances:
  SQLPROD: { on: SQLCLU/SQLPROD, version: "2019", edition: standard, mode: active/passive } # default instance

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  BizTalkDTADb: SQLPROD
  SSODB: SQLPROD

masterSecretServer: SQLCLU/SSO

hosts:
  Ftp: { instances: [BTS01, BTS02], receive: [FTP, SFTP], clusterGroup: BTSCLU/Ftp }
  Web: { type: isolated, instances: [BTS01, BTS02], receive: [WCF-BasicHttp] }
  Work: { default: true, instances: [BTS01, BTS02], orchestrations: [Orders] }
  Send: { instances: [BTS01, BTS02], send: [SFTP, SMTP] }
  Track: { tracking: true, instances: [BTS01, BTS02] }
`,
    );
  });

  it('keeps BOM and CRLF', () => {
    const { snapshot } = fixed(`\uFEFF${bare.replaceAll('\n', '\r\n')}`);
    assert.equal(snapshot.text, `\uFEFF${fixed(bare).snapshot.text.replaceAll('\n', '\r\n')}`);
  });

  it('one rule or family only', () => {
    assert.deepEqual(
      [...new Set(fixed(bare, 'host/single-instance').applied.map(({ rule }) => rule))],
      ['host/single-instance'],
    );
    assert.ok(fixed(bare, 'host').applied.every(({ rule }) => rule.startsWith('host/')));
    assert.deepEqual(fixed(bare, 'dr').applied, []);
  });

  it('leaves alone what a comment silences', () => {
    const silenced = bare.replace('  Sending:', '  # bizha-ignore host/single-instance: once a year\n  Sending:');
    assert.ok(!fixed(silenced).applied.some(({ rule }) => rule === 'host/single-instance'));
  });

  it('adds no redundancy where none is wanted', () => {
    const development = bare.replace('edition: enterprise', 'edition: developer, purpose: development');
    assert.deepEqual(fixed(development).applied, []);
    const off = development.replace('on: SQL01', 'on: SQL01, agent: false');
    assert.deepEqual(
      fixed(off).applied.map(({ rule }) => rule),
      ['sql/agent-off'],
    );
  });

  it('never throws on what is no topology', () => {
    for (const text of ['', '[', 'servers: {', '\uFEFF', 'a: &x [*x]', '\0', `hosts:\n  A: {\n  B: }`]) holds(text);
  });
});
