/** A cluster group moves as one: where it is, and what its members lose and keep by that. */
import assert from 'node:assert/strict';
import { graphOf, outcomes, scope } from './graphOf.ts';

const cluster = (groups: string, hosts: string): string => `
bizha: 1
servers: { LEFT: { roles: [biztalk] }, RIGHT: { roles: [biztalk] } }
clusters: { PAIR: { nodes: [LEFT, RIGHT], groups: { ${groups} } } }
hosts:
${hosts}`;

describe('the active owner of a group', () => {
  const two = graphOf(
    cluster(
      'WORK: { resources: [msdtc, sso] }',
      `  Pull: { clusterGroup: PAIR/WORK, instances: [LEFT, RIGHT], receive: [FTP] }
  Push: { clusterGroup: PAIR/WORK, instances: [LEFT, RIGHT], send: [SFTP] }`,
    ),
  );

  it('is another one when a host cannot run on it, and the other hosts come along', () => {
    assert.deepEqual(outcomes(two, ['Pull@LEFT']), { 'Pull/receive/FTP': 'reduced' });
  });

  it('is the first where each owner is fit for as many', () => {
    assert.deepEqual(outcomes(two, ['Pull@RIGHT', 'Push@LEFT']), {
      'Pull/receive/FTP': 'reduced',
      'Push/send/SFTP': 'stopped',
    });
  });

  it('does not ask a host that has failed as a whole', () => {
    assert.deepEqual(outcomes(two, ['Pull', 'Push@LEFT']), {
      'Pull/receive/FTP': 'stopped',
      'Push/send/SFTP': 'reduced',
    });
  });

  it('has the MSDTC that the group uses where no group of the cluster has one', () => {
    const graph = graphOf(
      cluster(
        'WORK: { resources: [] }',
        '  Pull: { clusterGroup: PAIR/WORK, instances: [LEFT, RIGHT], receive: [FTP] }',
      ),
    );
    assert.deepEqual(outcomes(graph, ['msdtc@LEFT']), { 'Pull/receive/FTP': 'reduced' });
    assert.equal(scope(graph, 'msdtc@LEFT'), 'server');
  });

  it('is on the other site where all owners are', () => {
    const graph = graphOf(
      cluster('WORK: {}', '  Pull: { clusterGroup: PAIR/WORK, instances: [RIGHT], receive: [FTP] }').replace(
        'servers: { LEFT: { roles: [biztalk] }, RIGHT: { roles: [biztalk] } }',
        'sites: { There: { role: disaster-recovery } }\nservers: { LEFT: { site: There }, RIGHT: { site: There } }',
      ),
    );
    assert.equal(scope(graph, 'RIGHT'), 'systemwide');
  });

  it('is where the clustered SSO of another group is', () => {
    const graph = graphOf(
      cluster(
        'SECRET: { resources: [sso] }, WORK: { resources: [msdtc] }',
        '  Pull: { clusterGroup: PAIR/WORK, instances: [LEFT, RIGHT], receive: [FTP] }',
      ),
    );
    assert.equal(scope(graph, 'LEFT'), 'server');
    assert.equal(scope(graph, 'sso@PAIR/SECRET'), 'systemwide');
  });
});

describe('an isolated host on a node of clustered IIS', () => {
  it('takes part in MSDTC and capacity of the group; elsewhere it runs as usual', () => {
    const graph = graphOf(
      cluster(
        'WEB: { resources: [iis, msdtc] }',
        '  Http: { type: isolated, instances: { LEFT: { state: disabled }, RIGHT: }, receive: [HTTP] }',
      ),
    );
    assert.deepEqual(outcomes(graph, ['msdtc@LEFT']), {});
    assert.deepEqual(outcomes(graph, ['msdtc@PAIR/WEB']), { 'Http/receive/HTTP': 'stopped' });
    assert.deepEqual(outcomes(graph, ['LEFT']), { 'Http/receive/HTTP': 'reduced' });
  });
});

describe('MSDTC that is off', () => {
  it('on a node of a cluster is replaced by the clustered one', () => {
    const graph = graphOf(`
bizha: 1
servers: { DATA: { msdtc: { state: stopped } } }
clusters: { ONE: { nodes: [DATA], groups: { COORD: { resources: [msdtc] } } } }
sqlInstances: { MAIN: { on: DATA } }
databases: { Box: { kind: messagebox, on: MAIN } }
`);
    assert.equal(scope(graph, 'msdtc@ONE/COORD'), 'systemwide');
    assert.equal(scope(graph, 'msdtc@DATA'), 'none');
  });
});
