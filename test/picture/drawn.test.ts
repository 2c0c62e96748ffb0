/** Pictures as a browser draws them, in two fonts: the one that the picture asks for, and the widest of usual ones. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { open, type View } from '../../server/src/analysis/snapshot.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { hostileTopologyText } from '../property/hostileTopology.ts';
import { isLong, printedSeed, runsOf } from '../property/seeds.ts';
import { pictureOf, svgOf } from '../support/pictures.ts';
import { boxFaults, countFaults, labelFaults, lineFaults, stateFaults } from './faults.ts';
import { openPage, type PicturePage } from './page.ts';

const fonts = ['', 'DejaVu Sans'];
const folder = join(import.meta.dirname, '../../examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.bizha.yaml'));

describe('a picture in the browser', () => {
  let page: PicturePage;
  before(async function () {
    this.timeout(60_000);
    page = await openPage();
  });
  after(() => page.close());

  /** What is wrong in any font; the size of the smallest label on a screen of 1920 by 1080. */
  async function drawn(text: string, failed: readonly string[], view: View = 'as planned'): Promise<number> {
    const picture = pictureOf(text, { failed, view });
    const { scene } = picture.layout;
    const { answers } = view === 'today' ? open(text).today : open(text);
    const svg = svgOf(picture);
    let least = Number.POSITIVE_INFINITY;
    for (const font of fonts) {
      const seen = await page.measure(svg, font);
      const faults = [
        ...labelFaults(seen),
        ...boxFaults(seen, scene),
        ...lineFaults(seen, scene),
        ...countFaults(seen, scene, answers),
        ...stateFaults(seen, scene, answers, failed),
      ];
      assert.deepEqual(faults, [], font);
      least = Math.min(least, seen.least);
    }
    return least;
  }

  for (const example of examples)
    it(`${example} shows all its parts, and no label touches anything`, async () => {
      const text = readFileSync(join(folder, example), 'utf8');
      const { components } = open(text).graph;
      const least = await drawn(text, []);
      await drawn(text, [components[0]?.id ?? '']);
      assert.ok(least >= 9, `a label has ${least} pixels`);
      assert.deepEqual(await page.barriers(), []);
    }).timeout(30_000);

  it('shows all parts of random groups, whatever their names, and the states of the simulation', async () => {
    const input = fc.tuple(
      hostileTopologyText,
      fc.array(fc.nat(), { maxLength: 3 }),
      fc.constantFrom<View>('as planned', 'today'),
    );
    await fc.assert(
      fc.asyncProperty(input, async ([text, picks, view]) => {
        const { components } = (view === 'today' ? open(text).today : open(text)).graph;
        const failed = picks.flatMap((at) => components[at % components.length]?.id ?? []);
        await drawn(text, failed, view);
      }),
      { seed: printedSeed, numRuns: runsOf(isLong ? 500 : 60), endOnFailure: false },
    );
  }).timeout(1_200_000);

  it('of up to 200 components has no label under 9 pixels on a screen of 1920 by 1080', async () => {
    let before = 0;
    for (let lines = 60; lines < 280; lines += isLong ? 10 : 40) {
      const text = generateTopology(lines);
      const { length } = open(text).graph.components;
      if (length === before || length > 210) continue;
      before = length;
      const least = await drawn(text, ['rack:R0']);
      assert.ok(least >= 9, `${length} components: a label has ${least} pixels`);
    }
  }).timeout(60_000);

  it('of about 1,000 components counts what it does not draw', () =>
    drawn(generateTopology(1500), ['rack:R0'])).timeout(60_000);
});
