/** What the check says of databases where little is stated, of groups without a listener, and of a second backup. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { simulate } from '../../../server/src/failure/simulate.ts';
import { render } from '../../../server/src/text/message.ts';
import { file } from '../../support/cursor.ts';
import { exampleDay, fixesOf } from '../../support/examples.ts';
import { graphOf } from '../failure/graphOf.ts';

/** The findings of one rule: severity, scope, entity. */
function said(text: string, rule: string): readonly string[] {
  return findingsOf(open(text), {}, exampleDay)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, reach, entity }) => `${severity} ${reach().scope} ${entity}`);
}

const databasesOnly = file`
  bizha: 1
  servers:
    DB01: { roles: [sql] }
  sqlInstances:
    CORE: { on: DB01 }
  databases:
    BizTalkMgmtDb: CORE
    BizTalkMsgBoxDb: CORE
    SSODB: CORE
`;

describe('a file that describes no host', () => {
  it('has a SQL Server that stops everything, in the check as in the simulation', () => {
    assert.deepEqual(said(databasesOnly, 'sql/not-clustered'), ['error systemwide sqlInstance:CORE']);
    assert.equal(simulate(graphOf(databasesOnly), ['sqlInstance:CORE']).scope, 'systemwide');
  });

  it('says what a cluster of hypervisors does, and what it does not', () => {
    const text = databasesOnly
      .replace('servers:\n', 'hypervisors:\n  FARM: { clustered: true }\nservers:\n')
      .replace('[sql] }', '[sql], hypervisor: FARM }');
    assert.deepEqual(said(text, 'sql/not-clustered'), ['warning systemwide sqlInstance:CORE']);
    const [finding] = findingsOf(open(text), {}, exampleDay).filter(({ rule }) => rule === 'sql/not-clustered');
    assert.ok(finding);
    assert.match(
      render(finding.message),
      /restarts elsewhere when its hypervisor fails, but a fault of Windows or of SQL Server stops BizTalk\.$/,
    );
  });
});

describe('an availability group without a listener', () => {
  const text = file`
    bizha: 1
    servers:
      DB01: { roles: [sql] }
      DB02: { roles: [sql] }
    clusters:
      DBCLU: { nodes: [DB01, DB02] }
    sqlInstances:
      ONE: { on: DB01 }
      TWO: { on: DB02 }
    availabilityGroups:
      BTS: { replicas: [ONE, TWO], cluster: DBCLU, listener: none }
    databases:
      BizTalkMgmtDb: BTS
      BizTalkMsgBoxDb: BTS
      SSODB: BTS
  `;

  it('stops with its first replica, in the check as in the simulation', () => {
    assert.deepEqual(said(text, 'sql/ag-no-listener'), ['error systemwide availabilityGroup:BTS']);
    assert.equal(simulate(graphOf(text), ['server:DB01']).scope, 'systemwide');
    assert.notEqual(simulate(graphOf(text), ['server:DB02']).scope, 'systemwide');
  });
});

describe('other backups beside the job', () => {
  const beside = (methods: string): string => `${databasesOnly}backup: { job: true, otherMethods: [${methods}] }\n`;

  for (const method of ['sql-jobs', 'maintenance-plans', 'backup-product'])
    it(`by ${method} break the chain of its logs: a warning`, () => {
      assert.deepEqual(said(beside(method), 'dr/other-backup-method'), ['warning systemwide backup']);
    });

  for (const method of ['snapshots', 'vm-image'])
    it(`by ${method} back up no log`, () => {
      assert.deepEqual(said(beside(method), 'dr/other-backup-method'), []);
    });
});

describe('a fix about backups', () => {
  it('never says that there is one', () => {
    const text = `${databasesOnly}backup: { job: false, bam: false, otherMethods: [sql-jobs] }\n`;
    const rules = ['dr/no-backup-job', 'dr/other-backup-method', 'dr/bam-not-backed-up'];
    assert.deepEqual(
      rules.flatMap((rule) => fixesOf(text, rule)),
      [],
    );
  });
});
