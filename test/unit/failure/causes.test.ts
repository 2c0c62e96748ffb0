/** Single points of failure by their causes. */
import assert from 'node:assert/strict';
import { causesOf } from '../../../server/src/failure/causes.ts';
import { displayName } from '../../../server/src/failure/displayName.ts';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { graphOf } from './graphOf.ts';

function causes(text: string): Record<string, string[]> {
  const graph = graphOf(text);
  return Object.fromEntries(
    causesOf(graph).map(({ row, carried }) => [
      displayName(graph, row.component.id),
      carried.map(({ component }) => displayName(graph, component.id)),
    ]),
  );
}

const oneOfEach = `
bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  SQL01: { roles: [sql, master-secret] }
sqlInstances:
  SQLPROD: { on: SQL01, mode: standalone }
databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD
masterSecretServer: SQL01
hosts:
  Work: { instances: [BTS01], orchestrations: [Order] }
`;

describe('causes', () => {
  it('what stands on a server goes with it: two servers are two causes', () => {
    const found = causes(oneOfEach);
    assert.deepEqual(Object.keys(found), ['BTS01', 'SQL01']);
    assert.ok(found.BTS01?.includes('MSDTC on BTS01') && found.BTS01.includes('Work on BTS01'));
    assert.ok(found.SQL01?.includes('SQLPROD') && found.SQL01.includes('master secret server'));
  });

  it('what reaches further than its ground is a cause of its own', () => {
    // Two servers: the loss of one is felt there only, the queue beside it stops a host.
    const found = causes(`
bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Work: { instances: [BTS01, BTS02], orchestrations: [Order] }
  Alone: { instances: [BTS02], orchestrations: [Bill] }
`);
    assert.deepEqual(Object.keys(found), ['BTS02']);
  });

  it('a lone domain controller is a cause beside the servers that need it: making it two helps none of them', () => {
    const found = causes(
      oneOfEach.replace('sqlInstances:', '  DC01: { roles: [domain-controller, dns] }\nsqlInstances:'),
    );
    assert.deepEqual(Object.keys(found), ['BTS01', 'SQL01', 'DC01']);
    assert.ok(found['SQL01']?.includes('SQLPROD'), 'the instance stands on its server, and needs the controller');
    assert.deepEqual(found['DC01'], []);
  });

  it('the master secret server stands where it is placed, and not on the database that it needs', () => {
    const apart = oneOfEach
      .replace('[sql, master-secret]', '[sql]')
      .replace('sqlInstances:', '  SSO01: { roles: [sso, master-secret] }\nsqlInstances:')
      .replace('masterSecretServer: SQL01', 'masterSecretServer: SSO01');
    assert.ok(causes(apart)['SSO01']?.includes('master secret server'));
  });

  it('nothing that stops something: no cause', () => {
    assert.deepEqual(causes('bizha: 1\n'), {});
  });

  it('each single point is a cause or carried by one', () => {
    const graph = graphOf(oneOfEach);
    const listed = causesOf(graph).flatMap(({ row, carried }) => [row, ...carried]);
    assert.deepEqual(
      listed.map(({ component }) => component.id).sort(),
      singlePoints(graph)
        .map(({ component }) => component.id)
        .sort(),
    );
  });
});
