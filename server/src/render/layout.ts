/**
 * Where everything stands: tiers from top to bottom, each in rows as wide as the picture, sites as columns across the tiers
 * that have servers, lines in the free space between rows. In whole pixels, so that the picture is the same everywhere, and
 * in steps that can be given up. Knows nothing of colours and states.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import { type Columns, chooseColumns, frame, rowsOf, type TierRow } from './columns.ts';
import { drawable } from './label.ts';
import { orderSteps } from './order.ts';
import { type Line, type Lines, lineSteps, type Row } from './routes.ts';
import type { Edge, Scene, Shape, Tier } from './scene.ts';
import { arrange, type Box, type Measured, measure, metrics } from './sizes.ts';
import { textWidth } from './textWidth.ts';

export interface PlacedTier extends Box {
  readonly tier: Tier;
}

/** A site: its column, with the box of its name on top. */
export interface PlacedSite extends Box {
  readonly shape: Shape;
  readonly heading: Box;
}

export interface Placed extends Box {
  readonly shape: Shape;
  /** Whether other shapes stand in it. */
  readonly holds: boolean;
}

export interface PlacedEdge {
  readonly edge: Edge;
  /** Corners, from the source to the target. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Layout {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly tiers: readonly PlacedTier[];
  readonly sites: readonly PlacedSite[];
  /** Each after what it stands in. */
  readonly shapes: readonly Placed[];
  readonly edges: readonly PlacedEdge[];
  /** The room of the legend. */
  readonly legend: Box;
}

/** The layout of a scene. */
export function* layoutSteps(scene: Scene): Steps<Layout> {
  const measured = yield* measureSteps(scene);
  const roots = new Map<string, Shape[]>(scene.tiers.map(({ id }) => [id, []]));
  for (const shape of scene.shapes) roots.get(shape.parent)?.push(shape);
  const ordered = yield* orderSteps(scene.tiers, roots, scene.edges);
  const blocks = new Map<string, readonly Measured[]>();
  for (const [tier, shapes] of ordered)
    blocks.set(tier, equallyWide(shapes.flatMap(({ id }) => measured.get(id) ?? [])));
  const columns = yield* chooseColumns(scene, blocks);
  const bands = bandsOf(scene, blocks, columns);
  yield;
  const lines = yield* lineSteps(scene.edges, bands);
  return yield* placeSteps(scene, bands, lines, columns);
}

/** A picture of no more shapes than these has room for a state beside every name. */
const roomy = 100;

/** The size of every shape, the inner ones first. */
function* measureSteps({ shapes }: Scene): Steps<ReadonlyMap<string, Measured>> {
  // In a large picture names are cut where a state needs their room.
  const spare = shapes.length > roomy ? 0 : metrics.word;
  const measured = new Map<string, Measured>();
  const parts = new Map<string, Measured[]>();
  let done = 0;
  for (const shape of shapes.toReversed()) {
    const own = measure(shape, (parts.get(shape.id) ?? []).toReversed(), spare);
    measured.set(shape.id, own);
    if (!parts.get(shape.parent)?.push(own)) parts.set(shape.parent, [own]);
    if (++done % (stepSize / 4) === 0) yield;
  }
  return measured;
}

/** Shapes of one kind in a tier, unless they differ much. */
function equallyWide(blocks: readonly Measured[]): readonly Measured[] {
  const widest = new Map<string, number>();
  for (const { shape, width } of blocks) widest.set(shape.kind, Math.max(width, widest.get(shape.kind) ?? 0));
  return blocks.map((block) => {
    const most = widest.get(block.shape.kind) ?? 0;
    return most <= block.width * 1.5 ? { ...block, width: most } : block;
  });
}

/** A row of a tier; or that of the names of sites, which is in none. */
interface Band extends Row, TierRow {}

function bandsOf(scene: Scene, blocks: ReadonlyMap<string, readonly Measured[]>, columns: Columns): readonly Band[] {
  const bands: Band[] = [];
  const first = scene.tiers.find(({ id }) => columns.across.has(id));
  if (!first && scene.sites.length > 0) bands.push(headings(scene, columns));
  for (const { id } of scene.tiers) {
    if (id === first?.id) bands.push(headings(scene, columns));
    for (const row of rowsOf(blocks, id, columns)) {
      const boxes = row.blocks.map(({ block, x }) => ({ id: block.shape.id, x, width: block.width }));
      bands.push({ ...row, tier: id, boxes });
    }
  }
  return bands;
}

/** The names of sites: a row that lines go around. */
function headings(scene: Scene, { sites }: Columns): Band {
  const boxes = scene.sites.flatMap(({ id, name }) => {
    const column = sites.find(({ site }) => site === id);
    return column
      ? [{ id: undefined, x: column.x, width: Math.min(column.width, textWidth(drawable(name), true) + 100) }]
      : [];
  });
  return { tier: undefined, height: frame.heading, blocks: [], boxes };
}

