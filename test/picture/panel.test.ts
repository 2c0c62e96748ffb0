/** The diagram's page in a browser: what patches make of it is what drawing all of it makes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { afterEdits, open } from '../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { type Drawing, type DrawingOptions, drawingSteps } from '../../server/src/features/diagram/drawing.ts';
import { layers } from '../../server/src/features/diagram/filterScene.ts';
import { movedSteps, patchSteps } from '../../server/src/features/diagram/patch.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { seeded } from '../bench/random.ts';
import { isLong, printedSeed } from '../property/seeds.ts';
import { editOf } from '../property/wordEdits.ts';
import { messageOf, openPanel, type PanelPage } from './panelPage.ts';

const example = readFileSync(join(import.meta.dirname, '../../examples/highly-available.bizha.yaml'), 'utf8');

describe('the page of the diagram', () => {
  let panel: PanelPage;
  before(async function () {
    this.timeout(60_000);
    panel = await openPanel();
  });
  after(() => panel.close());

  const tell = (before: Drawing | undefined, after: Drawing): Promise<number> =>
    panel.tell(
      messageOf({
        ...(before ? { from: before.id } : {}),
        view: 'as planned',
        width: after.layout.width,
        height: after.layout.height,
        choices: after.choices,
        parts: runToEnd(patchSteps(before?.parts ?? [], after.parts)),
        places: runToEnd(movedSteps(before?.places ?? new Map(), after.places)),
        shapes: runToEnd(patchSteps(before?.shapes ?? [], after.shapes)),
      }),
    );

  for (const [name, text] of [
    ['an example', example],
    ['a group of which much is counted', generateTopology(400)],
  ] as const)
    it(`shows after edits of ${name} what it shows when all is drawn again`, async () => {
      const random = seeded(printedSeed);
      let snapshot = open(text);
      let before: Drawing | undefined;
      for (let step = 0; step < (isLong ? 200 : 20); step++) {
        if (step > 0) snapshot = afterEdits(snapshot, [editOf(snapshot.text, random)]);
        const failed = random.chance(0.7) ? [] : snapshot.graph.components.slice(0, 1).map(({ id }) => id);
        const options: DrawingOptions = {
          view: 'as planned',
          failed,
          restart: false,
          expanded: [],
          filter: { layers, kinds: [], sites: [], applications: [] },
        };
        const drawing = runToEnd(drawingSteps(snapshot, findingsOf(snapshot, {}, '2026-11-26'), options, before));
        await tell(before, drawing);
        const patched = await panel.shown();
        await tell(undefined, drawing);
        assert.deepEqual(patched, await panel.shown(), `step ${step}`);
        before = drawing;
      }
      assert.ok((await panel.shown()).parts.length > 1000);
    }).timeout(120_000);
});
