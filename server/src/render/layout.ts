/**
 * Where everything stands: tiers from top to bottom, each in rows as wide as the picture, sites as columns across the tiers
 * that have servers, lines in the free space between rows. In whole pixels, so that the picture is the same everywhere, and
 * in steps that can be given up. Knows nothing of colours and states.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import { bandSteps, type PlacedBand } from './bands.ts';
import { type Column, type Columns, chooseColumns, frame, headingWidth, rowsOf, type TierRow } from './columns.ts';
import { orderSteps } from './order.ts';
import { type Line, type Lines, lineSteps, type Row } from './routes.ts';
import type { Edge, Scene, Shape, Tier } from './scene.ts';
import { arrange, type Box, type Measured, measure, together } from './sizes.ts';

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
  /** The room of the name of the column beside those of sites. */
  readonly elsewhere: Box | undefined;
  /** Each after what it stands in. */
  readonly shapes: readonly Placed[];
  /** The fault domains around shapes. */
  readonly bands: readonly PlacedBand[];
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
    blocks.set(tier, together(equallyWide(shapes.flatMap(({ id }) => measured.get(id) ?? []))));
  const columns = yield* chooseColumns(scene, blocks);
  const levels = levelsOf(scene, blocks, columns);
  yield;
  const lines = yield* lineSteps(scene.edges, levels);
  return yield* placeSteps(scene, levels, lines, columns);
}

