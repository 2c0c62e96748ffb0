/** The lines around an offset of a text. */
import assert from 'node:assert/strict';
import { lineEnd, lineStart, nextLine } from '../../../server/src/text/lines.ts';

/** The line that holds an offset, and the text after it. */
function line(text: string, at: number): string {
  return `${text.slice(lineStart(text, at), lineEnd(text, at))}|${text.slice(nextLine(text, at))}`;
}

describe('the line that holds an offset', () => {
  it('ends with LF, CRLF or a lone CR', () => {
    assert.equal(line('one\ntwo\nthree', 5), 'two|three');
    assert.equal(line('one\r\ntwo\r\nthree', 6), 'two|three');
    assert.equal(line('one\rtwo\rthree', 5), 'two|three');
  });

  it('may be the last one, and empty', () => {
    assert.equal(line('one\n', 4), '|');
    assert.equal(line('one\n\ntwo', 4), '|two');
    assert.equal(line('', 0), '|');
  });

  it('begins after a byte order mark', () => assert.equal(line('\uFEFFone\ntwo', 3), 'one|two'));

  it('is looked at up to a bound', () => assert.equal(lineEnd('one two\n', 1, 3), 3));
});
