/** Sentences of the failure model that are easily misread, an example each. */
import assert from 'node:assert/strict';
import { missingFactsOf } from '../../../server/src/failure/dependencies.ts';
import { initiallyDown } from '../../../server/src/failure/initiallyDown.ts';
import { cannotTell } from '../../../server/src/failure/scopeTable.ts';
import { render } from '../../../server/src/text/message.ts';
import { because, graphOf, outcomes, scope } from './graphOf.ts';
import { onSoundGround, soundDatabases, soundPlatform, soundServers } from './platform.ts';

describe('a chain tells why work stops at a restart, and not now', () => {
  const graph = graphOf(
    onSoundGround('hosts:\n  Send: { instances: [BTS01, BTS02], send: [SFTP] }\n')
      .replace('SQLCLU/SSO\n', 'SSO01\n')
      .replace('  SQL01: {', '  SSO01: { roles: [master-secret] }\n  SQL01: {'),
  );

  it('through the master secret server, though the way through the lost instance is shorter', () => {
    assert.equal(
      because(graph, ['BTS02', 'SSO01'], 'Send/send/SFTP'),
      'server:SSO01 → masterSecretServer → hostInstance:Send@BTS01 → host:Send',
    );
  });

  it('through the lost instances, where they stop it now', () => {
    assert.equal(
      because(graph, ['BTS02', 'SSO01', 'Send@BTS01'], 'Send/send/SFTP'),
      'hostInstance:Send@BTS01 → host:Send',
    );
  });
});

describe('which MSDTC a SQL Server instance works with', () => {
  const withGroups = (groups: string, on = 'SQLCLU/SQL') =>
    graphOf(`
bizha: 1
${soundServers}
clusters:
  SQLCLU: { nodes: [SQL01, SQL02], groups: { ${groups} } }
sqlInstances: { SQLPROD: { on: ${on} } }
${soundDatabases}
masterSecretServer: SQL01
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`);
  const missing = (graph: ReturnType<typeof graphOf>): string[] =>
    cannotTell(graph).map(({ component, missing }) => `${component.id}: ${render(missing)}`);

  it('any one of other groups of the cluster, where its own group has none', () => {
    const graph = withGroups('SQL: { resources: [disk] }, D1: { resources: [msdtc] }, D2: { resources: [msdtc] }');
    assert.equal(scope(graph, 'msdtc@SQLCLU/D1'), 'none');
    assert.equal(scope(graph, 'msdtc@SQL02'), 'server');
    assert.deepEqual(outcomes(graph, ['msdtc@SQLCLU/D1', 'msdtc@SQLCLU/D2']), { 'Send/send/SFTP': 'stopped' });
  });

  it('cannot tell where the resources are not stated: met, and listed', () => {
    const fact = 'It is not stated whether a group of cluster "SQLCLU" has the resource "msdtc".';
    for (const graph of [withGroups('SQL: '), withGroups('SQL: { resources: [disk] }, Other: ')]) {
      assert.equal(scope(graph, 'msdtc@SQL02'), 'server');
      assert.deepEqual(missing(graph), [`sqlInstance:SQLPROD: ${fact}`]);
    }
  });

  it('a whole cluster as a placement is a group of which the resources are not stated', () => {
    const graph = withGroups('', 'SQLCLU');
    assert.equal(scope(graph, 'SQL01'), 'systemwide, start');
    assert.equal(scope(graph, 'SQL02'), 'server');
    assert.equal(missing(graph).length, 1);
  });
});

describe('what is met because nobody says otherwise', () => {
  it('a share that is stated, also behind a mapped drive: then it is known', () => {
    const graph = graphOf(
      onSoundGround(`
fileShares:
  Drop: { path: '\\\\FS\\drop', redundant: false }
hosts:
  Rx: { instances: [BTS01, BTS02], receive: { FILE: { path: 'Z:\\in', mappedDrive: true, share: Drop } } }
  Send: { instances: [BTS01, BTS02], send: [SMTP] }
`),
    );
    assert.equal(scope(graph, 'Drop'), 'host');
    assert.deepEqual(missingFactsOf(graph, 'Rx/receive/FILE'), []);
  });
});

describe('workloads', () => {
  it('a host whose only content is a dynamic port, which has no adapter, is no workload besides', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Tx: { instances: [BTS01] }
applications:
  Orders:
    sendPorts:
      Answer: { host: Tx, dynamic: true }
`),
    );
    assert.deepEqual(
      graph.workloads.map(({ id }) => id),
      ['Orders/sendPort/Answer'],
    );
  });

  it('each server of an isolated host has its own, also where the instance does not run', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Web: { type: isolated, instances: { BTS01: , BTS02: { standby: true } }, receive: [HTTP] }
`),
    );
    assert.deepEqual(
      graph.workloads.map(({ id }) => id),
      ['Web/receive/HTTP@BTS01', 'Web/receive/HTTP@BTS02'],
    );
    assert.deepEqual(
      initiallyDown(graph).map(({ id }) => id),
      ['hostInstance:Web@BTS02', 'Web/receive/HTTP@BTS02'],
    );
    // What is down anyway takes no part: the other one is all there is.
    assert.equal(scope(graph, 'BTS01'), 'systemwide');
  });

  it('a backup transport without an adapter of its own has that of the port, and what that needs', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Tx: { instances: [BTS01], send: [SMTP] }
  Second: { instances: [BTS02], send: [SMTP] }
applications:
  Orders:
    sendPorts:
      Out: { adapter: MSMQ, host: Tx, backup: { host: Second } }
`),
    );
    assert.deepEqual(outcomes(graph, ['msmq@BTS01', 'msmq@BTS02']), { 'Orders/sendPort/Out': 'stopped' });
  });
});

describe('clustered SSO', () => {
  it('is missing on its possible owners but for the active one; another node has its own', () => {
    const graph = graphOf(`${soundPlatform.replace(
      'clusters:',
      'clusters:\n  BTSCLU: { nodes: [BTS01, BTS02], groups: { SSO: { resources: [sso], owners: [BTS01, SQL01] } } }',
    )}
${soundServers}
${soundDatabases}
hosts:
  Send: { instances: [BTS01, BTS02, SQL01], send: [SFTP] }
`);
    assert.deepEqual(
      initiallyDown(graph).map(({ id }) => id),
      ['hostInstance:Send@SQL01'],
    );
    assert.equal(scope(graph, 'BTS01'), 'server');
    assert.deepEqual(outcomes(graph, ['sso@BTSCLU/SSO', 'sso@BTS02']), { 'Send/send/SFTP': 'stopped' });
  });
});

describe('phases', () => {
  it('equal scopes show the first phase: now before at a restart', () => {
    // The only DNS server is the only domain controller as well.
    const graph = graphOf(
      onSoundGround('hosts:\n  Send: { instances: [BTS01, BTS02], send: [SFTP] }\n').replace(
        '  SQL01: {',
        '  DC01: { roles: [dns, domain-controller] }\n  SQL01: {',
      ),
    );
    assert.equal(scope(graph, 'DC01'), 'systemwide');
  });

  it('what is only delayed comes later, with the whole scope of what it delays', () => {
    const graph = graphOf(
      onSoundGround(`
tms: { servers: [BTS01] }
hosts:
  Mail: { instances: [BTS01, BTS02], send: [Office365 Mail] }
`),
    );
    assert.equal(scope(graph, 'tms'), 'none (later systemwide)');
    assert.equal(scope(graph, 'BTS01'), 'server (later systemwide)');
  });
});
