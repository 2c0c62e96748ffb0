/** Changes of an open document, by ranges and as a whole. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { changed } from '../../../server/src/lsp/documents.ts';
import { indexLines, positionAt } from '../../../server/src/text/lineIndex.ts';
import { generateTopology } from '../../bench/generateTopology.ts';
import { seeded } from '../../bench/random.ts';
import { incrementalOf } from '../../support/incrementalOf.ts';
import { stopwatch } from '../../support/linear.ts';

const text = 'bizha: 1\nservers:\n  A:\n  B:\nhosts:\n  H: { instances: [A] }\n';
const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('changes of an open document', () => {
  it('count each in the text that the one before has left', () => {
    const after = changed(open(text), [
      { range: at(2, 2, 3), text: 'A1' },
      { range: at(2, 4, 4), text: '2' },
      { range: at(5, 19, 20), text: 'A12' },
    ]);
    assert.equal(after.text, text.replace('  A:', '  A12:').replace('[A]', '[A12]'));
  });

  it('may be the whole text, with others before and behind it', () => {
    const whole = text.replace('  B:\n', '  B:\n  C:\n');
    const after = changed(open(text), [
      { range: at(2, 2, 3), text: 'gone' },
      { text: whole },
      { range: at(4, 3, 3), text: 'x' },
    ]);
    assert.equal(after.text, whole.replace('  C:', '  Cx:'));
    assert.deepEqual(
      after.topology.servers.map(({ name }) => name),
      ['A', 'B', 'Cx'],
    );
  });

  it('as a whole text with one character more cost what the character costs', () => {
    const before = open(generateTopology(500));
    const line = /\n {4}os: "2019"\n/.exec(before.text);
    assert.ok(line);
    const index = line.index + line[0].length - 2;
    const after = changed(before, [{ text: `${before.text.slice(0, index)}x${before.text.slice(index)}` }]);
    const { parsed } = incrementalOf(after.syntax);
    assert.ok(parsed < 1000, `${parsed} of ${after.text.length} characters`);
  });

  it('are one change however many they are, in any order, with any line ends', () => {
    const random = seeded(7);
    for (let round = 0; round < 300; round++) {
      let expected = random.pick(['', 'a\nb', 'ab\r\ncd\re\n\nf', text]);
      const before = open(expected);
      const changes = Array.from({ length: 1 + random.int(6) }, () => {
        const lines = indexLines(expected);
        const [start = 0, end = 0] = [random.int(expected.length + 1), random.int(expected.length + 1)].sort(
          (a, b) => a - b,
        );
        const inserted = random.pick(['', 'x', '\n', '\r', '\r\n', 'x\ny\r']);
        expected = expected.slice(0, start) + inserted + expected.slice(end);
        return { range: { start: positionAt(lines, start), end: positionAt(lines, end) }, text: inserted };
      });
      const after = changed(before, changes);
      assert.equal(after.text, expected);
      assert.deepEqual(after.lines, indexLines(expected));
    }
  });

  it('cost time in proportion to their number, and the text before and behind them stays', () => {
    const replaced = (count: number) => {
      const before = open(`# head\n${'  BTS: BTS\n'.repeat(count)}# tail\n`);
      const all = Array.from({ length: count }, (_, line) => ({ range: at(line + 1, 2, 5), text: 'BIZ' })).reverse();
      const elapsed = stopwatch();
      const after = changed(before, all);
      assert.equal(after.text.split('BIZ').length - 1, count);
      return elapsed();
    };
    replaced(500);
    const best = (count: number): number => Math.min(...[1, 2, 3].map(() => replaced(count)));
    const few = best(2_000);
    assert.ok(best(8_000) <= 8 * few + 50);
  });
});
