/**
 * How wide the picture is: of several widths the one with which it is shown largest on a screen of 1920 by 1080. Sites
 * become columns in the tiers that have servers; other tiers take the whole width.
 */
import type { Steps } from '../failure/steps.ts';
import { drawable } from './label.ts';
import { legendWidth } from './legendKeys.ts';
import { message } from './renderMessages.ts';
import type { Scene } from './scene.ts';
import { type Measured, metrics } from './sizes.ts';
import { textWidth } from './textWidth.ts';

/** Distances around and between what stands in tiers. */
export const frame = {
  margin: 16,
  title: 44,
  gutter: 136,
  tierPad: 10,
  tierGap: 10,
  rowGap: 14,
  blockGap: 18,
  /** Beside what stands in a column: a line has room there. */
  columnPad: 14,
  heading: 24,
  legend: 24,
  track: 6,
} as const;

/** A part of the width of the picture. */
export interface Column {
  /** The id of its site; `undefined` for what stands on none, or on several. */
  readonly site: string | undefined;
  readonly x: number;
  readonly width: number;
}

export interface Columns {
  /** The whole width of what stands in tiers; `x` of all counts from the left edge of the picture. */
  readonly all: Column;
  /** One for each site, and one for the rest where there is any; empty without sites. */
  readonly sites: readonly Column[];
  /** The tiers across which sites go. */
  readonly across: ReadonlySet<string>;
}

/** Blocks in rows, each no wider than `width` where more than one stands in it. */
function flow(blocks: readonly Measured[], width: number): readonly (readonly Measured[])[] {
  const rows: Measured[][] = [];
  let left = 0;
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row && block.width + frame.blockGap <= left) row.push(block);
    else {
      rows.push([block]);
      left = width + frame.blockGap;
    }
    left -= block.width + frame.blockGap;
  }
  return rows;
}

/** The same in as many rows, of about the same length. */
function balanced(blocks: readonly Measured[], width: number): readonly (readonly Measured[])[] {
  const { length } = flow(blocks, width);
  let [least, most] = [0, width];
  while (length > 1 && most - least > 8) {
    const middle = Math.floor((least + most) / 2);
    if (flow(blocks, middle).length > length) least = middle;
    else most = middle;
  }
  return flow(blocks, most);
}

/** Columns are some of these pixels wide: a word more or less in one of them then seldom moves the others. */
const grain = 60;

function whole(width: number): number {
  return Math.ceil(width / grain) * grain;
}

type Blocks = ReadonlyMap<string, readonly Measured[]>;

const candidates = 14;

/** The columns with which the picture is shown largest. */
export function* chooseColumns(scene: Scene, blocks: Blocks): Steps<Columns> {
  const across = new Set<string>();
  let from = -1;
  let to = -1;
  for (const [index, { id }] of scene.tiers.entries()) {
    if (!(blocks.get(id) ?? []).some(({ shape }) => shape.site !== undefined)) continue;
    from = from === -1 ? index : from;
    to = index;
  }
  if (from !== -1) for (const { id } of scene.tiers.slice(from, to + 1)) across.add(id);
  // Sites without servers are drawn across what comes first.
  else if (scene.sites.length > 0) for (const { id } of scene.tiers.slice(0, 1)) across.add(id);
  yield;
  let widest = 0;
  let least = legendWidth() - frame.gutter;
  for (const own of blocks.values()) {
    let sum = 2 * frame.columnPad - frame.blockGap;
    for (const { width } of own) {
      sum += width + frame.blockGap;
      least = Math.max(least, width + 2 * frame.columnPad);
    }
    widest = Math.max(widest, sum);
  }
  let best: Columns | undefined;
  let bestScale = Number.POSITIVE_INFINITY;
  for (let n = 0; n < candidates; n++) {
    const width = whole(least * (Math.max(widest, least) / least) ** (n / (candidates - 1)));
    const columns = columnsOf(scene, blocks, across, width);
    yield;
    const scale = Math.max(
      (columns.all.width + frame.gutter + 2 * frame.margin) / 1920,
      heightOf(scene, blocks, columns) / 1080,
    );
    if (scale < bestScale) [best, bestScale] = [columns, scale];
    yield;
  }
  return best ?? columnsOf(scene, blocks, across, whole(least));
}

