/** Where sections and entries begin, by a scan of lines. */
import assert from 'node:assert/strict';
import { scanHeads } from '../../../server/src/syntax/heads.ts';
import { file } from '../../support/cursor.ts';

/** `section servers`, one line for each head, as its line begins. */
function heads(text: string): string[] {
  return [...scanHeads(text)].map(
    ({ start, kind }) =>
      `${kind} ${text
        .slice(start)
        .split(/[:\r\n]/)[0]
        ?.trim()}`,
  );
}

describe('heads', () => {
  it('are keys in column 0, and the entries of a collection', () =>
    assert.deepEqual(
      heads(file`
        # no: head
        bizha: 1
        group:
          name: no head
        servers: # all
          # nor: this
          A: { os: x }
          B:
            os: x
          "C 1": x
          'D': x
        hosts: { E: x }
      `),
      [
        'section bizha',
        'section group',
        'section servers',
        'entry A',
        'entry B',
        'entry "C 1"',
        "entry 'D'",
        'section hosts',
      ],
    ));

  it('are not what stands in a text of several lines', () =>
    assert.deepEqual(
      heads('servers:\n  A:\n    notes: |\n      B: x\n     odd: y\n  C:\nx-a: >-\n  hosts: z\nbam:\n'),
      ['section servers', 'entry A', 'entry C', 'section x-a', 'section bam'],
    ));

  it('are below a block scalar that has an anchor, a tag or a comment', () =>
    assert.deepEqual(
      heads(
        'servers:\n  A:\n    b: &x !t |+2 # why\n      C: x\n    d: a | b\n  D:\n    - >-#no comment\n     E:\n  F: a |\n  G:\n',
      ),
      ['section servers', 'entry A', 'entry D', 'entry F', 'entry G'],
    ));

  it('are words that somebody is typing', () =>
    assert.deepEqual(heads('servers:\n  A:\n  B\nhos\n'), ['section servers', 'entry A', 'word B', 'word hos']));

  it('are entries that are indented less than their elders', () =>
    assert.deepEqual(heads('servers:\n    A:\n  B:\n      C:\n    D:\n'), [
      'section servers',
      'entry A',
      'entry B',
      'entry D',
    ]));

  it('are found behind a byte order mark, and with CRLF', () =>
    assert.deepEqual(heads('\uFEFFservers:\r\n  A:\r\nhosts:\r\n'), ['section servers', 'entry A', 'section hosts']));

  it('are odd when only the whole text tells what they mean', () =>
    assert.deepEqual(heads('- a\n&b\n"open\nservers:\n'), ['odd - a', 'odd &b', 'odd "open', 'section servers']));

  it('may have colons, quotes and hashes in their names', () =>
    assert.deepEqual(heads('servers:\n  a:b: 1\n  c#d: 2\n  "e: f": 3\n  g h: 4\n'), [
      'section servers',
      'entry a',
      'entry c#d',
      'entry "e',
      'entry g h',
    ]));
});
