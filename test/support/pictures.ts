/** Pictures of texts, and what can be read back from them. */
import { open, type View } from '../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { answerSteps } from '../../server/src/features/simulation/simulationReport.ts';
import type { Layout } from '../../server/src/render/layout.ts';
import { type Picture, pictureSteps } from '../../server/src/render/picture.ts';
import type { Box } from '../../server/src/render/sizes.ts';
import { svgSteps } from '../../server/src/render/svg.ts';
import { textWidth } from '../../server/src/render/textWidth.ts';
import { type ThemeName, themes } from '../../server/src/render/theme.ts';

export interface PictureChoice {
  readonly failed?: readonly string[];
  readonly view?: View;
  readonly expanded?: readonly string[];
  readonly theme?: ThemeName;
}

/** The picture of a text. */
export function pictureOf(
  text: string,
  { failed = [], view = 'as planned', expanded = [] }: PictureChoice = {},
): Picture {
  return runToEnd(pictureSteps(open(text), { view, failed, answer: answerSteps, expanded: new Set(expanded) }));
}

/** Its SVG. */
export function svgOf({ layout, ...drawn }: Picture, theme: ThemeName = 'light'): string {
  return runToEnd(svgSteps(layout, { ...drawn, theme: themes[theme] }));
}

/** A group of an SVG: its attributes, its rectangle and its lines of text. */
export interface DrawnShape {
  readonly data: ReadonlyMap<string, string>;
  readonly box: Box;
  readonly labels: readonly (Box & { readonly text: string })[];
}

type Label = Box & { readonly text: string };

/** The shapes of an SVG, read back from its text; fault domains of servers are among them. */
export function shapesIn(svg: string): readonly DrawnShape[] {
  return readBack(svg).shapes;
}

/** Every line of text in an SVG, with the room that it needs at the most. */
export function labelsIn(svg: string): readonly Label[] {
  return readBack(svg).labels;
}

function readBack(svg: string): { readonly shapes: readonly DrawnShape[]; readonly labels: readonly Label[] } {
  const shapes: { data: ReadonlyMap<string, string>; box: Box; labels: Label[] }[] = [];
  const labels: Label[] = [];
  /** The groups around what is read: how far they are moved, and which shape they are. */
  const around: { x: number; y: number; shape: (typeof shapes)[number] | undefined }[] = [];
  const pattern = /<g\b([^>]*)>|<\/g>|<rect\b([^>]*)\/>|<text\b([^>]*)>([^<]*)<\/text>/g;
  for (const [written, group, rect, text, escaped = ''] of svg.matchAll(pattern)) {
    const { x, y, shape } = around.at(-1) ?? { x: 0, y: 0, shape: undefined };
    if (written === '</g>') around.pop();
    else if (group !== undefined) {
      const data = attributesOf(group);
      const place = placeOf(data.get('transform'));
      const isShape = /^(?:shape|band)\b/.test(data.get('class') ?? '');
      const own = isShape ? { data, box: nowhere, labels: [] } : undefined;
      if (own) shapes.push(own);
      around.push({ x: x + place.x, y: y + place.y, shape: own });
    } else if (rect !== undefined) {
      if (shape?.box === nowhere) shape.box = moved(boxOf(attributesOf(rect)), x, y);
    } else if (text !== undefined) {
      const label = moved(labelOf(attributesOf(text), plain(escaped)), x, y);
      labels.push(label);
      shape?.labels.push(label);
    }
  }
  return { shapes, labels };
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

function moved<B extends Box>(box: B, x: number, y: number): B {
  return { ...box, x: box.x + x, y: box.y + y };
}

function placeOf(transform: string | undefined): { readonly x: number; readonly y: number } {
  const [, x, y] = /^translate\((-?\d+) (-?\d+)\)$/.exec(transform ?? '') ?? [];
  return { x: Number(x ?? 0), y: Number(y ?? 0) };
}

function labelOf(attributes: ReadonlyMap<string, string>, text: string): Label {
  const size = Number(attributes.get('font-size') ?? 12);
  const width = Math.ceil((textWidth(text, attributes.get('font-weight') === 'bold') * size) / 12);
  const x = Number(attributes.get('x')) - (attributes.get('text-anchor') === 'end' ? width : 0);
  return { text, x, y: Number(attributes.get('y')) - size + 2, width, height: size + 1 };
}

function boxOf(attributes: ReadonlyMap<string, string>): Box {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((key) => Number(attributes.get(key)));
  return { x, y, width, height };
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  return new Map([...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]));
}

