/** The definition on small platforms: groups that move as one, coordinators, availability groups, folders and storage. */
import assert from 'node:assert/strict';
import { isSinglePoint } from './answers.ts';
import { outcomes, scope } from './ask.ts';
import { byHand } from './byHand.ts';
import { definitionOf } from './definition.ts';
import { verdictOf } from './mended.ts';

describe('the definition: a group moves as one', () => {
  const text = (resources: string, hosts: string) => `
bizha: 1
servers:
  APP1: { roles: [biztalk] }
  APP2: { roles: [biztalk] }
clusters:
  CLU:
    nodes: [APP1, APP2]
    groups:
      ALL: { resources: [${resources}] }
hosts:
${hosts}
`;
  const one = '  Pull: { clusterGroup: CLU/ALL, instances: [APP1, APP2], receive: [FTP] }';
  const servers = ['server:APP1', 'msdtc@APP1', 'sso@APP1', 'files@APP1', 'Pull@APP1'];

  for (const resources of ['network-name, msdtc, sso', 'network-name, msdtc', 'network-name'])
    it(`no single failure stops its host: ${resources}`, () => {
      const file = text(resources, one);
      for (const each of definitionOf(file).parts.values())
        assert.equal(isSinglePoint(definitionOf(file), each.id), false, each.id);
      for (const name of servers) assert.equal(scope(file, [name]), 'server', name);
    });

  it('leaves the node on which one of its hosts cannot run', () => {
    const file = text(
      'network-name, msdtc, sso',
      `${one}\n  Push: { clusterGroup: CLU/ALL, instances: [APP1, APP2], send: [FTP] }`,
    );
    assert.deepEqual(outcomes(file, ['Push@APP1']), { 'Push/send/FTP': 'reduced' });
  });

  it('goes where most can run, and the others stop', () => {
    const file = text(
      'network-name, msdtc, sso',
      `${one}
  Push: { clusterGroup: CLU/ALL, instances: [APP1, APP2], send: [FTP] }
  Mail: { clusterGroup: CLU/ALL, instances: [APP1], send: [SMTP] }`,
    );
    assert.deepEqual(outcomes(file, ['Pull@APP1', 'Push@APP1']), {
      'Pull/receive/FTP': 'reduced',
      'Push/send/FTP': 'reduced',
      'Mail/send/SMTP': 'stopped',
    });
  });

  it('does not ask a host that is lost as a whole', () => {
    const file = text(
      'network-name, msdtc, sso',
      `${one}\n  Push: { clusterGroup: CLU/ALL, instances: [APP1, APP2], send: [FTP] }`,
    );
    assert.deepEqual(outcomes(file, ['host:Push']), { 'Push/send/FTP': 'stopped' });
  });

  it('of two that ask for each other the first is placed first', () => {
    const file = `
bizha: 1
servers:
  APP1: { roles: [biztalk, iis] }
  APP2: { roles: [biztalk, iis] }
clusters:
  CLU:
    nodes: [APP1, APP2]
    groups:
      SSO: { resources: [sso, msdtc], owners: [APP1, APP2] }
      WEB: { resources: [iis], owners: [APP2, APP1] }
hosts:
  Web: { type: isolated, instances: [APP1, APP2], receive: [HTTP] }
  Shop: { type: isolated, clusterGroup: CLU/SSO, instances: [APP1, APP2], receive: [SOAP] }
`;
    assert.deepEqual(outcomes(file, []), {});
    assert.deepEqual(outcomes(file, ['Shop@APP1']), { 'Shop/receive/SOAP': 'reduced' });
  });
});