/** What of a tier stands in a column. */
function inColumn(blocks: Blocks, tier: string, { site }: Column): readonly Measured[] {
  return (blocks.get(tier) ?? []).filter(({ shape }) => shape.site === site);
}

function columnsOf(scene: Scene, blocks: Blocks, across: ReadonlySet<string>, wanted: number): Columns {
  const x = frame.margin + frame.gutter;
  const keys = scene.sites.length === 0 ? [] : [...scene.sites.map(({ id }) => id), undefined];
  const own = new Map(keys.map((key) => [key, { area: 0, least: 0 }]));
  for (const tier of across)
    for (const { shape, width, height } of blocks.get(tier) ?? []) {
      const column = own.get(shape.site);
      if (!column) continue;
      column.area += width * height;
      column.least = Math.max(column.least, width);
    }
  for (const [site, column] of own)
    column.least = Math.max(column.least, Math.min(metrics.headerWidth, headingWidth(scene, site)));
  const total = [...own.values()].reduce((sum, { area }) => sum + area, 0);
  const sites: Column[] = [];
  let at = x;
  for (const [site, { area, least }] of own) {
    if (site === undefined && area === 0) continue;
    const width = whole(Math.max(least, (wanted * area) / Math.max(total, 1))) + 2 * frame.columnPad;
    sites.push({ site, x: at, width });
    at += width + frame.blockGap;
  }
  const width = Math.max(wanted, at - x - frame.blockGap);
  // What is left over goes to the last column.
  const last = sites.at(-1);
  if (last) sites[sites.length - 1] = { ...last, width: x + width - last.x };
  return { all: { site: undefined, x, width }, sites, across };
}

/** The room of a word beside the name of a site. */
export const besideName = 100;

/** What the name of a column needs, with a word beside it. */
export function headingWidth({ sites }: Scene, site: string | undefined): number {
  const name = sites.find(({ id }) => id === site)?.name;
  if (name === undefined) return textWidth(message.plain('render.elsewhere'));
  return textWidth(drawable(name), true) + besideName;
}

/** About as high as the picture becomes. */
function heightOf(scene: Scene, blocks: Blocks, columns: Columns): number {
  let height = frame.margin + frame.title + frame.legend;
  for (const { id } of scene.tiers) {
    height += 2 * frame.tierPad + frame.tierGap + 8;
    for (const row of rowsOf(blocks, id, columns)) height += row.height + frame.rowGap;
  }
  return height;
}

/** A row of a tier, through all columns. */
export interface TierRow {
  readonly height: number;
  readonly blocks: readonly { readonly block: Measured; readonly x: number }[];
}

/** The rows of a tier: those of its columns side by side, each centred in its column. */
export function rowsOf(blocks: Blocks, tier: string, { all, sites, across }: Columns): readonly TierRow[] {
  const isAcross = across.has(tier);
  const rows: { height: number; blocks: { block: Measured; x: number }[] }[] = [];
  for (const column of isAcross ? sites : [all]) {
    const own = isAcross ? inColumn(blocks, tier, column) : (blocks.get(tier) ?? []);
    for (const [index, row] of balanced(own, column.width - 2 * frame.columnPad).entries()) {
      const whole = row.reduce((sum, { width }) => sum + width + frame.blockGap, -frame.blockGap);
      const target = rows[index] ?? { height: 0, blocks: [] };
      rows[index] = target;
      let x = column.x + Math.max(frame.columnPad, Math.floor((column.width - whole) / 2));
      for (const block of row) {
        target.blocks.push({ block, x });
        target.height = Math.max(target.height, block.height);
        x += block.width + frame.blockGap;
      }
    }
  }
  return rows;
}