function plain(escaped: string): string {
  return escaped
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Whether two boxes have a point in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a box lies in another. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** What is wrong with where things stand, in words; nothing for a sound layout. */
export function faultsOf({ scene, shapes, bands, tiers, sites, edges }: Layout): readonly string[] {
  const boxes = new Map<string, Box>(shapes.map((placed) => [placed.shape.id, placed]));
  for (const placed of tiers) boxes.set(placed.tier.id, placed);
  const faults: string[] = [];
  const siblings = new Map<string, (typeof shapes)[number][]>();
  for (const placed of shapes) {
    const { id, parent } = placed.shape;
    const outer = boxes.get(parent);
    if (!outer || !isWithin(placed, outer)) faults.push(`${id} is not within ${parent}`);
    for (const other of siblings.get(parent) ?? [])
      if (overlap(placed, other)) faults.push(`${id} overlaps ${other.shape.id}`);
    siblings.set(parent, [...(siblings.get(parent) ?? []), placed]);
    if (![placed.x, placed.y, placed.width, placed.height].every(Number.isInteger)) faults.push(`${id} is not whole`);
  }
  for (const [index, site] of sites.entries())
    for (const other of sites.slice(index + 1))
      if (overlap(site, other)) faults.push(`${site.shape.id} overlaps ${other.shape.id}`);
  const banded = new Map(bands.flatMap((band) => band.members.map(({ id }) => [id, band] as const)));
  for (const placed of shapes) {
    const { id, domains } = placed.shape;
    const band = banded.get(id);
    if (band?.domain !== domains[0] || (band && !isWithin(placed, band))) faults.push(`${id} is not within its band`);
  }
  for (const [index, band] of bands.entries()) {
    const [first] = band.members;
    const outer = boxes.get(first?.parent ?? '');
    if (!outer || !isWithin(band, outer)) faults.push(`${band.domain} is not within ${first?.parent}`);
    for (const other of bands.slice(index + 1))
      if (overlap(band, other)) faults.push(`the bands ${band.domain} and ${other.domain} overlap`);
    for (const other of siblings.get(first?.parent ?? '') ?? [])
      if (overlap(band, other) && !band.members.includes(other.shape))
        faults.push(`${other.shape.id} stands in the band ${band.domain}`);
    for (const site of sites)
      if (first?.site === site.shape.id ? !isWithin(band, site) : first?.site && overlap(band, site))
        faults.push(`the band ${band.domain} leaves the site ${site.shape.id}`);
  }
  if (edges.length !== scene.edges.length) faults.push('an edge has no way');
  const roots = shapes.filter(({ shape }) => shape.parent.startsWith('tier:'));
  for (const { edge, points } of edges) {
    for (const [end, id] of [[points[0], edge.source] as const, [points.at(-1), edge.target] as const]) {
      const box = boxes.get(id);
      const [x = 0, y = 0] = end ?? [];
      if (!box || x < box.x || x > box.x + box.width || (y !== box.y && y !== box.y + box.height))
        faults.push(`${edge.id} does not end at ${id}`);
    }
    for (const [n, [x, y]] of points.entries()) {
      const [nextX, nextY] = points[n + 1] ?? [x, y];
      if (x !== nextX && y !== nextY) faults.push(`${edge.id} is slanted`);
      const line = {
        x: Math.min(x, nextX),
        y: Math.min(y, nextY),
        width: Math.abs(x - nextX),
        height: Math.abs(y - nextY),
      };
      for (const root of roots) {
        const inner = { x: root.x + 1, y: root.y + 1, width: root.width - 2, height: root.height - 2 };
        if (overlap({ ...line, width: line.width || 0.5, height: line.height || 0.5 }, inner))
          faults.push(`${edge.id} goes through ${root.shape.id}`);
      }
    }
  }
  return faults;
}