describe('the definition: the coordinator of a cluster', () => {
  const text = (groups: string) => `
bizha: 1
servers:
  APP1: { roles: [biztalk] }
  DB1: { roles: [sql], msdtc: { state: stopped } }
  DB2: { roles: [sql], msdtc: { state: stopped } }
clusters:
  CLU: { nodes: [DB1, DB2]${groups} }
sqlInstances:
  A: { on: DB1 }
  B: { on: DB2 }
availabilityGroups:
  AG: { cluster: CLU, replicas: [A, B] }
databases: { BizTalkMgmtDb: AG }
hosts:
  Work: { instances: [APP1], send: [SMTP] }
`;
  it('stands in for those of its nodes that are off', () => {
    const file = text(', groups: { DTC: { resources: [msdtc] } }');
    assert.deepEqual(outcomes(file, []), {});
    assert.equal(scope(file, ['msdtc@CLU/DTC']), 'systemwide');
  });
  it('may be there where the file does not say what is in its groups', () => {
    assert.deepEqual(outcomes(text(', groups: { X: }'), []), {});
  });
  it('is not there where the file says so', () => {
    assert.deepEqual(outcomes(text(', groups: { X: { resources: [disk] } }'), []), { 'Work/send/SMTP': 'stopped' });
  });
});

describe('the definition: an availability group', () => {
  const text = (group: string) => `
bizha: 1
servers:
  APP1: { roles: [biztalk] }
  DB1: { roles: [sql] }
  DB2: { roles: [sql] }
sqlInstances:
  A: { on: DB1 }
  B: { on: DB2 }
availabilityGroups:
  AG: { ${group} }
databases: { BizTalkMgmtDb: AG, BizTalkMsgBoxDb: AG }
hosts:
  Work: { instances: [APP1], send: [SMTP] }
`;
  const manual = [
    'replicas: [A, B], listener: none',
    'replicas: [A, B], failover: manual',
    'replicas: { A: {}, B: { failover: manual } }',
    'replicas: { A: { failover: manual }, B: { failover: manual } }, listener: { name: L }',
  ];
  for (const group of manual)
    it(`is lost with its first replica: ${group}`, () => {
      assert.equal(scope(text(group), ['server:DB1']), 'systemwide');
      assert.equal(scope(text(group), ['server:DB2']), 'server');
      assert.deepEqual(byHand(definitionOf(text(group)), new Set(['server:DB1'])), ['availabilityGroup:AG']);
    });
  it('is on its first replica where none commits synchronously', () => {
    const group = 'replicas: { A: { commit: asynchronous }, B: { commit: asynchronous } }';
    assert.equal(scope(text(group), ['server:DB1']), 'systemwide');
    assert.equal(scope(text(group), ['server:DB2']), 'server');
  });
  for (const group of ['replicas: [A, B]', 'replicas: { A: { failover: manual }, B: {} }'])
    it(`fails over by itself: ${group}`, () => {
      for (const server of ['server:DB1', 'server:DB2']) assert.equal(scope(text(group), [server]), 'server');
    });
});

describe('the definition: a folder', () => {
  const text = (path: string, more = '') => `
bizha: 1
servers:
  APP1: { roles: [biztalk] }
  APP2: { roles: [biztalk] }
  STORE: { roles: [file] }
${more}
hosts:
  In: { instances: [APP1, APP2], receive: { FILE: { path: '${path}' } } }
`;
  for (const path of ['\\\\store\\in', '\\\\STORE.corp.example\\in\\*.xml'])
    it(`is on the server that its path names: ${path}`, () => {
      assert.equal(scope(text(path), ['server:STORE']), 'systemwide');
      assert.equal(scope(text(path), ['files@STORE']), 'systemwide');
    });
  it('elsewhere is met', () => {
    assert.equal(scope(text('\\\\STORE2\\in'), ['server:STORE']), 'server');
    assert.equal(scope(text('\\\\10.1.1.1\\in'), ['server:STORE']), 'server');
  });
  it('is in the longest share that is described', () => {
    const shares = `fileShares:
  OUTER: { path: '\\\\NAS\\data' }
  INNER: { path: '\\\\nas.corp.example\\data\\in' }`;
    const file = text('\\\\NAS\\data\\in\\orders', shares);
    assert.equal(scope(file, ['INNER']), 'systemwide');
    assert.equal(scope(file, ['OUTER']), 'none');
    assert.equal(scope(text('\\\\NAS\\data2', shares), ['OUTER']), 'none');
  });
  it('of a share without a place is on the server that the path of the share names', () => {
    const shares = `fileShares:
  IN: { path: '\\\\STORE\\in' }`;
    const file = text('\\\\STORE\\in\\orders', shares);
    assert.equal(scope(file, ['server:STORE']), 'systemwide');
    assert.equal(isSinglePoint(definitionOf(file), 'fileShare:IN'), true);
  });
  it('of a clustered file server is on the group whose network name it names', () => {
    const clusters = `clusters:
  FS: { nodes: [STORE], groups: { DATA: { networkName: FILES, resources: [file-share] } } }`;
    assert.equal(scope(text('\\\\FILES\\in', clusters), ['clusterGroup:FS/DATA']), 'systemwide');
  });
});

