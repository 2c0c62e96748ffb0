/**
 * The diagram: drawing all of it against parsing the file, what a key costs server and panel against drawing all of it
 * again, and the longest step of a drawing.
 */
import assert from 'node:assert/strict';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { open } from '../../server/src/analysis/snapshot.ts';
import { runToEnd, type Steps } from '../../server/src/failure/steps.ts';
import { type DrawingOptions, drawingSteps } from '../../server/src/features/diagram/drawing.ts';
import { layers } from '../../server/src/features/diagram/filterScene.ts';
import { patchSteps } from '../../server/src/features/diagram/patch.ts';
import { answerSteps } from '../../server/src/features/simulation/simulationReport.ts';
import { today } from '../../server/src/lsp/today.ts';
import type { DiagramParams, DiagramResult } from '../../server/src/protocol.ts';
import { sceneSteps } from '../../server/src/render/buildScene.ts';
import { layoutSteps } from '../../server/src/render/layout.ts';
import { pictureSteps } from '../../server/src/render/picture.ts';
import { svgSteps } from '../../server/src/render/svg.ts';
import { themes } from '../../server/src/render/theme.ts';
import { messageOf, openPanel, type PanelPage } from '../picture/panelPage.ts';
import { checkOwn, parseMs } from './contest.ts';
import { generateTopology } from './generateTopology.ts';
import type { ServerCommand } from './lspProcess.ts';
import { type Row, rowOf, valueRow } from './rows.ts';
import { plainSpots, statesOf } from './spots.ts';
import { median } from './statistics.ts';
import { pause, startTypist, type Typist } from './typist.ts';

/** Lines of generated groups of about 200, 1,000 and 10,000 components. */
const sizes = [280, 1450, 14_500] as const;
const layoutBar = 10;
/** Of a larger group whole levels are counted: all of it is a few shapes, and a patch can save little. */
const patchBars: Readonly<Record<number, number>> = { 1450: 0.2 };
const stepBar = 8;
const restMs = 150;

const wish: Omit<DiagramParams, 'uri'> = { failed: [], restart: false, expanded: [], filter: {}, theme: 'light' };

/** What the panel asks, with what it holds. */
export function askDiagram(own: Typist, previousResultId?: string): Promise<DiagramResult> {
  return own.ask<DiagramResult>('bizha/diagram', { ...wish, previousResultId });
}

/** All rows; keys are typed into groups of so many lines. */
export async function diagramRows(
  server: ServerCommand,
  keyedLines: readonly number[],
  rounds: number,
  times: number,
): Promise<Row[]> {
  const rows = [layoutRow(times), ...sizes.map((lines) => stepRow(lines, times))];
  const panel = await openPanel();
  try {
    for (const lines of keyedLines) rows.push(...(await patchRows(server, panel, lines, rounds)));
  } finally {
    await panel.close();
  }
  return rows;
}

/** Scene, layout and SVG of about 1,000 components and a parse of the same file, in turn. */
function layoutRow(times: number): Row {
  const text = generateTopology(sizes[1]);
  const snapshot = open(text);
  runToEnd(snapshot.prepareImpacts());
  const { length } = snapshot.graph.components;
  const options = { view: 'as planned', expanded: new Set<string>(), failed: [], answer: answerSteps } as const;
  const { marks, said } = runToEnd(pictureSteps(snapshot, options));
  const own: number[] = [];
  const parse: number[] = [];
  for (let time = -2; time < times; time++) {
    const parsed = parseMs(text);
    const started = performance.now();
    const layout = runToEnd(layoutSteps(runToEnd(sceneSteps(snapshot, options))));
    runToEnd(svgSteps(layout, { theme: themes.light, marks, said }));
    const drawn = performance.now() - started;
    if (time < 0) continue;
    own.push(drawn);
    parse.push(parsed);
  }
  const title = `scene, layout and SVG of ${length.toLocaleString('en')} components`;
  return rowOf(title, sizes[1], { own, parse }, { parse: layoutBar });
}

