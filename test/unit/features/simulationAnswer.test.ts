/** The answer of a simulated failure in a sentence, and the promises that it breaks: the file, what fails, the words. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { simulationReport } from '../../../server/src/features/simulation/simulationReport.ts';
import { file } from '../../support/cursor.ts';
import { secretApart, sqlClustered } from '../../support/groups.ts';

function said(text: string, ids: readonly string[], restart = false): string {
  return simulationReport(open(text).answers, ids, { restart }).answer.text;
}

const hosts = file`
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Work: { instances: [BTS01, BTS02], orchestrations: [A, B] }
    Tx: { instances: [BTS02], send: [SFTP] }
`;
const group = secretApart + hosts;

describe('the answer of a simulated failure', () => {
  it('one workload goes by its name, several are counted, all are everything', () => {
    assert.equal(
      said(group, ['server:BTS01']),
      'BTS01 fails: nothing stops; 3 workloads go on with less, back within 10m',
    );
    assert.equal(said(group, ['hostInstance:Tx@BTS02']), 'Tx on BTS02 fails: SFTP send in Tx stops, back after repair');
    assert.equal(
      said(group, ['server:BTS02', 'server:BTS01']),
      'BTS01 and BTS02 fail: everything stops, back after repair',
    );
    assert.equal(said(group, ['server:GONE']), 'What failed is not in the file any more');
  });

  it('what stops later is told apart from what stops now', () => {
    assert.equal(
      said(group, ['masterSecretServer']),
      'Master secret server fails: nothing stops at once; everything stops when services restart, back after repair',
    );
    assert.equal(
      said(group, ['masterSecretServer'], true),
      'Master secret server fails, the survivors restart: everything stops, back after repair',
    );
  });

  it('that nothing stops and nothing has to come back is all there is to say', () => {
    assert.equal(said(`${group}externalSystems: { Idle: {} }\n`, ['externalSystem:Idle']), 'Idle fails: nothing stops');
    assert.equal(
      said(group, ['hostInstance:Rx@BTS01']),
      'Rx on BTS01 fails: nothing stops; FTP receive in Rx goes on with less, without a pause',
    );
  });

  it('of many names the first stand for all', () => {
    const ids = ['server:BTS01', 'server:BTS02', 'server:SQL01', 'server:SSO01', 'sqlInstance:DB'];
    assert.match(said(group, ids), /^BTS01, BTS02, SQL01 and 2 more fail: everything stops/);
  });

  it('a failover is a pause; for how long is told where the documentation has a figure', () => {
    assert.equal(
      said(sqlClustered + hosts, ['server:SQL01']),
      'SQL01 fails: nothing stops, with a pause (no figure for DB, Rx, Work and 1 more)',
    );
  });

  it('holds the times against the recovery time objective', () => {
    const within = (objective: string, ids: readonly string[], more = ''): string | undefined =>
      /\((.*)\)$/.exec(said(`${group}${more}group: { recoveryTimeObjective: ${objective} }\n`, ids))?.[1];
    assert.equal(within('15m', ['server:BTS01']), 'objective 15m: kept');
    assert.equal(within('5m', ['server:BTS01']), 'objective 5m: may be missed, Work can take 10m');
    const balanced = 'loadBalancers: { NLB: { kind: hardware, members: [BTS01, BTS02] } }\n';
    assert.equal(within('15m', ['server:BTS01'], balanced), 'objective 15m: cannot tell, no figure for NLB');
    assert.equal(within('15m', ['server:BTS02']), 'objective 15m: cannot tell, no figure for the repair');
  });
});

describe('promises broken by a simulated failure', () => {
  const broken = (requirements: string, ids: readonly string[], restart = false): string[] =>
    simulationReport(open(`${group}requirements:\n${requirements}\n`).answers, ids, { restart })
      .sections.filter(({ id }) => id === 'promises')
      .flatMap(({ lines }) => lines.map(({ name, text }) => `${name}: ${text}`));

  it('those whose work stops, and no others', () => {
    const promises = file`
      receiving: { survives: any-biztalk-server, for: [Rx] }
      sending: { survives: any-biztalk-server, for: [Tx] }
    `.replace(/^/gm, '  ');
    assert.deepEqual(broken(promises, ['server:BTS01']), []);
    assert.deepEqual(broken(promises, ['server:BTS02']), ['sending: SFTP send in Tx stops']);
    assert.deepEqual(broken(promises, ['service:msdtc@BTS02']), ['sending: SFTP send in Tx stops']);
  });

  it('a failure that is not among those promised is said to be none of them', () => {
    assert.deepEqual(broken('  all: { survives: any-biztalk-server }', ['server:SQL01']), [
      'all: 4 workloads stop; it does not promise to survive this failure',
    ]);
    assert.deepEqual(broken('  pair: { survives: [BTS01, BTS02], for: [Rx] }', ['server:BTS01', 'server:BTS02']), [
      'pair: FTP receive in Rx stops',
    ]);
  });

  it('what would stop at a restart breaks a promise, too', () => {
    const promise = '  secret: { survives: any-server, for: [Rx] }';
    const later = 'secret: FTP receive in Rx stops when services restart';
    assert.deepEqual(broken(promise, ['server:SSO01']), [later]);
    assert.deepEqual(broken(promise, ['server:SSO01'], true), ['secret: FTP receive in Rx stops']);
  });

  it('and what comes back later than promised', () => {
    const promise = (time: string): string => `  soon: { survives: any-server, for: [Work], recoveryTime: ${time} }`;
    assert.deepEqual(broken(promise('5m'), ['server:BTS01']), ['soon: Work can take 10m to come back, promised is 5m']);
    assert.deepEqual(broken(promise('10m'), ['server:BTS01']), []);
  });
});
