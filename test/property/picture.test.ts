/** Pictures of random topologies: nothing overlaps, nothing is missing, and the states are those of the simulation. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { open } from '../../server/src/analysis/snapshot.ts';
import { simulate } from '../../server/src/failure/simulate.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { drawioSteps } from '../../server/src/render/drawio.ts';
import { drawable } from '../../server/src/render/label.ts';
import { mermaidSteps } from '../../server/src/render/mermaid.ts';
import {
  type DrawnShape,
  faultsOf,
  isWithin,
  labelsIn,
  overlap,
  pictureOf,
  shapesIn,
  svgOf,
} from '../support/pictures.ts';
import { hostileTopologyText } from './hostileTopology.ts';
import { forAll } from './seeds.ts';

describe('the picture', () => {
  forAll(
    'lets nothing overlap, draws or counts every component, and shows the states of the simulation',
    500,
    fc.property(
      hostileTopologyText,
      fc.array(fc.nat(), { maxLength: 3 }),
      fc.constantFrom('as planned', 'today'),
      (text, picks, view) => {
        const { graph, answers } = view === 'today' ? open(text).today : open(text);
        const failed = picks.flatMap((at) => graph.components[at % graph.components.length]?.id ?? []);
        const picture = pictureOf(text, { failed, view: view === 'today' ? 'today' : 'as planned' });
        const { scene } = picture.layout;
        assert.deepEqual(faultsOf(picture.layout), []);

        const svg = svgOf(picture);
        const drawn = shapesIn(svg);
        for (const { box, labels } of drawn)
          for (const label of labels) assert.ok(isWithin(label, box), `"${label.text}" leaves its box`);
        const labels = labelsIn(svg);
        for (const [index, label] of labels.entries())
          for (const other of labels.slice(index + 1))
            assert.ok(!overlap(label, other), `"${label.text}" overlaps "${other.text}"`);

        const shown = [...scene.sites, ...scene.shapes];
        const counted = shown.flatMap(({ id, holds }) => holds?.components ?? [id]);
        for (const { id } of graph.components) assert.equal(counted.filter((each) => each === id).length, 1, id);
        const works = shown.flatMap(({ workload, holds }) => holds?.workloads ?? workload ?? []);
        assert.deepEqual(works.toSorted(), graph.workloads.map(({ id }) => id).toSorted());

        const outcomes = new Map(
          drawn.flatMap(({ data }) =>
            data.has('data-outcome') ? [[data.get('data-workload'), data.get('data-outcome')]] : [],
          ),
        );
        for (const { workload, outcome } of simulate(answers, failed).workloads)
          if (scene.shapes.some((shape) => shape.workload === workload.id))
            assert.equal(outcomes.get(drawable(workload.id)), outcome, workload.id);
        const isFailed = ({ data }: DrawnShape): boolean => data.get('data-state') === 'failed';
        const failing = drawn.flatMap((each) => (isFailed(each) ? (each.data.get('data-id') ?? []) : []));
        const wanted = shown.filter(({ id, holds }) =>
          failed.some((each) => (holds?.components ?? [id]).includes(each)),
        );
        assert.deepEqual(failing.toSorted(), wanted.map(({ id }) => drawable(id)).toSorted());
        for (const each of drawn) {
          const domain = each.data.get('data-band');
          if (domain !== undefined) assert.equal(isFailed(each), failed.map(drawable).includes(domain), domain);
        }
      },
    ),
  );

  forAll(
    'is exported with all its shapes and lines, each where it belongs',
    100,
    fc.property(hostileTopologyText, (text) => {
      const { layout, marks } = pictureOf(text);
      const file = runToEnd(drawioSteps(layout, marks));
      const cells = [...file.matchAll(/<mxCell id="(\w+)"[^>]*? parent="(\w+)"/g)];
      const ids = new Set(['0', '1', ...cells.map(([, id]) => id)]);
      const { tiers, sites, shapes, edges } = layout.scene;
      assert.equal(ids.size, 2 + tiers.length + sites.length + shapes.length + layout.bands.length + edges.length);
      assert.ok(cells.every(([, , parent]) => ids.has(parent)));
      for (const [, end] of file.matchAll(/ (?:source|target)="(\w+)"/g)) assert.ok(ids.has(end), end);
      assert.equal([...file.matchAll(/ source="/g)].length, edges.length);
      const lines = runToEnd(mermaidSteps(layout.scene, marks)).split('\n');
      for (const line of lines.slice(1, -1))
        assert.match(
          line,
          /^ +(?:subgraph n\d+ \["[^"]+"\]|n\d+\["[^"]+"\]|end|n\d+ -\.?-> n\d+|style n\d+ stroke-dasharray: 5 3)$/,
        );
      assert.equal(lines.filter((line) => / -\.?-> /.test(line)).length, edges.length);
    }),
  );
});
