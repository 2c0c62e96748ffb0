/** Which MSDTC a SQL Server instance or the master secret server depends on. */
import assert from 'node:assert/strict';
import { cutSets } from '../../../server/src/failure/cutSets.ts';
import { dependenciesOf, missingFactsOf } from '../../../server/src/failure/dependencies.ts';
import { initiallyDown } from '../../../server/src/failure/initiallyDown.ts';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { render } from '../../../server/src/text/message.ts';
import { graphOf, outcomes, scope } from './graphOf.ts';
import { onSoundGround, soundDatabases, soundServers } from './platform.ts';

/** A SQL cluster whose groups are as stated. */
const clusterWith = (groups: string): string => `
bizha: 1
${soundServers}
clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups: ${groups}
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }
${soundDatabases}
masterSecretServer: SQLCLU/SQL
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`;

describe('MSDTC of a SQL cluster', () => {
  it('in the group of the instance goes where the instance goes', () => {
    const graph = graphOf(clusterWith('{ SQL: { resources: [disk, msdtc] } }'));
    assert.equal(scope(graph, 'msdtc@SQL01'), 'server');
    assert.equal(scope(graph, 'msdtc@SQLCLU/SQL'), 'systemwide');
  });

  it('in another group of the cluster serves, too', () => {
    const graph = graphOf(clusterWith('{ SQL: { resources: [disk] }, DTC: { resources: [disk, msdtc] } }'));
    const needs = dependenciesOf(graph, 'sqlInstance:SQLPROD').map((each) => each.id);
    assert.deepEqual(needs, ['clusterGroup:SQLCLU/SQL', 'service:msdtc@SQLCLU/DTC']);
    assert.equal(scope(graph, 'msdtc@SQL01'), 'server');
  });

  it('is not known where resources are not stated', () => {
    const graph = graphOf(clusterWith('{ SQL: { owners: [SQL01, SQL02] } }'));
    const missing = missingFactsOf(graph, 'sqlInstance:SQLPROD').map((each) => render(each));
    assert.deepEqual(missing, ['It is not stated whether a group of cluster "SQLCLU" has the resource "msdtc".']);
    assert.equal(scope(graph, 'msdtc@SQL01'), 'server');
  });

  describe('unclustered', () => {
    const graph = graphOf(clusterWith('{ SQL: { resources: [disk] } }'));

    it('that of the active owner stops everything, that of the other nothing', () => {
      assert.equal(scope(graph, 'msdtc@SQL01'), 'systemwide');
      assert.equal(scope(graph, 'msdtc@SQL02'), 'server');
      assert.deepEqual(
        singlePoints(graph).map((row) => row.component.id),
        ['service:msdtc@SQL01'],
      );
    });

    it('a second failure can help: with the whole server gone the instance moves', () => {
      assert.deepEqual(outcomes(graph, ['SQL01']), {});
      assert.deepEqual(outcomes(graph, ['SQL01', 'msdtc@SQL01']), {});
      assert.deepEqual(outcomes(graph, ['SQL01', 'msdtc@SQL02']), { 'Send/send/SFTP': 'stopped' });
    });

    it('so its pairs hold the server and the other MSDTC', () => {
      const sets = runToEnd(cutSets(graph, { order: 2 }))?.sets ?? [];
      const pairs = sets.filter((set) => set.members.some((member) => member.includes('SQL')));
      assert.deepEqual(
        pairs.map((set) => set.members),
        [['service:msdtc@SQL01'], ['server:SQL01', 'server:SQL02'], ['server:SQL01', 'service:msdtc@SQL02']],
      );
    });
  });
});

describe('MSDTC that does not run', () => {
  const graph = graphOf(
    onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`).replace('BTS01: { roles: [biztalk] }', 'BTS01: { roles: [biztalk], msdtc: { state: stopped } }'),
  );

  it('keeps the instances of its server down with nothing failed', () => {
    const down = initiallyDown(graph).map(({ id, because, cause }) => [id, because, cause && render(cause)]);
    assert.deepEqual(down, [
      ['service:msdtc@BTS01', [], 'MSDTC on "BTS01" is stopped.'],
      ['hostInstance:Send@BTS01', ['service:msdtc@BTS01'], 'MSDTC on "BTS01" is stopped.'],
    ]);
  });

  it('leaves a single point of failure where two servers seem to be', () => {
    assert.equal(scope(graph, 'BTS02'), 'systemwide');
    assert.equal(scope(graph, 'BTS01'), 'server');
  });
});
