/**
 * Edits composed have the effect of edits applied one after the other.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits, editBetween, type TextEdit } from '../../server/src/text/textEdit.ts';
import { runsOf } from './seeds.ts';

/** Edits of a text of `length` code units that do not overlap. */
function editsOf(length: number): fc.Arbitrary<TextEdit[]> {
  return fc.array(fc.tuple(fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 6 }).chain((places) =>
    fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }).map((inserts) => {
      const offsets = places.map(([offset]) => offset).sort((a, b) => a - b);
      return places.map(([, text], index) => {
        const start = offsets[index] ?? 0;
        const end = inserts[index] ? start : Math.max(start, offsets[index + 1] ?? length);
        return { span: { start, end }, text };
      });
    }),
  );
}

describe('edits of a text, in general', () => {
  it('composed, do what they do one after the other', () => {
    const cases = fc.string({ maxLength: 30 }).chain((text) =>
      editsOf(text.length).chain((first) => {
        const between = applyEdits(text, first);
        return editsOf(between.length).map((second) => ({ text, first, second, between }));
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, first, second, between }) => {
        const composed = composeEdits(first, second);
        assert.equal(applyEdits(text, composed), applyEdits(between, second));
        composed.forEach((edit, index) => {
          assert.ok(edit.span.start <= edit.span.end && edit.span.end <= text.length);
          const next = composed[index + 1];
          assert.ok(next === undefined || edit.span.end <= next.span.start, 'overlapping');
        });
      }),
      { numRuns: runsOf(3000) },
    );
  });

  it('composed with nothing, stay as they are', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }).chain((text) => editsOf(text.length).map((edits) => ({ text, edits }))),
        ({ text, edits }) => {
          assert.equal(applyEdits(text, composeEdits(edits, [])), applyEdits(text, edits));
          assert.equal(applyEdits(text, composeEdits([], edits)), applyEdits(text, edits));
        },
      ),
    );
  });

  it('between two texts, make the one of the other, and touch nothing that both have around it', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(few, few, (before, after) => {
        const edit = editBetween(before, after);
        assert.equal(applyEdits(before, [edit]), after);
        const replaced = before.slice(edit.span.start, edit.span.end);
        assert.ok(replaced === '' || edit.text === '' || replaced[0] !== edit.text[0], 'begins with what stays');
        assert.ok(replaced === '' || edit.text === '' || replaced.at(-1) !== edit.text.at(-1), 'ends with what stays');
      }),
      { numRuns: runsOf(3000) },
    );
  });
});
