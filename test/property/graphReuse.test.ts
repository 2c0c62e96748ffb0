/**
 * The failure graph after an edit is the graph of the text after the edit, down to the numbers of its nodes: what was kept
 * for entries held against building anew, on random edits of the examples.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEdits, open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import type { TextEdit } from '../../server/src/text/textEdit.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { type Random, seeded } from '../bench/random.ts';
import { runsOf, seedsOf } from './seeds.ts';

/** The examples, and a group with applications, as large as all of them together. */
const texts: [string, ...string[]] = [
  generateTopology(300),
  ...readdirSync('examples').map((name) => readFileSync(join('examples', name), 'utf8')),
];

/** Edits that change what a file says rather than whether it can be read: words for other words, lines that go and come. */
function editOf(text: string, random: Random): TextEdit {
  const lines = [...text.matchAll(/^.*\n/gm)];
  const words = [...text.matchAll(/[A-Za-z][\w/-]*/g)];
  const line = random.pick(lines as [RegExpExecArray, ...RegExpExecArray[]]);
  const word = random.pick(words as [RegExpExecArray, ...RegExpExecArray[]]);
  const other = random.pick(words as [RegExpExecArray, ...RegExpExecArray[]])[0];
  const at = (match: RegExpExecArray, length: number, by: string): TextEdit => ({
    span: { start: match.index, end: match.index + length },
    text: by,
  });
  switch (random.int(5)) {
    case 0:
      return at(line, line[0].length, '');
    case 1:
      return at(line, 0, random.pick(lines as [RegExpExecArray, ...RegExpExecArray[]])[0]);
    case 2:
      return at(word, word[0].length, other);
    case 3:
      return at(word, word[0].length, `${word[0]}x`);
    default:
      return at(word, word[0].length, word[0].toLowerCase());
  }
}

/** Everything that a graph says, with places as offsets. */
function said({ graph, rangeOf }: Snapshot): unknown {
  const { platform: _, nodeById, ...rest } = graph;
  const ids = graph.components.map(({ id }) => [id, nodeById.get(id.toLowerCase())]);
  return JSON.parse(
    JSON.stringify({ ...rest, ids, artifactOf: [...graph.artifactOf], reasons: [...graph.reasons] }, (key, value) =>
      key === 'place'
        ? rangeOf(value)
        : value instanceof Int32Array || value instanceof Uint8Array
          ? [...value]
          : value,
    ),
  );
}

const rounds = runsOf(6);

describe('the graph after an edit', () => {
  for (const seed of seedsOf(3))
    it(`is the graph of the text (seed ${seed})`, () => {
      const numbers = seeded(seed);
      for (let round = 0; round < rounds; round++) {
        let snapshot = open(numbers.chance(0.3) ? texts[0] : numbers.pick(texts));
        for (let step = 0; step < 15; step++) {
          // A version whose graph nobody asked for must not matter.
          if (numbers.chance(0.8)) assert.ok(snapshot.graph);
          const before = snapshot.text;
          const edit = editOf(before, numbers);
          snapshot = afterEdits(snapshot, [edit]);
          const where = `seed ${seed}, round ${round}, step ${step}: ${JSON.stringify(edit)}`;
          assert.deepEqual(said(snapshot), said(open(snapshot.text)), where);
        }
      }
    }).timeout(60_000);
});
