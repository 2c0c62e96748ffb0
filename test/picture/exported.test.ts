/** Exports as others read them: Mermaid draws all of ours, and the engine of draw.io finds every shape in its place. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { drawioSteps } from '../../server/src/render/drawio.ts';
import { drawable } from '../../server/src/render/label.ts';
import { mermaidSteps } from '../../server/src/render/mermaid.ts';
import { mermaidFileSteps, mermaidLimits } from '../../server/src/render/mermaidFile.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { hostileTopologyText } from '../property/hostileTopology.ts';
import { isLong, printedSeed, runsOf } from '../property/seeds.ts';
import { isWithin, pictureOf } from '../support/pictures.ts';
import { openPage, type PicturePage } from './page.ts';

const folder = join(import.meta.dirname, '../../examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.bizha.yaml'));

describe('an export', () => {
  let page: PicturePage;
  before(async function () {
    this.timeout(60_000);
    page = await openPage();
  });
  after(() => page.close());

  async function isReadByMermaid(text: string): Promise<void> {
    const { layout, marks } = pictureOf(text);
    const { scene } = layout;
    const file = runToEnd(mermaidSteps(scene, marks));
    const read = await page.mermaidReads(file);
    const lines = file.split('\n');
    const clusters = lines.filter((line) => /^ *subgraph /.test(line)).length;
    assert.equal(read.clusters, clusters);
    assert.equal(read.nodes, lines.filter((line) => /^ *n\d+\[/.test(line)).length);
    assert.equal(read.edges, scene.edges.length);
    const texts = new Set(read.texts.map(plain));
    for (const { name } of [...scene.sites, ...scene.shapes])
      assert.ok(
        [...texts].some((each) => each.startsWith(plain(drawable(name)))),
        `${name} in ${[...texts].join(' | ')}`,
      );
  }

  async function isReadByDrawio(text: string): Promise<void> {
    const { layout, marks } = pictureOf(text);
    const { tiers, sites, shapes, bands } = layout;
    const { vertices, edges } = await page.drawioReads(runToEnd(drawioSteps(layout, marks)));
    assert.equal(vertices.length, tiers.length + sites.length + bands.length + shapes.length);
    assert.equal(edges.length, layout.edges.length);
    const byId = new Map(vertices.map((each) => [each.id, each]));
    for (const { source, target } of edges)
      assert.ok(byId.has(source ?? '') && byId.has(target ?? ''), 'a line ends in nothing');
    for (const { parent, value, ...box } of vertices) {
      const outer = byId.get(parent);
      const room = { x: 0, y: 0, width: outer?.width ?? layout.width, height: outer?.height ?? layout.height };
      assert.ok(isWithin(box, room), `${value} is not within ${outer?.value ?? 'the page'}`);
    }
    const within = vertices.filter(({ parent }) => byId.has(parent)).length;
    assert.equal(within, bands.length + shapes.length, 'every shape stands in a tier, a band or a shape');
  }

  /** Blanks are drawn as one, and at no end. */
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

  for (const example of examples) {
    const text = readFileSync(join(folder, example), 'utf8');
    it(`${example} is drawn by Mermaid`, () => isReadByMermaid(text)).timeout(60_000);
    it(`${example} is read by draw.io`, () => isReadByDrawio(text));
  }

  const random = (long: number, reads: (text: string) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(hostileTopologyText, reads), { seed: printedSeed, numRuns: runsOf(long) });

  it('of a random group is drawn by Mermaid, whatever its names', () =>
    random(isLong ? 50 : 10, isReadByMermaid)).timeout(600_000);

  it('of a group of 2,000 components is drawn by Mermaid, which refuses what the picture shows', async () => {
    const picture = pictureOf(generateTopology(3200));
    const whole = runToEnd(mermaidSteps(picture.layout.scene, picture.marks));
    assert.deepEqual((await page.mermaidReads(whole)).texts, ['Maximum text size in diagram exceeded']);
    const { text } = runToEnd(mermaidFileSteps(picture));
    const { nodes } = await page.mermaidReads(text);
    assert.equal(nodes, text.split('\n').filter((line) => /^ *n\d+\[/.test(line)).length);
  }).timeout(60_000);

  it('stays within the limits that Mermaid has', async () => {
    const lines = (count: number): string => `flowchart TB\n${'  a --> b\n'.repeat(count)}`;
    assert.equal((await page.mermaidReads(lines(mermaidLimits.edges))).edges, mermaidLimits.edges);
    await assert.rejects(page.mermaidReads(lines(mermaidLimits.edges + 1)), /Edge limit exceeded/);
    const long = (length: number): string =>
      lines(1)
        .padEnd(length - 1, '\n  c')
        .padEnd(length, 'c');
    assert.equal((await page.mermaidReads(long(mermaidLimits.characters))).edges, 1);
    assert.equal((await page.mermaidReads(long(mermaidLimits.characters + 1))).edges, 0);
  }).timeout(60_000);

  it('of a random group is read by draw.io, whatever its names', () =>
    random(isLong ? 500 : 60, isReadByDrawio)).timeout(600_000);
});
