/** Paths of shares: rules find by a UNC path what the failure graph finds, and a share that moves takes its paths along. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { file } from '../../support/cursor.ts';
import { findingsOfRule, fixesOf } from '../../support/examples.ts';
import { graphOf } from '../failure/graphOf.ts';

const base = file`
  bizha: 1
  servers:
    APP01: { roles: [biztalk] }
    APP02: { roles: [biztalk] }
    STORE01: { roles: [file] }
`;

function inGraph(text: string): boolean {
  return singlePoints(graphOf(text)).some(({ component }) => component.id === 'server:STORE01');
}

function inRules(text: string, rule: string): readonly string[] {
  return findingsOfRule(open(text), rule).map(({ entity }) => entity);
}

describe('a FILE path', () => {
  for (const name of ['STORE01', 'store01.corp.example']) {
    it(`that names ${name} leads to that server, in rules and graph`, () => {
      const text = `${base}hosts:\n  In: { instances: [APP01, APP02], receive: { FILE: { path: '\\\\${name}\\drop' } } }\n`;
      assert.deepEqual(inRules(text, 'adapter/file-share-not-redundant'), ['server:STORE01']);
      assert.ok(inGraph(text));
    });
  }

  it('that names an address leads to nothing described', () => {
    const text = `${base}hosts:\n  In: { instances: [APP01, APP02], receive: { FILE: { path: '\\\\10.0.0.7\\drop' } } }\n`;
    assert.deepEqual(inRules(text, 'adapter/file-share-not-redundant'), []);
    assert.ok(!inGraph(text));
  });
});

describe('a share whose path names a described server', () => {
  const text = `${base}fileShares:
  DROP: { path: '\\\\STORE01\\drop' }
hosts:
  In: { instances: [APP01, APP02], receive: { FILE: { share: DROP } } }
  Out: { instances: [APP01, APP02], send: { FILE: { path: '\\\\STORE01.corp.example\\drop\\out' } } }
backup: { job: true, path: '\\\\STORE01\\drop\\db' }
`;

  it('is on that server', () => {
    assert.deepEqual(inRules(text, 'adapter/file-share-not-redundant'), ['fileShare:DROP']);
    assert.ok(inGraph(text));
  });

  it('holds the backups there', () => {
    assert.deepEqual(inRules(text.replace("path: '\\\\STORE01\\drop\\db'", 'share: drop'), 'dr/backup-share-single'), [
      'fileShare:DROP',
    ]);
    assert.deepEqual(inRules(text, 'dr/backup-share-single'), ['fileShare:DROP']);
  });

  it('takes all paths along when it moves to a clustered file server', () => {
    const [fix] = fixesOf(text, 'adapter/file-share-not-redundant');
    assert.ok(fix);
    assert.ok(!/STORE01(?:\.corp\.example)?\\drop/.test(fix.after), fix.after);
    for (const path of ['\\\\DROP\\drop', '\\\\DROP\\drop\\out', '\\\\DROP\\drop\\db'])
      assert.ok(fix.after.includes(`'${path}'`), fix.after);
    assert.ok(!singlePoints(graphOf(fix.after)).some(({ component }) => component.id.includes('STORE')));
  });

  it('is no longer stated to be redundant by a fix alone', () => {
    const offered = fixesOf(text, 'adapter/file-share-not-redundant');
    assert.ok(offered.every(({ after }) => !after.includes('redundant')));
  });
});

describe('a DFS share', () => {
  it('is not known to be redundant for receiving, and no fix writes one', () => {
    const text = `${base}fileShares:
  DROP: { path: '\\\\corp.example\\drop', kind: dfs }
hosts:
  In: { instances: [APP01, APP02], receive: { FILE: { share: DROP } } }
`;
    const found = findingsOfRule(open(text), 'adapter/file-dfs-receive');
    assert.deepEqual(
      found.map(({ entity, severity }) => `${severity} ${entity}`),
      ['information fileShare:DROP'],
    );
    assert.deepEqual(fixesOf(text, 'adapter/file-dfs-receive'), []);
  });
});
