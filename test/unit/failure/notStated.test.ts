/** What is not stated is not independent: hosts of which nothing says where they run, and files without hosts. */
import assert from 'node:assert/strict';
import { graphOf, outcomes, scope } from './graphOf.ts';

describe('a file without hosts', () => {
  const graph = graphOf(`
bizha: 1
servers: { APP1: { roles: [biztalk] }, DATA: }
sqlInstances: { MAIN: { on: DATA } }
databases: { Box: { kind: messagebox, on: MAIN } }
`);

  it('is one workload, the group itself', () => {
    assert.deepEqual(
      graph.workloads.map(({ id, kind, host }) => ({ id, kind, host })),
      [{ id: 'group', kind: 'host', host: undefined }],
    );
  });

  it('loses everything with SQL Server, and with its only BizTalk server', () => {
    assert.equal(scope(graph, 'MAIN'), 'systemwide');
    assert.equal(scope(graph, 'APP1'), 'systemwide');
  });

  it('has no such workload where something that runs is described', () => {
    const ports = graphOf('bizha: 1\nservers: { A: }\napplications: { Pay: { sendPorts: { Out: } } }\n');
    assert.deepEqual(
      ports.workloads.map(({ id, host }) => ({ id, host })),
      [{ id: 'Pay/sendPort/Out', host: undefined }],
    );
  });
});

describe('a host whose instances are not stated', () => {
  const graph = graphOf(`
bizha: 1
servers:
  APP1: { roles: [biztalk], rack: R1 }
  APP2: { roles: [biztalk], rack: R2 }
  NAMES: { roles: [dns], rack: R3 }
hosts:
  Post: { send: [SMTP] }
`);

  it('is up while one of the BizTalk servers is, with its MSDTC and SSO', () => {
    assert.deepEqual(outcomes(graph, ['APP1']), {});
    assert.deepEqual(outcomes(graph, ['APP1', 'APP2']), { 'Post/send/SMTP': 'stopped' });
    assert.deepEqual(outcomes(graph, ['msdtc@APP1', 'sso@APP2']), { 'Post/send/SMTP': 'stopped' });
  });

  it('needs names to be resolved', () => assert.equal(scope(graph, 'R3'), 'systemwide'));
});
