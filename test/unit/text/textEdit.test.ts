/** Edits by spans, alone and composed. The general law is in test/property. */
import assert from 'node:assert/strict';
import { applyEdits, composeEdits, type TextEdit } from '../../../server/src/text/textEdit.ts';

function edit(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}

describe('edits', () => {
  it('are applied in any order, all counted in the text as it was', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 5, 'X'), edit(0, 2, '')]), 'cdXf');
    assert.equal(applyEdits('abc', []), 'abc');
    assert.equal(applyEdits('', [edit(0, 0, 'x')]), 'x');
  });

  it('that insert at one place keep their order, before what replaces what follows', () => {
    assert.equal(applyEdits('ab', [edit(1, 1, 'x'), edit(1, 1, 'y')]), 'axyb');
    assert.equal(applyEdits('ab', [edit(1, 2, 'z'), edit(1, 1, 'x')]), 'axz');
  });

  it('that overlap are refused', () =>
    assert.throws(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]), RangeError));
});

describe('composed edits', () => {
  it('count in the text before both', () => {
    // 'abcdef' → 'XXabcdef' → 'XXabYYef'
    assert.deepEqual(composeEdits([edit(0, 0, 'XX')], [edit(4, 6, 'YY')]), [edit(0, 0, 'XX'), edit(2, 4, 'YY')]);
  });

  it('are one where the second reaches into the first', () => {
    // 'abc' → 'aXYZc' → 'aXQc'
    assert.deepEqual(composeEdits([edit(1, 2, 'XYZ')], [edit(2, 4, 'Q')]), [edit(1, 2, 'XQ')]);
  });

  it('are one where the second covers several of the first', () => {
    // 'abcd' → '1b2d' → '1!'
    assert.deepEqual(composeEdits([edit(0, 1, '1'), edit(2, 3, '2')], [edit(1, 4, '!')]), [edit(0, 4, '1!')]);
  });

  it('with nothing are those of the other', () => {
    const edits = [edit(3, 4, 'x'), edit(0, 0, 'y')];
    assert.equal(applyEdits('abcd', composeEdits(edits, [])), 'yabcx');
    assert.equal(applyEdits('abcd', composeEdits([], edits)), 'yabcx');
  });
});