/** The size of every shape, the inner ones first. */
function* measureSteps({ shapes }: Scene): Steps<ReadonlyMap<string, Measured>> {
  const measured = new Map<string, Measured>();
  const parts = new Map<string, Measured[]>();
  let done = 0;
  for (const shape of shapes.toReversed()) {
    const own = measure(shape, (parts.get(shape.id) ?? []).toReversed());
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
interface Level extends Row, TierRow {}

function levelsOf(scene: Scene, blocks: ReadonlyMap<string, readonly Measured[]>, columns: Columns): readonly Level[] {
  const levels: Level[] = [];
  const first = scene.tiers.find(({ id }) => columns.across.has(id));
  if (!first && scene.sites.length > 0) levels.push(headings(scene, columns));
  for (const { id } of scene.tiers) {
    if (id === first?.id) levels.push(headings(scene, columns));
    for (const row of rowsOf(blocks, id, columns)) {
      const boxes = row.blocks.map(({ block, x }) => ({ id: block.shape.id, x, width: block.width }));
      levels.push({ ...row, tier: id, boxes });
    }
  }
  return levels;
}

/** The names of sites: a row that lines go around. */
function headings(scene: Scene, { sites }: Columns): Level {
  const boxes = sites.map(({ site, x, width }) => ({
    id: undefined,
    x,
    width: Math.min(width - 2 * frame.columnPad, headingWidth(scene, site)),
  }));
  return { tier: undefined, height: frame.heading, blocks: [], boxes };
}

function* placeSteps(scene: Scene, levels: readonly Level[], lines: Lines, columns: Columns): Steps<Layout> {
  const { tops, bottom } = topsOf(levels, lines.tracks);
  const holding = new Set(scene.shapes.map(({ parent }) => parent));
  const shapes: Placed[] = [];
  const boxes = new Map<string, Box>();
  for (const [index, { blocks, height }] of levels.entries()) {
    for (const { block, x } of blocks)
      arrange(block, { x, y: tops[index] ?? 0, width: block.width, height: stretched(block, height) }, (shape, box) => {
        shapes.push({ ...box, shape, holds: holding.has(shape.id) });
        boxes.set(shape.id, box);
      });
    yield;
  }
  const width = 2 * frame.margin + frame.gutter + columns.all.width;
  const tiers = scene.tiers.flatMap((tier): PlacedTier[] => {
    const own = levels.flatMap((level, index) => (level.tier === tier.id ? [index] : []));
    const top = (tops[own[0] ?? -1] ?? 0) - frame.tierPad;
    const last = own.at(-1) ?? -1;
    const end = (tops[last] ?? 0) + (levels[last]?.height ?? 0) + frame.tierPad;
    return [{ tier, x: frame.margin, y: top, width: width - 2 * frame.margin, height: end - top }];
  });
  for (const placed of tiers) boxes.set(placed.tier.id, placed);
  const edges: PlacedEdge[] = [];
  for (const line of lines.lines) {
    edges.push({ edge: line.edge, points: pointsOf(line, levels, tops, boxes, lines) });
    if (edges.length % (stepSize / 4) === 0) yield;
  }
  return {
    scene,
    width,
    height: bottom + frame.legend + frame.margin,
    tiers,
    ...sitesOf(scene, levels, tops, columns, tiers),
    shapes,
    bands: yield* bandSteps(shapes, edges),
    edges,
    legend: { x: frame.margin, y: bottom, width: width - 2 * frame.margin, height: frame.legend },
  };
}

/** Shapes of a row are equally high, unless they differ much. */
function stretched({ height, grids }: Measured, row: number): number {
  return grids.length > 0 && row <= height * 1.5 ? row : height;
}

/** The upper edges of the rows, with room for the tracks between them. */
function topsOf(levels: readonly Level[], tracks: readonly number[]): { tops: readonly number[]; bottom: number } {
  const tops: number[] = [];
  let y = frame.margin + frame.title;
  for (const [index, level] of levels.entries()) {
    if (index === 0) y += level.tier === undefined ? 0 : frame.tierPad;
    tops.push(y);
    y += level.height + roomBelow(level, levels[index + 1], tracks[index] ?? 0);
  }
  return { tops, bottom: y };
}

function roomBelow(level: Level, next: Level | undefined, tracks: number): number {
  if (level.tier !== undefined && level.tier === next?.tier)
    return Math.max(frame.rowGap, (tracks + 1) * frame.track + frame.track);
  const between = Math.max(level.tier === undefined ? 4 : frame.tierGap, (tracks + 1) * frame.track);
  return padOf(level) + between + (next ? padOf(next) : 0);
}

function padOf({ tier }: Level): number {
  return tier === undefined ? 0 : frame.tierPad;
}

function pointsOf(
  { edge, key, top, bottom, ways, isUp }: Line,
  levels: readonly Level[],
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
    const level = levels[row];
    if (next === undefined || next === way || !level) continue;
    const isLast = level.tier !== levels[row + 1]?.tier;
    const y = (tops[row] ?? 0) + level.height + (isLast ? padOf(level) : 0) + (trackOf(row, key) + 1) * frame.track;
    points.push([way, y], [next, y]);
  }
  const end = to ? (top === bottom ? to.y + to.height : to.y) : 0;
  points.push([ways.at(-1) ?? 0, end]);
  return isUp ? points.toReversed() : points;
}

function sitesOf(
  scene: Scene,
  levels: readonly Level[],
  tops: readonly number[],
  { sites, across }: Columns,
  tiers: readonly PlacedTier[],
): Pick<Layout, 'sites' | 'elsewhere'> {
  const heading = tops[levels.findIndex(({ tier }) => tier === undefined)] ?? frame.margin + frame.title;
  const last = tiers.findLast(({ tier }) => across.has(tier.id));
  const end = last ? last.y + last.height : heading + frame.heading;
  const headingOf = ({ x, width }: Column): Box => {
    return { x, y: heading, width: width - 2 * frame.columnPad, height: frame.heading };
  };
  const placed = scene.sites.flatMap((shape): PlacedSite[] => {
    const column = sites.find(({ site }) => site === shape.id);
    if (!column) return [];
    const { x, width } = column;
    return [{ x, y: heading, width, height: end - heading + 4, shape, heading: headingOf(column) }];
  });
  const rest = sites.find(({ site }) => site === undefined);
  return { sites: placed, elsewhere: rest && headingOf(rest) };
}
