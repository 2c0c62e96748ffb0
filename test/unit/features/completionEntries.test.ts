/** Completion of whole entries: names, and what a new entry starts with. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';
import { sectionNames } from '../../../server/src/vocabulary/format.ts';
import { itemCalled, itemsAt, labels, platform, taken } from '../../support/completions.ts';
import { atCursor } from '../../support/cursor.ts';
import { exampleDay } from '../../support/examples.ts';

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function formatProblems(text: string): string[] {
  return findingsOf(open(text), {}, exampleDay)
    .filter(({ rule }) => /^(?:syntax|format)\//.test(rule))
    .map(({ rule }) => rule);
}

describe('completion of entries', () => {
  it('offers a free name of the series with the usual keys', () => {
    assert.deepEqual(labels('servers:\n  BTS01: {}\n  $0\n'), ['BTS02']);
    const { snippet } = itemCalled('servers:\n  BTS01: {}\n  $0\n', 'BTS02');
    assert.match(snippet ?? '', /^BTS02: \{ roles: \[\$\{1\|biztalk,sql,[^|]*\|\}\] \}$/);
  });

  it('gives the next server of a series the role and the version of the last one, and no version is made up', () => {
    const text = 'servers:\n  SQL01: { roles: [sql, sso], os: "2019" }\n  $0\n';
    assert.equal(taken(text, 'SQL02'), text.replace('$0', 'SQL02: { roles: [sql], os: "2019" }'));
    assert.match(itemCalled(text, 'SQL02').snippet ?? '', /os: "\$\{2\|2019,2025,2022,2016,/);
    const without = text.replace(', os: "2019"', '');
    assert.equal(taken(without, 'SQL02'), without.replace('$0', 'SQL02: { roles: [sql] }'));
  });

  it('offers a host for each task', () => {
    const text = `${platform}hosts:\n  $0\n`;
    assert.deepEqual(labels(text), ['Receive', 'Process', 'Send', 'Track', 'Isolated']);
    assert.equal(itemCalled(text, 'Track').detail, 'host that moves tracking data');
    assert.equal(taken(text, 'Track'), text.replace('$0', 'Track: { tracking: true, instances: [BTS01] }'));
    assert.equal(
      taken(text, 'Process'),
      text.replace('$0', 'Process: { instances: [BTS01], orchestrations: [OrderProcess] }'),
    );
    assert.match(taken(text, 'Isolated'), /Isolated: \{ type: isolated, instances: \[BTS01\], receive: \[[^\]]+\] \}/);
    assert.deepEqual(labels('hosts:\n  Send:\n  $0\n')[2], 'Send2');
    assert.equal(taken('hosts:\n  Audit$0\n', 'Audit'), 'hosts:\n  Audit: {  }\n');
  });

  it('starts no entry with an empty text or an empty list', () => {
    for (const name of sectionNames) {
      const marked =
        name in { servers: 1, clusters: 1 }
          ? `${name}:\n  $0\n`
          : `${platform.replace(`${name}:`, 'x-was:')}${name}:\n  $0\n`;
      for (const item of itemsAt(marked)) {
        const { text } = atCursor(marked);
        const after = applyEdits(`bizha: 1\n${text}`, [{ ...item.edit, span: shifted(item.edit.span, 9) }]);
        if (item.kind !== 'entry') continue;
        assert.doesNotMatch(item.edit.text, /""|\[\s*\]/, `${name}: ${item.label}`);
        assert.deepEqual(formatProblems(after), [], after);
      }
    }
  });

  it('offers first what the file refers to in vain', () => {
    const text =
      'servers:\n  $0\nhosts:\n  Send: { instances: [BTS01, BTS02] }\nclusters:\n  C: { nodes: [bts01, X] }\n';
    assert.deepEqual(labels(text), ['bts01', 'X', 'BTS02']);
  });

  it('writes an entry in the style of its siblings', () => {
    assert.equal(
      taken('sqlInstances:\n  A:\n    on: S\n  $0\n', 'A2'),
      'sqlInstances:\n  A:\n    on: S\n  A2:\n    edition: enterprise\n',
    );
    assert.equal(taken('clusters: { $0 }\n', 'SQLCLU'), 'clusters: { SQLCLU: { witness: disk } }\n');
    assert.equal(
      taken('servers: { SQL01: {} }\nclusters:\n  $0\n', 'SQLCLU'),
      'servers: { SQL01: {} }\nclusters:\n  SQLCLU:\n    nodes: [SQL01]\n    witness: disk\n',
    );
  });

  it('uses the name that is being typed', () => {
    assert.equal(taken('servers:\n  WEB$0\n', 'WEB'), 'servers:\n  WEB: { roles: [biztalk] }\n');
    assert.equal(itemCalled('servers:\n  WEB$0\n', 'WEB').follows, true, 'asked for again at the next key');
  });

  it('offers the databases that every group has', () => {
    const text = `${platform}databases:\n  SSODB: SQLPROD\n  $0\n`;
    assert.deepEqual(labels(text).slice(0, 3), ['BizTalkMgmtDb', 'BizTalkMsgBoxDb', 'BizTalkDTADb']);
    assert.equal(taken(text, 'BizTalkMgmtDb'), text.replace('$0', 'BizTalkMgmtDb: SQLPROD'));
  });

  it('offers the usual keys behind a name', () => {
    assert.equal(taken('servers:\n  BTS01: $0\n', '{ roles }'), 'servers:\n  BTS01: { roles: [biztalk] }\n');
  });

  it('names nested entries by their own part', () => {
    const text = 'clusters:\n  C:\n    groups:\n      $0\nhosts:\n  Ftp: { clusterGroup: C/FTP }\n';
    assert.equal(labels(text)[0], 'FTP');
  });
});
