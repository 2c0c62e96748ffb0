/** The definition in its two views: as planned, and today. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { topologyText } from '../failureTopology.ts';
import { forAll } from '../seeds.ts';
import { outcomes, scope } from './ask.ts';
import { definitionOf } from './definition.ts';
import { type Plain, parsed } from './plain.ts';
import { todayOf } from './today.ts';

const stated = (root: Plain): Plain => JSON.parse(JSON.stringify(root));
const today = (text: string): Plain => stated(todayOf(parsed(text)));

describe('the definition: today', () => {
  it('a planned server is not there, nor what stands on it', () => {
    const text = `
bizha: 1
servers:
  APP1: { roles: [biztalk] }
  APP2: { roles: [biztalk], planned: true }
sqlInstances:
  MAIN: { on: APP2 }
databases: { BizTalkMgmtDb: MAIN }
hosts:
  Work: { instances: [APP1, APP2], send: [SMTP] }
`;
    assert.equal(scope(text, ['server:APP1']), 'server');
    assert.equal(scope(text, ['server:APP1'], 'today'), 'systemwide');
    const { servers, sqlInstances, databases, hosts } = today(text);
    assert.deepEqual([Object.keys(servers), sqlInstances, databases], [['APP1'], {}, { BizTalkMgmtDb: {} }]);
    assert.deepEqual(hosts.Work.instances, ['APP1']);
  });

  it('a planned instance is not there, and what is left empty is stated and empty', () => {
    const text = `
bizha: 1
servers: { APP1: { roles: [biztalk] } }
hosts:
  Work: { instances: { APP1: { planned: true } }, send: [SMTP] }
`;
    assert.deepEqual(outcomes(text, []), {});
    assert.deepEqual(outcomes(text, [], 'today'), { 'Work/send/SMTP': 'stopped' });
  });

  it('what is on a planned group is on its first owner that exists, primary sites before others', () => {
    const text = `
bizha: 1
sites: { HOME: , AWAY: { role: disaster-recovery } }
servers:
  DB0: { planned: true }
  DB1: { site: AWAY }
  DB2: { site: HOME }
clusters:
  CLU: { nodes: [DB0, DB1, DB2], groups: { SQL: { planned: true } } }
sqlInstances:
  MAIN: { on: CLU/SQL, mode: active/passive, networkName: MAINNET }
masterSecretServer: { on: CLU/SQL, networkName: SECRET }
`;
    const { sqlInstances, masterSecretServer, clusters } = today(text);
    assert.deepEqual(sqlInstances.MAIN, { on: 'DB2' });
    assert.equal(masterSecretServer.on, 'DB2');
    assert.deepEqual(clusters.CLU, { nodes: ['DB1', 'DB2'], groups: {} });
  });

  it('a database of a planned availability group is on its first replica that exists', () => {
    const text = `
bizha: 1
servers: { DB1: { planned: true }, DB2: }
sqlInstances: { A: { on: DB1 }, B: { on: DB2 } }
availabilityGroups: { AG: { planned: true, replicas: [A, B] } }
databases: { BizTalkMgmtDb: AG }
`;
    const { databases, availabilityGroups } = today(text);
    assert.deepEqual([databases.BizTalkMgmtDb.on, availabilityGroups], ['B', {}]);
  });

  it('what a planned host does is planned too, and all hosts planned leave nothing', () => {
    const text = `
bizha: 1
servers: { APP1: { roles: [biztalk] } }
hosts:
  Work: { planned: true, instances: [APP1] }
applications:
  Shop:
    receiveLocations: { In: { adapter: FILE, host: Work } }
    sendPorts:
      Out: { adapter: SMTP, host: Work }
`;
    assert.deepEqual(
      definitionOf(text).work.map(({ id }) => id),
      ['Shop/receiveLocation/In', 'Shop/sendPort/Out'],
    );
    assert.deepEqual(definitionOf(text, 'today').work, []);
  });

  it('is the file itself where nothing is planned', () => {
    const text = `
bizha: 1
group: { version: "2020" }
servers: { APP1: { roles: [biztalk] } }
clusters: { CLU: { nodes: [APP1], groups: { G: { resources: [msdtc] } } } }
databases: { BizTalkMgmtDb: MAIN }
sqlInstances: { MAIN: { on: CLU/G } }
hosts: { Work: { instances: [APP1], clusterGroup: CLU/G, receive: [FTP] } }
`;
    const long = { ...parsed(text), databases: { BizTalkMgmtDb: { on: 'MAIN' } } };
    assert.deepEqual(today(text), stated(long));
  });

  forAll(
    'leaves nothing planned, and nothing more the second time',
    300,
    fc.property(topologyText, (text) => {
      const once = today(text);
      assert.ok(!JSON.stringify(once).includes('planned'));
      assert.deepEqual(stated(todayOf(once)), once);
      const { parts } = definitionOf(text);
      // A server can have the SSO service today because the master secret server moves to a group only later.
      for (const id of definitionOf(text, 'today').parts.keys())
        assert.ok(parts.has(id) || id.startsWith('service:sso@'), id);
    }),
  );
});
