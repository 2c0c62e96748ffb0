/** What of a diagram is sent when it changes: the lists before and after, the patch, and what the page makes of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { patched } from '../../../client/webview/diagram/patched.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { type Patch, patchSteps } from '../../../server/src/features/diagram/patch.ts';

interface Item {
  readonly id: string;
  readonly svg: string;
}

/** `a1 b1` is two items, each a letter with its content. */
const items = (text: string): Item[] =>
  text.split(' ').flatMap((word) => (word === '' ? [] : [{ id: word.slice(0, 1), svg: word.slice(1) }]));
const between = (before: readonly Item[], after: readonly Item[]): Patch<Item> => runToEnd(patchSteps(before, after));

describe('the patch of a diagram', () => {
  const cases: Readonly<Record<string, [before: string, after: string, removed: string, changed: string]>> = {
    'sends nothing when nothing has changed': ['a1 b1 c1', 'a1 b1 c1', '', ''],
    'sends what has another content': ['a1 b1 c1', 'a1 b2 c1', '', 'b<c'],
    'names what is gone': ['a1 b1 c1', 'a1 c1', 'b', ''],
    'says before what a new one stands': ['a1 c1', 'a1 b1 c1', '', 'b<c'],
    'says that a new one stands at the end': ['a1', 'a1 b1', '', 'b'],
    'moves what stands elsewhere, and leaves the others': ['a1 b1 c1', 'b1 c1 a1', '', 'a'],
    'is everything for an empty drawing': ['', 'a1 b1', '', 'a<b b'],
  };
  for (const [name, [before, after, removed, changed]] of Object.entries(cases))
    it(name, () => {
      const patch = between(items(before), items(after));
      assert.equal(patch.removed.join(' '), removed);
      const told = patch.changes.map((each) =>
        each.before === undefined ? each.item.id : `${each.item.id}<${each.before}`,
      );
      assert.equal(told.join(' '), changed);
      assert.deepEqual(patched(items(before), patch), items(after));
    });

  it('makes any list of any other', () => {
    const some = fc
      .uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefghij'), svg: fc.constantFrom('1', '2') }), {
        selector: ({ id }) => id,
      })
      .map((list) => list.map((each) => ({ ...each })));
    fc.assert(
      fc.property(some, some, (before, after) => {
        assert.deepEqual(patched(before, between(before, after)), after);
      }),
    );
  });
});
