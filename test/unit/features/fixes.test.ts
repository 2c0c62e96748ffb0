/** Fixes at a place: which are offered, and the text after one is taken. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { findingsAt, fixesOf, type OfferedFix } from '../../../server/src/features/fixes.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';
import { atCursor, file } from '../../support/cursor.ts';
import { exampleDay } from '../../support/examples.ts';

function offered(marked: string): { text: string; fixes: OfferedFix[] } {
  const { text, offset } = atCursor(marked);
  const snapshot = open(text);
  const fixes = fixesOf(
    snapshot,
    findingsAt(snapshot, findingsOf(snapshot, {}, exampleDay), { start: offset, end: offset }),
  );
  return { text, fixes };
}

function fixed(marked: string, title: string): string {
  const { text, fixes } = offered(marked);
  const fix = fixes.find((each) => each.title === title);
  assert.ok(fix, `"${title}" is not offered, but ${fixes.map((each) => `"${each.title}"`).join(', ')}`);
  return applyEdits(text, fix.edits());
}

describe('fixes', () => {
  const text = file`
    bizha: 1
    servers:
      SQL01: { roels: [sql] }   # a typing error
    sqlInstances:
      DB: { on: SQL1, version: 2019 }
  `;

  it('are offered on the words of their findings', () => {
    assert.equal(fixed(text.replace('roels', 'ro$0els'), 'Replace with "roles"'), text.replace('roels', 'roles'));
    assert.equal(fixed(text.replace('2019', '20$019'), 'Write 2019 in quotes'), text.replace('2019', '"2019"'));
  });

  it('are offered on the name of the entry, too', () => {
    const { fixes } = offered(text.replace('DB:', 'D$0B:'));
    assert.ok(fixes.some(({ title }) => title === 'Replace with "SQL01"'));
  });

  it('keep CRLF', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    assert.equal(fixed(crlf.replace('roels', 'ro$0els'), 'Replace with "roles"'), crlf.replace('roels', 'roles'));
  });

  it('say which part of what they write is invented: the path of a new share, not that of one of the file', () => {
    const local = file`
      bizha: 1
      servers: { A: { roles: [biztalk] }, B: { roles: [biztalk] } }
      hosts:
        Rx: { instances: [A, B], receive: { FILE: { path: 'D:\\in$0' } } }
    `;
    const replaced = (marked: string) =>
      offered(marked).fixes.flatMap(({ title, toReplace }) => (/share/.test(title) ? [[title, toReplace]] : []));
    assert.deepEqual(replaced(local), [
      ['Use a redundant file share: plans file share Files', String.raw`\\FILES\biztalk`],
    ]);
    const described = local.replace(
      'hosts:',
      `${String.raw`fileShares: { Drop: { path: '\\FS\drop', redundant: true } }`}\nhosts:`,
    );
    assert.deepEqual(replaced(described)[0], ['Use the file share "Drop"', undefined]);
  });

  it('are not offered elsewhere, nor for silenced findings', () => {
    assert.deepEqual(offered(text.replace('bizha: 1', 'bizha: $01')).fixes, []);
    const unset =
      'bizha: 1\nservers:\n  A: { roles: [biztalk] }\n  B: { roles: [biztalk] }\nhosts:\n  T$0: { tracking: true, instances: [A] }\n';
    assert.ok(offered(unset).fixes.length > 0);
    const silenced = unset.replace(
      '  T$0:',
      '  # bizha-ignore tracking/single-instance, host/single-instance: a test\n  T$0:',
    );
    assert.deepEqual(offered(silenced).fixes, []);
  });

  it('of the worst finding stand first, and only they are preferred', () => {
    const snapshot = open('bizha: 1\nservers:\n  SQL01: { roels: [sql], os: 2019 }\n');
    const fixes = fixesOf(snapshot, findingsOf(snapshot, {}, exampleDay));
    const [first, ...others] = fixes.map(({ title, preferred }) => [title, preferred]);
    assert.deepEqual(first, ['Write 2019 in quotes', true]);
    assert.ok(others.some(([title]) => title === 'Replace with "roles"'));
    assert.ok(others.every(([, preferred]) => preferred === false));
  });

  it('begin an empty file', () => {
    assert.equal(fixed('$0', 'Insert bizha: 1'), 'bizha: 1\n');
    assert.equal(fixed('$0# ours\nservers:\n', 'Insert bizha: 1'), 'bizha: 1\n\n# ours\nservers:\n');
    assert.equal(fixed('biz$0ha:\nservers:\n', 'Insert bizha: 1'), 'bizha: 1\nservers:\n');
  });

  it('stand once where two findings want the same', () => {
    const titles = offered(text.replace('DB:', 'D$0B:')).fixes.map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
  });
});