describe('the definition: the redundancy of a device', () => {
  const table = [
    ['storage', '{ kind: san }', 'redundant'],
    ['storage', '{ kind: san, on: BOX }', 'single'],
    ['storage', '{ raid: "1+0" }', 'redundant'],
    ['storage', '{ kind: shared-disk }', 'unknown'],
    ['storage', '{ on: BOX, redundant: true }', 'redundant'],
    ['fileShares', '{ kind: dfs }', 'unknown'],
    ['fileShares', '{ kind: azure-files }', 'redundant'],
    ['fileShares', '{ kind: dfs, on: BOX }', 'single'],
    ['fileShares', '{ on: CLU }', 'redundant'],
    ['loadBalancers', '{ kind: windows-nlb }', 'redundant'],
    ['loadBalancers', '{ kind: hardware }', 'unknown'],
    ['externalSystems', '{ on: BOX }', 'single'],
    ['externalSystems', '{ on: CLU }', 'unknown'],
    ['externalSystems', '{ owner: partner }', 'apart'],
    ['sqlInstances', '{ managed: true }', 'unknown'],
  ] as const;
  for (const [section, entry, expected] of table)
    it(`${section} ${entry}: ${expected}`, () => {
      const text = `bizha: 1\nservers: { BOX: }\nclusters: { CLU: { nodes: [BOX] } }\n${section}: { X: ${entry} }\n`;
      const found = [...definitionOf(text).parts.values()].find(({ id }) => id.endsWith(':X'));
      const is = found?.apart ? 'apart' : found?.unknown ? 'unknown' : found?.candidate ? 'single' : 'redundant';
      assert.equal(is, expected);
    });

  it('storage on a server stops the group with the server', () => {
    const text = `
bizha: 1
servers: { APP1: { roles: [biztalk] }, DB1: { roles: [sql] }, DB2: { roles: [sql] }, DISKS: }
storage: { LUN: { on: DISKS, kind: shared-disk } }
clusters: { CLU: { nodes: [DB1, DB2], groups: { SQL: { resources: [disk, msdtc] } } } }
sqlInstances: { MAIN: { on: CLU/SQL, storage: LUN } }
databases: { BizTalkMgmtDb: MAIN }
hosts: { Work: { instances: [APP1] } }
`;
    for (const id of ['server:DISKS', 'storage:LUN']) {
      assert.equal(scope(text, [id]), 'systemwide');
      assert.equal(isSinglePoint(definitionOf(text), id), true);
    }
  });
});

describe('the definition: as if mended', () => {
  const text = (dtc: string, witness = 'disk') => `
bizha: 1
servers:
  APP1: { roles: [biztalk]${dtc} }
  APP2: { roles: [biztalk]${dtc} }
  DB1: { roles: [sql] }
  DB2: { roles: [sql] }
clusters:
  CLU: { nodes: [DB1, DB2], witness: ${witness}, groups: { SQL: { resources: [msdtc] } } }
sqlInstances: { MAIN: { on: CLU/SQL } }
databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN }
hosts:
  Work: { instances: [APP1, APP2], send: [SMTP] }
`;
  const verdict = (file: string) => verdictOf(definitionOf(file), { survives: 'any-server' });
  it('a promise that rests on what cannot work cannot be told', () => {
    assert.equal(verdict(text('')), 'met');
    assert.equal(verdict(text(', msdtc: { networkAccess: false }')), 'cannot tell');
    assert.equal(verdict(text('', 'none')), 'cannot tell');
  });
  it('the local coordinator under a clustered one says nothing', () => {
    const file = text('').replaceAll('[sql]', '[sql], msdtc: { networkAccess: false }');
    assert.equal(verdict(file), 'met');
  });
});