/** The longest step of all kinds of drawings; of each step the median of several times. */
function stepRow(lines: number, times: number): Row {
  const text = generateTopology(lines);
  const snapshot = open(text);
  runToEnd(snapshot.prepareImpacts());
  const { graph } = snapshot;
  const findings = findingsOf(snapshot, {}, today());
  const all: DrawingOptions = {
    view: 'as planned',
    failed: [],
    restart: false,
    expanded: [],
    filter: { layers, kinds: [], sites: [], applications: [] },
  };
  const server = graph.components.find(({ kind }) => kind === 'server')?.id ?? '';
  const application = graph.components.find(({ kind }) => kind === 'application')?.name ?? '';
  const before = runToEnd(drawingSteps(snapshot, findings, all));
  const works: readonly (readonly [name: string, begin: () => Steps<unknown>])[] = [
    ['all of it', () => drawingSteps(snapshot, findings, all)],
    ['after a key', () => drawingSteps(snapshot, findings, all, before)],
    ['a failure', () => drawingSteps(snapshot, findings, { ...all, failed: [server] }, before)],
    [
      'filtered',
      () =>
        drawingSteps(snapshot, findings, { ...all, filter: { ...all.filter, applications: [application] } }, before),
    ],
    [
      'expanded',
      function* () {
        const expanded = ['tier:work', 'tier:biztalk', 'tier:data'];
        const drawing = yield* drawingSteps(snapshot, findings, { ...all, expanded }, before);
        yield* patchSteps(before.parts, drawing.parts);
        yield* patchSteps(before.shapes, drawing.shapes);
      },
    ],
  ];
  const longest = works.map(([name, begin]) => ({ name, ms: longestStep(begin, times + 2) }));
  const [worst] = longest.toSorted((a, b) => b.ms - a.ms);
  const title = `longest step of a drawing of ${graph.components.length.toLocaleString('en')} components (${worst?.name})`;
  return valueRow(title, lines, worst?.ms ?? Number.NaN, { bar: stepBar, unit: 'ms' });
}

function longestStep(begin: () => Steps<unknown>, times: number): number {
  const steps: number[][] = [];
  for (let time = 0; time < times; time++) {
    const work = begin();
    for (let at = 0; ; at++) {
      const started = performance.now();
      const { done } = work.next();
      const ms = performance.now() - started;
      if (!steps[at]?.push(ms)) steps[at] = [ms];
      if (done) break;
    }
  }
  return Math.max(...steps.map(median));
}

/** After each key: the patch from the server and what the panel makes of it, then all of it again. */
async function patchRows(server: ServerCommand, panel: PanelPage, lines: number, rounds: number): Promise<Row[]> {
  const text = generateTopology(lines);
  const own = await startTypist(server, text);
  const drawn: Drawn[] = [];
  try {
    let held = await askDiagram(own);
    await panel.tell(messageOf(held));
    const draw = async (previous?: string): Promise<{ readonly result: DiagramResult; readonly ms: Spent }> => {
      const started = performance.now();
      const result = await askDiagram(own, previous);
      const server = performance.now() - started;
      assert.equal(result.state, 'ready');
      assert.equal(result.from, previous, 'the drawing that the panel holds is known');
      return { result, ms: { server, panel: await panel.tell(messageOf(result)) } };
    };
    for (let round = -1; round < rounds; round++)
      for (const spot of plainSpots(text))
        for (const n of statesOf(spot).keys()) {
          checkOwn(spot, n, await own.key(spot, n, { of: 'diagnostics' }));
          const patch = await draw(held.resultId);
          const patched = await panel.shown();
          const whole = await draw();
          held = whole.result;
          assert.equal(patch.result.resultId, held.resultId, 'the patched drawing is another than the whole one');
          assert.deepEqual(patched, await panel.shown(), 'the patched panel shows another picture');
          const moves = patch.result.places.length > held.places.length * mostStays;
          if (round >= 0) drawn.push({ moves, patch: patch.ms, whole: whole.ms });
          // What drawing all of it leaves to be tidied up is no part of the next key.
          await pause(restMs);
        }
  } finally {
    await own.lsp.stop();
  }
  const moving = drawn.filter(({ moves }) => moves);
  return [
    ratioRow('diagram after a key', lines, drawn, patchBars[lines]),
    ...(moving.length === 0 ? [] : [ratioRow('diagram after a key that moves shapes', lines, moving)]),
  ];
}

/** Where more of the picture than this is at another place, a key has moved it. */
const mostStays = 0.1;

/** What was worked for a drawing, ms. */
interface Spent {
  readonly server: number;
  readonly panel: number;
}

interface Drawn {
  readonly moves: boolean;
  readonly patch: Spent;
  readonly whole: Spent;
}

function ratioRow(name: string, lines: number, drawn: readonly Drawn[], bar?: number): Row {
  const of = (side: 'patch' | 'whole', part: keyof Spent): number => median(drawn.map((each) => each[side][part]));
  const sum = (side: 'patch' | 'whole'): number => median(drawn.map((each) => each[side].server + each[side].panel));
  const ms = (side: 'patch' | 'whole'): string =>
    `${of(side, 'server').toFixed(1)} + ${of(side, 'panel').toFixed(1)} ms`;
  const title = `${name}, server + panel (${ms('patch')} of ${ms('whole')})`;
  return valueRow(title, lines, sum('patch') / sum('whole'), { to: 'whole', ...(bar === undefined ? {} : { bar }) });
}
