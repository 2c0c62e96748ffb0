/**
 * The failure graph after an edit is the graph of the text after the edit, down to the numbers of its nodes: what was kept
 * for entries held against building anew, on random edits of the examples.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEdits, open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { seeded } from '../bench/random.ts';
import { runsOf, seedsOf } from './seeds.ts';
import { editOf } from './wordEdits.ts';

/** The examples, and a group with applications, as large as all of them together. */
const texts: [string, ...string[]] = [
  generateTopology(300),
  ...readdirSync('examples').map((name) => readFileSync(join('examples', name), 'utf8')),
];

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
