/** The second maker of snapshots: a new text and what of the old one was replaced. */
import assert from 'node:assert/strict';
import { afterEdits, next, open } from '../../../server/src/analysis/snapshot.ts';
import { changeOf } from '../../../server/src/text/change.ts';
import { stageNames, stages } from '../../support/snapshotText.ts';

const text = 'bizha: 1\nservers:\n  BTS01: { roles: [biztalk] }\n  BTS02: { roles: [biztalk] }\n  BTS03: {}\n';

describe('the snapshot after a change', () => {
  it('is that of the new text', () => {
    const after = text.replace('BTS02', 'BTS2');
    const start = text.indexOf('BTS02');
    const snapshot = next(open(text), after, { start, end: start + 5, length: 4 });
    for (const stage of stageNames) assert.deepEqual(stages[stage](snapshot), stages[stage](open(after)), stage);
  });

  it('may be told of more than what differs', () => {
    const after = text.replace('BTS02', 'BTS2');
    const snapshot = next(open(text), after, { start: 0, end: text.length, length: after.length });
    for (const stage of stageNames) assert.deepEqual(stages[stage](snapshot), stages[stage](open(after)), stage);
  });

  it('covers edits that are far apart, in any order', () => {
    const edits = ['BTS03', 'BTS01', 'BTS02'].map((name) => {
      const start = text.indexOf(name);
      return { span: { start, end: start + 3 }, text: 'SERVER' };
    });
    const after = text.replaceAll('BTS', 'SERVER');
    assert.deepEqual(changeOf(edits), {
      start: text.indexOf('BTS01'),
      end: text.indexOf('BTS03') + 3,
      length: after.indexOf('03') - after.indexOf('SERVER01'),
    });
    const snapshot = afterEdits(open(text), edits);
    assert.equal(snapshot.text, after);
    for (const stage of stageNames) assert.deepEqual(stages[stage](snapshot), stages[stage](open(after)), stage);
  });

  it('is the same snapshot where nothing is edited', () => {
    const snapshot = open(text);
    assert.equal(afterEdits(snapshot, []), snapshot);
  });
});
