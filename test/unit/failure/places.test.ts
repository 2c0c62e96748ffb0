/** Where folders, shares and queue managers are, and what that makes of their redundancy. */
import assert from 'node:assert/strict';
import { graphOf, outcomes } from './graphOf.ts';

const withFolder = (settings: string, more = ''): string => `
bizha: 1
servers: { STORE: , 10.1.2.3: , APP1: { roles: [biztalk] } }
clusters: { C: { nodes: [APP1], groups: { DISKS: { networkName: VAULT } } } }
hosts: { In: { instances: [APP1], receive: { ${settings} } } }
${more}`;

const stops = (text: string, ...failed: readonly string[]): boolean =>
  Object.values(outcomes(graphOf(text), failed)).includes('stopped');

describe('a UNC path', () => {
  it('leads to the described server that it names, with or without a domain', () => {
    for (const name of ['STORE', 'store.corp.example']) {
      const text = withFolder(String.raw`FILE: { path: '\\${name}\drop' }`);
      assert.ok(stops(text, 'STORE'), name);
      assert.ok(stops(text, 'files@STORE'), name);
    }
  });

  it('compares addresses as a whole', () => {
    assert.ok(stops(withFolder(String.raw`FILE: { path: '\\10.1.2.3\drop' }`), 'server:10.1.2.3'));
    assert.ok(!stops(withFolder(String.raw`FILE: { path: '\\10.1.2.4\drop' }`), 'server:10.1.2.3'));
  });

  it('leads to the group with that network name', () => {
    assert.ok(stops(withFolder(String.raw`FILE: { path: '\\vault\drop' }`), 'C/DISKS'));
  });

  it('is on the described share whatever way the server is written', () => {
    const share = String.raw`fileShares: { Drop: { path: '\\NAS\drop' } }`;
    assert.ok(stops(withFolder(String.raw`FILE: { path: '\\nas.corp.example\drop\in' }`, share), 'Drop'));
    assert.ok(!stops(withFolder(String.raw`FILE: { path: '\\nas.corp.example\dropped' }`, share), 'Drop'));
  });
});

describe('what stands on a server', () => {
  const graph = graphOf(String.raw`
bizha: 1
servers: { STORE: }
storage: { Disk: { on: STORE, raid: "10" }, San: { kind: san } }
fileShares:
  Named: { path: '\\STORE\a', kind: dfs }
  Space: { path: '\\corp.example\b', kind: dfs }
`);
  const known = (id: string): string => {
    const found = graph.components.find((each) => each.id === id);
    return found?.unknown ? 'cannot tell' : found?.candidate ? 'candidate' : 'redundant';
  };

  it('is not redundant, whatever its kind; a namespace alone says nothing', () => {
    assert.deepEqual(['storage:Disk', 'storage:San', 'fileShare:Named', 'fileShare:Space'].map(known), [
      'candidate',
      'redundant',
      'candidate',
      'cannot tell',
    ]);
  });
});

describe('a queue manager of MQSeries', () => {
  it('needs MSDTC where the adapter takes part in transactions', () => {
    assert.ok(stops(withFolder('MQSeries: { queueManager: STORE }'), 'msdtc@STORE'));
    assert.ok(!stops(withFolder('MQSeries: { queueManager: STORE, transactional: false }'), 'msdtc@STORE'));
    assert.ok(!stops(withFolder('MQSC: { queueManager: STORE }'), 'msdtc@STORE'));
  });
});

describe('an availability group that needs a hand', () => {
  const withGroup = (settings: string): string => `
bizha: 1
sqlInstances: { ONE: , TWO: }
availabilityGroups: { AG: { ${settings} } }
databases: { Box: { kind: messagebox, on: AG } }
`;

  it('is its first replica', () => {
    for (const settings of [
      'replicas: [ONE, TWO], listener: none',
      'replicas: [ONE, TWO], failover: manual',
      'replicas: { ONE: , TWO: { failover: manual } }',
      'replicas: { ONE: { commit: asynchronous }, TWO: { commit: asynchronous } }',
    ]) {
      assert.ok(stops(withGroup(settings), 'ONE'), settings);
      assert.ok(!stops(withGroup(settings), 'TWO'), settings);
    }
    assert.ok(!stops(withGroup('replicas: { ONE: { failover: manual }, TWO: }'), 'ONE'));
  });
});
