/** SQL Server, availability groups, databases, tracking and BAM. */
import assert from 'node:assert/strict';
import { initiallyDown } from '../../../server/src/failure/initiallyDown.ts';
import { graphOf, outcomes, scope } from './graphOf.ts';
import { onSoundGround, soundServers } from './platform.ts';

describe('an availability group', () => {
  const withReplicas = (replicas: string) =>
    graphOf(`
bizha: 1
${soundServers}
clusters:
  SQLCLU: { nodes: [SQL01, SQL02], groups: {} }
sqlInstances:
  SQLA: { on: SQL01 }
  SQLB: { on: SQL02 }
availabilityGroups:
  AG1: { replicas: ${replicas}, cluster: SQLCLU }
databases:
  BizTalkMgmtDb: AG1
  BizTalkMsgBoxDb: AG1
  SSODB: AG1
masterSecretServer: SQLCLU
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`);

  it('survives the loss of a synchronous replica', () => {
    const graph = withReplicas('[SQLA, SQLB]');
    assert.equal(scope(graph, 'SQLA'), 'none');
    assert.equal(scope(graph, 'SQL01'), 'server');
    assert.deepEqual(outcomes(graph, ['SQLA', 'SQLB']), { 'Send/send/SFTP': 'stopped' });
  });

  it('does not fail over to an asynchronous one', () => {
    const graph = withReplicas('{ SQLA: { commit: synchronous }, SQLB: { commit: asynchronous } }');
    assert.equal(scope(graph, 'SQLA'), 'systemwide');
    assert.equal(scope(graph, 'SQLB'), 'none');
  });

  it('with asynchronous replicas only is its first one, for nothing fails over by itself', () => {
    const graph = withReplicas('{ SQLA: { commit: asynchronous }, SQLB: { commit: asynchronous } }');
    assert.deepEqual(initiallyDown(graph), []);
    assert.equal(scope(graph, 'SQLA'), 'systemwide');
    assert.equal(scope(graph, 'SQLB'), 'none');
  });
});

describe('storage', () => {
  const graph = graphOf(
    onSoundGround(`
storage:
  SAN1: { kind: san }
  Shelf: { kind: shared-disk, redundant: false }
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`)
      .replace('SQLPROD: { on: SQLCLU/SQL }', 'SQLPROD: { on: SQLCLU/SQL, storage: SAN1 }')
      .replace('SSODB: SQLPROD', 'SSODB: { on: SQLPROD, storage: Shelf }'),
  );

  it('redundant or not, what is on it stops without it', () => {
    assert.equal(scope(graph, 'SAN1'), 'systemwide');
    assert.equal(scope(graph, 'Shelf'), 'systemwide, start');
  });

  it('is a candidate only where it is not redundant', () => {
    const candidate = (id: string) => graph.components.find((each) => each.id === id)?.candidate;
    assert.equal(candidate('storage:SAN1'), false);
    assert.equal(candidate('storage:Shelf'), true);
  });
});

describe('several MessageBox databases', () => {
  it('are needed all', () => {
    const graph = graphOf(`
bizha: 1
${soundServers}
sqlInstances:
  SQLA: { on: SQL01 }
  SQLB: { on: SQL02 }
databases:
  BizTalkMgmtDb: SQLA
  BizTalkMsgBoxDb: SQLA
  SecondBox: { on: SQLB, kind: messagebox }
  SSODB: SQLA
masterSecretServer: SQL01
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`);
    assert.equal(scope(graph, 'SecondBox'), 'systemwide');
    assert.equal(scope(graph, 'SQLB'), 'systemwide');
  });
});

const featured = onSoundGround(`
hosts:
  Work: { instances: [BTS01, BTS02], orchestrations: { Order: { usesRules: true } } }
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
  Track: { instances: [BTS01, BTS02], tracking: true, send: [SMTP] }
bam: { used: true }
`).replace(
  'SSODB: SQLPROD',
  `SSODB: SQLPROD
  BizTalkDTADb: SQLPROD
  BizTalkRuleEngineDb: SQLPROD
  BAMPrimaryImport: SQLPROD
  BAMArchive: SQLPROD`,
);

describe('databases for one purpose', () => {
  const graph = graphOf(featured);

  it('rule engine: the hosts whose orchestrations use rules', () => {
    assert.deepEqual(outcomes(graph, ['BizTalkRuleEngineDb']), { 'Work/orchestration/Order': 'stopped' });
    assert.equal(scope(graph, 'BizTalkRuleEngineDb'), 'host');
  });

  it('tracking: the feature now, all hosts in time', () => {
    // What is not moved piles up in the MessageBox, until all hosts are throttled.
    assert.deepEqual(outcomes(graph, ['BizTalkDTADb']), {
      'Work/orchestration/Order': 'delayed',
      'Send/send/SFTP': 'delayed',
      'Track/send/SMTP': 'delayed',
      tracking: 'stopped',
      bam: 'delayed',
    });
    assert.equal(scope(graph, 'BizTalkDTADb'), 'application (later systemwide)');
  });

  it('BAM Primary Import: the feature', () => {
    assert.deepEqual(outcomes(graph, ['BAMPrimaryImport']), { bam: 'stopped' });
    assert.equal(scope(graph, 'BAMPrimaryImport'), 'application');
    assert.equal(scope(graph, 'bam'), 'application');
  });

  it('BAM Archive: nothing', () => assert.equal(scope(graph, 'BAMArchive'), 'none'));

  it('SSO: nothing before a restart', () => assert.equal(scope(graph, 'SSODB'), 'systemwide, start'));
});

describe('a tracking host', () => {
  it('of its own stops features only, and that is never more than application now', () => {
    const graph = graphOf(featured.replace('send: [SMTP]', 'send: []'));
    assert.deepEqual(outcomes(graph, ['Track']), {
      'Work/orchestration/Order': 'delayed',
      'Send/send/SFTP': 'delayed',
      tracking: 'stopped',
      bam: 'stopped',
    });
    assert.equal(scope(graph, 'Track'), 'application (later systemwide)');
  });

  it('has no data to move where tracking is off', () => {
    const graph = graphOf(featured.replace('hosts:', 'group: { tracking: false }\nhosts:'));
    assert.deepEqual(outcomes(graph, ['BizTalkDTADb']), { tracking: 'stopped' });
    assert.equal(scope(graph, 'BizTalkDTADb'), 'application');
  });

  it('makes features reduced when it loses an instance', () => {
    const graph = graphOf(featured);
    assert.deepEqual(outcomes(graph, ['Track@BTS01']), {
      'Track/send/SMTP': 'reduced',
      tracking: 'reduced',
      bam: 'reduced',
    });
  });
});