function* placeSteps(scene: Scene, bands: readonly Band[], lines: Lines, columns: Columns): Steps<Layout> {
  const { tops, bottom } = topsOf(bands, lines.tracks);
  const holding = new Set(scene.shapes.map(({ parent }) => parent));
  const shapes: Placed[] = [];
  const boxes = new Map<string, Box>();
  for (const [index, { blocks, height }] of bands.entries()) {
    for (const { block, x } of blocks)
      arrange(block, { x, y: tops[index] ?? 0, width: block.width, height: stretched(block, height) }, (shape, box) => {
        shapes.push({ ...box, shape, holds: holding.has(shape.id) });
        boxes.set(shape.id, box);
      });
    yield;
  }
  const width = 2 * frame.margin + frame.gutter + columns.all.width;
  const tiers = scene.tiers.flatMap((tier): PlacedTier[] => {
    const own = bands.flatMap((band, index) => (band.tier === tier.id ? [index] : []));
    const top = (tops[own[0] ?? -1] ?? 0) - frame.tierPad;
    const last = own.at(-1) ?? -1;
    const end = (tops[last] ?? 0) + (bands[last]?.height ?? 0) + frame.tierPad;
    return [{ tier, x: frame.margin, y: top, width: width - 2 * frame.margin, height: end - top }];
  });
  for (const placed of tiers) boxes.set(placed.tier.id, placed);
  const edges: PlacedEdge[] = [];
  for (const line of lines.lines) {
    edges.push({ edge: line.edge, points: pointsOf(line, bands, tops, boxes, lines) });
    if (edges.length % (stepSize / 4) === 0) yield;
  }
  return {
    scene,
    width,
    height: bottom + frame.legend + frame.margin,
    tiers,
    sites: sitesOf(scene, bands, tops, columns, tiers),
    shapes,
    edges,
    legend: { x: frame.margin, y: bottom, width: width - 2 * frame.margin, height: frame.legend },
  };
}

/** Shapes of a row are equally high, unless they differ much. */
function stretched({ height, grids }: Measured, row: number): number {
  return grids.length > 0 && row <= height * 1.5 ? row : height;
}

/** The upper edges of the rows, with room for the tracks between them. */
function topsOf(bands: readonly Band[], tracks: readonly number[]): { tops: readonly number[]; bottom: number } {
  const tops: number[] = [];
  let y = frame.margin + frame.title;
  for (const [index, band] of bands.entries()) {
    if (index === 0) y += band.tier === undefined ? 0 : frame.tierPad;
    tops.push(y);
    y += band.height + roomBelow(band, bands[index + 1], tracks[index] ?? 0);
  }
  return { tops, bottom: y };
}

function roomBelow(band: Band, next: Band | undefined, tracks: number): number {
  if (band.tier !== undefined && band.tier === next?.tier)
    return Math.max(frame.rowGap, (tracks + 1) * frame.track + frame.track);
  const between = Math.max(band.tier === undefined ? 4 : frame.tierGap, (tracks + 1) * frame.track);
  return padOf(band) + between + (next ? padOf(next) : 0);
}

function padOf({ tier }: Band): number {
  return tier === undefined ? 0 : frame.tierPad;
}

function pointsOf(
  { edge, key, top, bottom, ways, isUp }: Line,
  bands: readonly Band[],
  tops: readonly number[],
  boxes: ReadonlyMap<string, Box>,
  { trackOf }: Lines,
): PlacedEdge['points'] {
  const [upper, lower] = isUp ? [edge.target, edge.source] : [edge.source, edge.target];
  const from = boxes.get(upper);
  const to = boxes.get(lower);
  const points: [number, number][] = [[ways[0] ?? 0, from ? from.y + from.height : 0]];
  for (const [n, way] of ways.entries()) {
    const next = ways[n + 1];
    const row = top + n;
    const band = bands[row];
    if (next === undefined || next === way || !band) continue;
    const isLast = band.tier !== bands[row + 1]?.tier;
    const y = (tops[row] ?? 0) + band.height + (isLast ? padOf(band) : 0) + (trackOf(row, key) + 1) * frame.track;
    points.push([way, y], [next, y]);
  }
  const end = to ? (top === bottom ? to.y + to.height : to.y) : 0;
  points.push([ways.at(-1) ?? 0, end]);
  return isUp ? points.toReversed() : points;
}

function sitesOf(
  scene: Scene,
  bands: readonly Band[],
  tops: readonly number[],
  { sites, across }: Columns,
  tiers: readonly PlacedTier[],
): readonly PlacedSite[] {
  const heading = tops[bands.findIndex(({ tier }) => tier === undefined)] ?? frame.margin + frame.title;
  const last = tiers.findLast(({ tier }) => across.has(tier.id));
  const end = last ? last.y + last.height : heading + frame.heading;
  return scene.sites.flatMap((shape): PlacedSite[] => {
    const column = sites.find(({ site }) => site === shape.id);
    if (!column) return [];
    const { x, width } = column;
    const box = { x, y: heading, width, height: end - heading + 4 };
    return [{ ...box, shape, heading: { x, y: heading, width, height: frame.heading } }];
  });
}
