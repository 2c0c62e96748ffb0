/** The failure-impact table of the product's planning guide, and an example in which nothing stops. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { graphOf, outcomes, scope } from './graphOf.ts';

const twoServers = `
bizha: 1
servers:
  BTS01: { roles: [biztalk, msmq] }
  BTS02: { roles: [biztalk, msmq] }
  SQL01: { roles: [sql, master-secret] }
sqlInstances:
  SQLPROD: { on: SQL01, mode: standalone }
databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  BizTalkDTADb: SQLPROD
  SSODB: SQLPROD
masterSecretServer: SQL01
hosts:
  Receive:
    instances: [BTS01, BTS02]
    receive:
      FILE: { path: 'D:\\Drop' }
      MSMQ: { queue: local }
  Process: { instances: [BTS01, BTS02], orchestrations: [OrderProcess] }
  Send: { instances: [BTS01, BTS02], send: [WCF-SQL] }
`;

describe('the impact table of the planning guide', () => {
  const graph = graphOf(twoServers);
  const table = [
    ['the SQL instance', 'SQLPROD', 'systemwide'],
    ['the master secret server', 'masterSecretServer', 'systemwide, start'],
    ['MSDTC on a BizTalk server', 'msdtc@BTS01', 'server'],
    ['MSDTC on the SQL and master secret server', 'msdtc@SQL01', 'systemwide'],
    ['one host instance', 'Process@BTS02', 'server'],
    ['MSMQ on a BizTalk server', 'msmq@BTS01', 'server'],
    ['the file system of a BizTalk server', 'files@BTS02', 'server'],
  ] as const;
  for (const [what, name, expected] of table)
    it(`${what}: ${expected}`, () => assert.equal(scope(graph, name), expected));

  it('the master secret server stops nothing before services restart', () => {
    const found = outcomes(graph, ['masterSecretServer']);
    assert.deepEqual(new Set(Object.values(found)), new Set(['stops at restart']));
    assert.deepEqual(Object.keys(found), [
      'Receive/receive/FILE',
      'Receive/receive/MSMQ',
      'Process/orchestration/OrderProcess',
      'Send/send/WCF-SQL',
    ]);
  });
});

describe('the highly available example', () => {
  const graph = graphOf(
    readFileSync(new URL('../../../examples/highly-available.bizha.yaml', import.meta.url), 'utf8'),
  );
  for (const component of graph.components.filter((each) => each.candidate))
    it(`${component.id} stops no workload`, () => assert.match(scope(graph, component.id), /^(server|none)$/));

  it('knows the hypervisors as candidates', () => {
    const ids = graph.components.filter((each) => each.candidate).map((each) => each.id);
    assert.ok(ids.includes('hypervisor:HV1') && ids.includes('hypervisor:HV2'));
  });
});
