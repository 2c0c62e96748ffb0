/** Versions from practice: pairs that are not supported, updates that are missing, dates that are over. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { file } from '../../support/cursor.ts';
import { saidIn, sentencesIn } from '../../support/findingsIn.ts';

interface Versions {
  readonly biztalk: string;
  readonly app?: string;
  readonly data?: string;
  readonly sql?: string;
}

const group = ({ biztalk, app = '"2019"', data = '"2019"', sql = '"2019"' }: Versions): string =>
  file`
  bizha: 1
  group: { version: BIZTALK_, edition: enterprise }
  servers:
    APP01: { roles: [biztalk], os: APP_ }
    APP02: { roles: [biztalk], os: APP_ }
    DATA: { roles: [sql], os: DATA_ }
  sqlInstances:
    MAIN: { on: DATA, version: SQL_ }
  databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN, SSODB: MAIN }
`
    .replaceAll('BIZTALK_', biztalk)
    .replaceAll('APP_', app)
    .replaceAll('DATA_', data)
    .replaceAll('SQL_', sql);

describe('the platform of a group', () => {
  it('is said once for each product, not once for each server', () => {
    assert.deepEqual(
      saidIn(group({ biztalk: '"2016"', app: '"2008 R2"', data: '"2003"', sql: '"2022"' }), 'platform/'),
      ['warning platform/unsupported server:APP01', 'warning platform/unsupported sqlInstance:MAIN'],
    );
  });

  it('counts Windows under BizTalk servers only', () => {
    const old = group({ biztalk: '"2020"', data: '"2012"' });
    assert.deepEqual(saidIn(old, 'platform/'), []);
    assert.deepEqual(saidIn(old, 'lifecycle/'), ['warning lifecycle/ended server:DATA']);
  });

  it('can need an update', () => {
    const needs = group({ biztalk: '"2020", cumulativeUpdate: 5', app: '"2022"', sql: '"2022"' });
    assert.deepEqual(sentencesIn(needs, 'platform/'), [
      'Windows Server 2022 of "APP01" and "APP02" needs cumulative update 6 of BizTalk Server 2020.',
      'SQL Server 2022 of "MAIN" needs cumulative update 6 of BizTalk Server 2020.',
    ]);
    assert.deepEqual(saidIn(needs.replace('Update: 5', 'Update: 6'), 'platform/'), []);
    assert.deepEqual(saidIn(needs.replace(', cumulativeUpdate: 5', ''), 'platform/'), [
      'information platform/needs-update server:APP01',
    ]);
  });

  it('is not judged before 2013', () => {
    assert.deepEqual(saidIn(group({ biztalk: '"2010"', app: '"2003"', sql: '"2005"' }), 'platform/'), []);
  });
});

describe('the end of support', () => {
  const on = (today: string, text: string): readonly string[] =>
    findingsOf(open(text), {}, today)
      .filter(({ rule }) => rule.startsWith('lifecycle/'))
      .map(({ severity, rule, entity }) => `${severity} ${rule} ${entity}`);
  const bare = file`
    bizha: 1
    group: { version: "2016" }
    servers: { APP: { roles: [biztalk] } }
  `;

  it('comes by the clock that is given: a year before, to the day, and after', () => {
    assert.deepEqual(on('2026-01-10', bare), []);
    assert.deepEqual(on('2026-01-11', bare), ['information lifecycle/ends-soon group']);
    assert.deepEqual(on('2027-01-11', bare), ['information lifecycle/ends-soon group']);
    assert.deepEqual(on('2027-01-12', bare), ['warning lifecycle/ended group']);
  });

  it('is information while paid support goes on, and silent in a test group', () => {
    const sql = group({ biztalk: '"2020", supportContract: true', sql: '"2016", servicePack: 3' });
    assert.deepEqual(
      on('2029-07-17', sql).filter((said) => said.includes('sql')),
      ['information lifecycle/ended sqlInstance:MAIN'],
    );
    assert.deepEqual(
      on('2029-07-18', sql).filter((said) => said.includes('sql')),
      ['warning lifecycle/ended sqlInstance:MAIN'],
    );
    assert.deepEqual(on('2029-07-18', sql.replace('edition: enterprise', 'purpose: test')), []);
  });
});

describe('the updates of one group', () => {
  it('are the same on all servers, a master secret server of its own included', () => {
    const mixed = file`
      bizha: 1
      group: { version: "2020", cumulativeUpdate: 6 }
      servers:
        APP01: { roles: [biztalk] }
        KEYS: { roles: [master-secret], bizTalkUpdate: 4 }
    `;
    assert.deepEqual(saidIn(mixed, 'consistency/'), ['warning consistency/same-update server:KEYS']);
  });
});
