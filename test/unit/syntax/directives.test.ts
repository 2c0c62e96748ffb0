/** `# bizha-ignore` comments: which rules they name, why, until when, and how far they reach. */
import assert from 'node:assert/strict';
import { findDirectives } from '../../../server/src/syntax/directives.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { rangeOf } from '../../../server/src/syntax/syntax.ts';
import { file } from '../../support/cursor.ts';

/** `rules | reason | what it reaches`, one line for each directive; of what it reaches the first and the last line. */
function directives(text: string): string[] {
  const syntax = parse(text);
  return findDirectives(text, syntax).map(({ rules, reason, reach }) => {
    const names = rules.map(({ rule, until, place }) => {
      const { start, end } = rangeOf(syntax, place);
      assert.equal(text.slice(start, end), rule, 'the place of the rule');
      return until === undefined ? rule : `${rule} until ${until}`;
    });
    const reached = text.slice(reach.start, reach.end).trim().split(/\r?\n/);
    const first = reached[0]?.trim() ?? '';
    const last = reached.at(-1)?.trim() ?? '';
    return `${names.join(', ')} | ${reason} | ${first === last ? first : `${first} … ${last}`}`;
  });
}

describe('a comment that silences', () => {
  it('names rules and a reason', () => {
    assert.deepEqual(directives('bam: # bizha-ignore db/a, db/b: because\n  used: true\n'), [
      'db/a, db/b | because | bam: # bizha-ignore db/a, db/b: because … used: true',
    ]);
    assert.deepEqual(directives('bam:\n  used: true #bizha-ignore x/y until 2027-03-31, x/z: a: b # c\n'), [
      'x/y until 2027-03-31, x/z | a: b # c | bam: … used: true #bizha-ignore x/y until 2027-03-31, x/z: a: b # c',
    ]);
  });

  it('may lack the reason or the rule, and says so', () => {
    assert.deepEqual(directives('bam: {} # bizha-ignore x/y\n'), ['x/y |  | bam: {} # bizha-ignore x/y']);
    assert.deepEqual(directives('bam: {} # bizha-ignore\n'), [' |  | bam: {} # bizha-ignore']);
    assert.deepEqual(directives('bam: {} # bizha-ignore a/b c/d, e/f: why\n'), [
      'a/b c/d, e/f | why | bam: {} # bizha-ignore a/b c/d, e/f: why',
    ]);
    assert.deepEqual(directives('bam: {} # bizha-ignore: why\n'), [' | why | bam: {} # bizha-ignore: why']);
  });

  const text = file`
    bizha: 1
    # above the section
    hosts:
      # above A
      A:
        bits: 64 # inside A
        # inside A, too
        send: [FILE]

      B: {} # behind B
      C:
        # first in C
        bits: 32
  `;

  /** The directive in the place of a comment. */
  function instead(comment: string): string {
    const found = directives(text.replace(comment, '# bizha-ignore x/y: z'));
    assert.equal(found.length, 1);
    return (found[0] ?? '').replace(/^x\/y \| z \| /, '');
  }

  it('reaches the section that it stands above', () =>
    assert.equal(instead('# above the section'), 'hosts: … bits: 32'));

  it('reaches the entry that it stands above, inside of, or behind', () => {
    assert.equal(instead('# above A'), 'A: … send: [FILE]');
    assert.equal(instead('# inside A'), 'A: … send: [FILE]');
    assert.equal(instead('# inside A, too'), 'A: … send: [FILE]');
    assert.equal(instead('# behind B'), 'B: {}');
    assert.equal(instead('# first in C'), 'C: … bits: 32');
  });

  it('above a blank line reaches what comes behind it; indented deeper than that, what it stands inside of', () => {
    const parted = file`
      # bizha-ignore x/y: file head

      bizha: 1
      hosts:

        # bizha-ignore x/y: first

        A:
          send: [FILE]
          # bizha-ignore x/y: end of A
        B:
          send: [FILE]

          # bizha-ignore x/y: end of B

        # bizha-ignore x/y: above C
        C: {}
          # bizha-ignore x/y: end of C

      # bizha-ignore x/y: above bam
      # another comment

      bam:
        used: true
    `;
    assert.deepEqual(
      directives(parted).map((each) => each.replace('x/y | ', '')),
      [
        'file head | bizha: 1',
        'first | A: … send: [FILE]',
        'end of A | A: … # bizha-ignore x/y: end of A',
        'end of B | B: … # bizha-ignore x/y: above C',
        'above C | C: {}',
        'end of C | C: {} … # another comment',
        'above bam | bam: … used: true',
      ],
    );
  });

  it('reaches a nested entry', () => {
    const nested = file`
      clusters:
        CLU:
          nodes: [A, B]
          groups:
            # bizha-ignore x/y: above
            SQL: { resources: [disk] }
            SSO: { resources: [disk] } # bizha-ignore x/y: behind
    `;
    assert.deepEqual(directives(nested), [
      'x/y | above | SQL: { resources: [disk] }',
      'x/y | behind | SSO: { resources: [disk] }',
    ]);
  });

  it('reaches the whole file when it says so', () => {
    assert.deepEqual(directives('bizha: 1\nhosts:\n  A:\n    bits: 64 # bizha-ignore-file x/y: why\n'), [
      'x/y | why | bizha: 1 … bits: 64 # bizha-ignore-file x/y: why',
    ]);
  });

  it('is none in quotes, in a text of several lines, or with another name', () => {
    assert.deepEqual(directives('group:\n  name: "a # bizha-ignore x/y: z"\n'), []);
    assert.deepEqual(directives('group:\n  notes: |\n    # bizha-ignore x/y: z\n  name: A\n'), []);
    assert.deepEqual(directives('# bizha-ignored x/y: z\nbizha: 1\n'), []);
    assert.deepEqual(directives('group:\n  name: a#bizha-ignore x/y: z\n'), []);
  });

  it('works with CRLF, and in a broken file', () => {
    assert.deepEqual(directives('servers:\r\n  # bizha-ignore x/y: z\r\n  A: {}\r\n'), ['x/y | z | A: {}']);
    assert.deepEqual(directives('servers:\n  B: "open\n  # bizha-ignore x/y: z\n  A: {}\n'), ['x/y | z | A: {}']);
  });
});
