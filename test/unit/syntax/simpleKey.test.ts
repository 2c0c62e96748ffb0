/** The key with which a line begins. */
import assert from 'node:assert/strict';
import { simpleKeyOf } from '../../../server/src/syntax/simpleKey.ts';

/** `written|rest of the line from the colon on`; `none` for a line without a key. */
function key(line: string): string {
  const found = simpleKeyOf(line);
  return found ? `${found.written}|${line.slice(found.colon)}` : 'none';
}

describe('a simple key', () => {
  it('is a word before a colon that a space or the end of the line follows', () => {
    assert.equal(key('a b \t: c: d'), 'a b|: c: d');
    assert.equal(key('a:b:'), 'a:b|:');
    assert.equal(key('a#b: c'), 'a#b|: c');
    assert.equal(key(':a: b'), ':a|: b');
    assert.equal(key('-a: b'), '-a|: b');
    assert.equal(key('a:\r'), 'a|:\r');
  });

  it('may be in quotes, which may be in it', () => {
    assert.equal(key('"a: \\" b" : c'), '"a: \\" b"|: c');
    assert.equal(key("'it''s: a': b"), "'it''s: a'|: b");
  });

  it('is none without its colon, in a comment, and where a line begins with a mark of YAML', () => {
    for (const line of [
      '',
      'a',
      'a:b',
      'a #b: c',
      '# a: b',
      '- a: b',
      '? a: b',
      ': a',
      '[a]: b',
      '&a b: c',
      '"a: b',
      '"a"b: c',
    ])
      assert.equal(key(line), 'none', line);
  });
});
