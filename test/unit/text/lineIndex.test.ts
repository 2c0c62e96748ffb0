/** Offsets to lines and back, for all kinds of line ends. */
import assert from 'node:assert/strict';
import { indexLines, lineAt, offsetAt, positionAt, reindexLines } from '../../../server/src/text/lineIndex.ts';

describe('lines of a text', () => {
  it('end with LF, CRLF or a lone CR', () => {
    assert.deepEqual(indexLines('a\nb\r\nc\rd').starts, [0, 2, 5, 7]);
    assert.deepEqual(indexLines('').starts, [0]);
    assert.deepEqual(indexLines('\n').starts, [0, 1]);
    assert.deepEqual(indexLines('\r\n\r\n').starts, [0, 2, 4]);
    assert.deepEqual(indexLines('\r\r\n').starts, [0, 1, 3]);
  });

  it('hold their own line end', () => {
    const index = indexLines('ab\r\ncd');
    assert.deepEqual(
      [0, 1, 2, 3, 4, 6].map((offset) => lineAt(index, offset)),
      [0, 0, 0, 0, 1, 1],
    );
  });

  it('count characters as UTF-16 code units', () => {
    const text = 'ü\n😀x\n';
    const lines = indexLines(text);
    assert.deepEqual(positionAt(lines, 4), { line: 1, character: 2 });
    assert.equal(offsetAt({ text, lines }, { line: 1, character: 2 }), 4);
  });

  it('go there and back again', () => {
    for (const text of ['', 'a', 'a\n', 'a\r\nb\rc\n\nd', '\r\n', 'x\r']) {
      const index = indexLines(text);
      for (let offset = 0; offset <= text.length; offset++)
        assert.equal(offsetAt({ text, lines: index }, positionAt(index, offset)), offset);
    }
  });

  it('are after an edit what they are in the new text', () => {
    const texts = textsOf(['a', '\r', '\n'], 4);
    const replacements = textsOf(['b', '\r', '\n'], 2);
    for (const text of texts)
      for (let start = 0; start <= text.length; start++)
        for (let end = start; end <= text.length; end++)
          for (const by of replacements) {
            const after = text.slice(0, start) + by + text.slice(end);
            const lines = reindexLines(indexLines(text), after, { start, end }, by.length);
            assert.deepEqual(lines, indexLines(after), JSON.stringify({ text, start, end, by }));
          }
  });

  it('take places outside of the text for its edges', () => {
    const text = 'ab\ncd';
    const index = indexLines(text);
    assert.deepEqual(positionAt(index, -5), { line: 0, character: 0 });
    assert.deepEqual(positionAt(index, 99), { line: 1, character: 2 });
    assert.equal(offsetAt({ text, lines: index }, { line: 7, character: 0 }), 5);
    assert.equal(offsetAt({ text, lines: index }, { line: -1, character: 3 }), 0);
    assert.equal(offsetAt({ text, lines: index }, { line: 1, character: 99 }), 5);
    assert.equal(offsetAt({ text, lines: index }, { line: 1, character: -1 }), 3);
  });

  it('end before their line end for a character that is too far to the right', () => {
    const text = 'ab\r\ncd\re\n';
    const lines = indexLines(text);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => offsetAt({ text, lines }, { line, character: 99 })),
      [2, 6, 8, 9],
    );
  });
});

/** All texts of these characters, up to a length. */
function textsOf(characters: readonly string[], length: number): string[] {
  if (length === 0) return [''];
  const shorter = textsOf(characters, length - 1);
  return [...new Set(['', ...shorter.flatMap((text) => characters.map((character) => text + character))])];
}
