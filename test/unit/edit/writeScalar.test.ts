/** Names and texts as YAML: in quotes when it needs them, and only then. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { writeScalar } from '../../../server/src/syntax/edit/writeScalar.ts';
import { runsOf } from '../../property/seeds.ts';

describe('a text', () => {
  it('is plain where YAML lets it be', () => {
    for (const text of [
      'BTS01',
      'active/passive',
      'two words',
      '2008 R2',
      '15m',
      '62%',
      '2026-11-23',
      '1+0',
      '\\\\FS01\\x',
      'a:b',
      'a#b',
      'KB-1',
      'naïve',
      'yes',
      'SQLCLU/SQL',
    ])
      assert.equal(writeScalar(text, {}), text);
  });

  it('is in quotes where YAML would read something else', () => {
    for (const text of [
      '2019',
      '1.5',
      '0x1F',
      '1e3',
      '.inf',
      'true',
      'FALSE',
      'null',
      '~',
      '',
      ' x',
      'x ',
      'a: b',
      'a #b',
      'x:',
      '- x',
      '*x',
      '&x',
      '#x',
      '[x',
      '{x',
      '@x',
      '`x',
      '%x',
      '!x',
      '|',
      '>',
    ])
      assert.equal(writeScalar(text, {}), `"${text}"`);
  });

  it('is in quotes for a comma or bracket only between braces', () => {
    assert.equal(writeScalar('a, b', {}), 'a, b');
    assert.equal(writeScalar('a, b', { flow: true }), '"a, b"');
    assert.equal(writeScalar('a[0]', { flow: true }), '"a[0]"');
  });

  it('takes the quotes that need no escapes, or those that are asked for', () => {
    assert.equal(writeScalar('*\\x', {}), "'*\\x'");
    assert.equal(writeScalar('"x"', {}), `'"x"'`);
    assert.equal(writeScalar("it's", { quote: "'" }), "'it''s'");
    assert.equal(writeScalar('2020', { quoted: true }), '"2020"');
    assert.equal(writeScalar('R2', { quoted: true }), '"R2"');
    assert.equal(writeScalar('a\nb', { quote: "'" }), '"a\\nb"');
  });

  it('numbers and booleans are as they are', () => {
    assert.equal(writeScalar(64, { quoted: true }), '64');
    assert.equal(writeScalar(false, {}), 'false');
  });

  it('always reads as what was written', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom(...' \t\n\r\'"\\:#-,[]{}&*!|>%@`?=~<.0x1eE+_aünoyNtrufals\u0085\u2028\u00a0\ufeff'),
        maxLength: 8,
      }),
    );
    const styles = fc.record({
      quoted: fc.boolean(),
      quote: fc.constantFrom('"' as const, "'" as const, undefined),
      flow: fc.boolean(),
    });
    fc.assert(
      fc.property(texts, styles, (text, style) => {
        const written = writeScalar(text, style);
        assert.ok(!/[\r\n]/.test(written), 'on one line');
        const read = style.flow
          ? parse(`k: { ${written}: [ ${written} ], z: ${written} }`)
          : parse(`? ${written}\n: ${written}\n`);
        const expected = style.flow ? { k: { [text]: [text], z: text } } : { [text]: text };
        assert.deepEqual(read, text === '__proto__' ? read : expected);
      }),
      { numRuns: runsOf(10_000) },
    );
  });
});
