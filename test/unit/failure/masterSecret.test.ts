/** The master secret server: a group goes on without it until something restarts. */
import assert from 'node:assert/strict';
import { rollingReboot } from '../../../server/src/failure/rollingReboot.ts';
import { because, graphOf, outcomes, scope } from './graphOf.ts';
import { onSoundGround, soundDatabases, soundServers } from './platform.ts';

describe('the loss of a master secret server on a server of its own', () => {
  const graph = graphOf(`
bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SSO01: { roles: [master-secret] }
sqlInstances:
  SQLPROD: { on: SQL01 }
${soundDatabases}
masterSecretServer: SSO01
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
  Work: { instances: [BTS01], orchestrations: [Order] }
`);

  it('stops nothing now', () => {
    assert.deepEqual(outcomes(graph, ['SSO01']), {
      'Send/send/SFTP': 'stops at restart',
      'Work/orchestration/Order': 'stops at restart',
    });
  });

  it('is systemwide with the phase start, by server, by SSO service and by MSDTC', () => {
    assert.equal(scope(graph, 'masterSecretServer'), 'systemwide, start');
    assert.equal(scope(graph, 'SSO01'), 'systemwide, start');
    assert.equal(scope(graph, 'sso@SSO01'), 'systemwide, start');
    assert.equal(scope(graph, 'msdtc@SSO01'), 'systemwide, start');
  });

  it('stops everything when services restart now', () => {
    assert.deepEqual(outcomes(graph, ['masterSecretServer'], { restart: true }), {
      'Send/send/SFTP': 'stopped',
      'Work/orchestration/Order': 'stopped',
    });
  });

  it('says by which chain', () => {
    assert.equal(
      because(graph, ['SSO01'], 'Work/orchestration/Order'),
      'server:SSO01 → masterSecretServer → hostInstance:Work@BTS01 → host:Work',
    );
  });

  it('is found on patch night, server by server', () => {
    const { steps, after } = rollingReboot(graph, ['masterSecretServer']);
    const stopped = steps.map(({ server, stopped }) => [server, stopped.map((each) => each.workload.id)]);
    assert.deepEqual(stopped, [
      // BTS01 carries the only instance of Work.
      ['server:BTS01', ['Work/orchestration/Order']],
      // BTS01 is back, but its instances found no master secret; now BTS02 goes too.
      ['server:BTS02', ['Send/send/SFTP', 'Work/orchestration/Order']],
      ['server:SQL01', ['Send/send/SFTP', 'Work/orchestration/Order']],
      ['server:SSO01', ['Send/send/SFTP', 'Work/orchestration/Order']],
    ]);
    assert.deepEqual(
      after.map((each) => each.workload.id),
      ['Send/send/SFTP', 'Work/orchestration/Order'],
    );
    assert.deepEqual(after[1]?.because, ['masterSecretServer', 'hostInstance:Work@BTS01', 'host:Work']);
  });

  it('is no matter on a patch night with everything up', () => {
    const { steps, after } = rollingReboot(graph, []);
    assert.deepEqual(
      steps.filter(({ stopped }) => stopped.length > 0).map(({ server }) => server),
      ['server:BTS01', 'server:SQL01'],
    );
    assert.deepEqual(after, []);
  });
});

describe('a clustered master secret server', () => {
  const graph = graphOf(
    onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`),
  );

  it('survives each of its nodes', () => {
    assert.equal(scope(graph, 'SQL01'), 'server');
    assert.equal(scope(graph, 'SQL02'), 'server');
  });

  it('is composite, and so is its SSO service; their loss is still what-if', () => {
    const composite = graph.components.filter((each) => !each.basic).map((each) => each.id);
    assert.ok(composite.includes('masterSecretServer') && composite.includes('service:sso@SQLCLU/SSO'));
    assert.equal(scope(graph, 'masterSecretServer'), 'systemwide, start');
    assert.equal(scope(graph, 'sso@SQLCLU/SSO'), 'systemwide, start');
  });
});

describe('the SSO service of a BizTalk server', () => {
  it('stops the instances on that server', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`),
    );
    assert.equal(scope(graph, 'sso@BTS01'), 'server');
    assert.deepEqual(outcomes(graph, ['sso@BTS01']), { 'Send/send/SFTP': 'reduced' });
    assert.deepEqual(outcomes(graph, ['sso@BTS01', 'sso@BTS02']), { 'Send/send/SFTP': 'stopped' });
  });
});

describe('SSO and hosts in one cluster group', () => {
  const sections = `
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      BIZ: { resources: [network-name, ip-address, msdtc, iis] }
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }
${soundServers}
${soundDatabases}
masterSecretServer: BTSCLU/BIZ
hosts:
  Receive: { clusterGroup: BTSCLU/BIZ, instances: [BTS01, BTS02], receive: [FTP] }
  Plain: { instances: [BTS01, BTS02], send: [SFTP] }
  OnSecond: { instances: [BTS02], send: [SMTP] }
`;
  const graph = graphOf(`
bizha: 1
clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }
${sections}`);

  it('runs instances on the active owner only', () => {
    const down = outcomes(graph, []);
    assert.deepEqual(down, { 'OnSecond/send/SMTP': 'stopped' });
  });

  it('brings the instances of the next owner up when the active one fails', () => {
    // Fewer owners could run the clustered host; of the other one an instance ran before, and one runs now.
    assert.deepEqual(outcomes(graph, ['BTS01']), { 'Receive/receive/FTP': 'reduced' });
    assert.equal(scope(graph, 'BTS01'), 'server');
    assert.equal(scope(graph, 'BTS02'), 'server');
  });
});
