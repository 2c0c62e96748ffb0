/**
 * The diagram after an edit is that of the text after the edit: what was taken from the drawing before it held against
 * drawing from scratch, and the patch between both against what the page makes of it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patched } from '../../client/webview/diagram/patched.ts';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { afterEdits, open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { type Drawing, type DrawingOptions, drawingSteps } from '../../server/src/features/diagram/drawing.ts';
import { layers } from '../../server/src/features/diagram/filterScene.ts';
import { movedSteps, patchSteps } from '../../server/src/features/diagram/patch.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { type Random, seeded } from '../bench/random.ts';
import { runsOf, seedsOf } from './seeds.ts';
import { editOf } from './wordEdits.ts';

/** The examples, and a group of which much is counted. */
const texts: [string, ...string[]] = [
  generateTopology(300),
  ...readdirSync('examples').map((name) => readFileSync(join('examples', name), 'utf8')),
];
const day = '2026-11-26';

/** Mostly the same as before, as while somebody types. */
function optionsOf({ graph }: Snapshot, random: Random, before: DrawingOptions | undefined): DrawingOptions {
  if (before && random.chance(0.7)) return before;
  return {
    view: random.chance(0.2) ? 'today' : 'as planned',
    failed: random.chance(0.5) || graph.components.length === 0 ? [] : [random.pick(idsOf(graph.components))],
    restart: random.chance(0.3),
    expanded: random.chance(0.7) ? [] : ['tier:work', 'tier:biztalk'],
    filter: { layers: random.chance(0.8) ? layers : ['data'], kinds: [], sites: [], applications: [] },
    theme: random.chance(0.2) ? 'dark' : 'light',
  };
}

function idsOf(components: Snapshot['graph']['components']): [string, ...string[]] {
  return components.map(({ id }) => id) as [string, ...string[]];
}

describe('the drawing after an edit', () => {
  for (const seed of seedsOf(1))
    it(`is that of the text, and its patch makes it (seed ${seed})`, () => {
      const random = seeded(seed);
      for (let round = 0; round < runsOf(60); round++) {
        let snapshot = open(random.pick(texts));
        let before: Drawing | undefined;
        let options: DrawingOptions | undefined;
        for (let step = 0; step < 6; step++) {
          if (step > 0) snapshot = afterEdits(snapshot, [editOf(snapshot.text, random)]);
          options = optionsOf(snapshot, random, options);
          const drawing = runToEnd(drawingSteps(snapshot, findingsOf(snapshot, {}, day), options, before));
          const fresh = open(snapshot.text);
          const whole = runToEnd(drawingSteps(fresh, findingsOf(fresh, {}, day), options));
          const where = `round ${round}, step ${step}`;
          assert.equal(drawing.id, whole.id, where);
          for (const of of ['parts', 'shapes'] as const) {
            assert.deepEqual(drawing[of], whole[of], where);
            const held: readonly { readonly id: string }[] = before?.[of] ?? [];
            assert.deepEqual(patched(held, runToEnd(patchSteps(held, whole[of]))), whole[of], where);
          }
          assert.deepEqual(drawing.places, whole.places, where);
          const places = new Map(before?.places);
          for (const { id, x, y } of runToEnd(movedSteps(places, whole.places))) places.set(id, { x, y });
          for (const [id, place] of whole.places) assert.deepEqual(places.get(id), place, where);
          before = drawing;
        }
      }
    }).timeout(300_000);
});
