/**
 * How large a shape is, and where its parts stand in it: parts without parts of their own in a grid of equal cells, those
 * with parts in rows beneath. Pure arithmetic in whole pixels.
 */
import { drawable } from './label.ts';
import type { Shape, ShapeKind } from './scene.ts';
import { textWidth } from './textWidth.ts';

/** Distances in pixels. */
export const metrics = {
  leaf: 22,
  header: 25,
  detail: 16,
  strip: 17,
  /** What a band of a fault domain has beside, above and below what is in it. */
  band: { side: 5, top: 5, foot: 17 },
  pad: 8,
  gap: 5,
  icon: 16,
  /** What a state needs beside a name: "stopped", "planned". */
  word: 58,
  leafWidth: { least: 112, most: 270 },
  headerWidth: 320,
} as const;

/** A shape with its parts, measured, with the room of its band. */
export interface Measured {
  readonly shape: Shape;
  readonly width: number;
  readonly height: number;
  /** The rows in which its parts stand, from top to bottom. */
  readonly grids: readonly Grid[];
}

/** Parts in cells of one size. */
interface Grid {
  readonly parts: readonly Measured[];
  readonly columns: number;
  readonly height: number;
  readonly width: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Measures a shape of which the parts are measured; `room` is how wide it will be drawn at least, with its band. */
export function measure(shape: Shape, parts: readonly Measured[], room = 0): Measured {
  const { pad, gap, icon, word, leafWidth, headerWidth } = metrics;
  const { side, top, foot } = bandRoom(shape);
  const holds = parts.length > 0 || (always.has(shape.kind) && !shape.holds);
  const wanted = pad + icon + textWidth(drawable(shape.name), holds) + 4 + word + pad;
  if (!holds) {
    const width = Math.min(leafWidth.most, Math.max(leafWidth.least, wanted));
    return { shape, width, height: metrics.leaf, grids: [] };
  }
  const sorted = together(parts.toSorted((a, b) => rankOf(a.shape) - rankOf(b.shape)));
  const inner = sorted.filter(isHolder);
  const detail = shape.detail === '' ? 0 : pad + textWidth(drawable(shape.detail)) + pad;
  const own = Math.max(room - 2 * side, Math.min(headerWidth, Math.max(leafWidth.least, wanted, detail)));
  const least = Math.max(own - 2 * pad, ...innerGrids(inner, 0).map((grid) => grid.width));
  const grids = [
    ...innerGrids(inner, least),
    ...leafGrids(
      sorted.filter((each) => !isHolder(each)),
      least,
    ),
  ];
  const width = Math.max(own, ...grids.map((grid) => grid.width + 2 * pad));
  const inside = grids.reduce((sum, grid) => sum + grid.height + gap, grids.length > 0 ? pad - gap : 2);
  const height = headOf(shape) + inside + footOf(shape);
  return { shape, width: width + 2 * side, height: top + height + foot, grids };
}

/** What is drawn as one that holds others, though nothing may be in it. */
const always: ReadonlySet<ShapeKind> = new Set(['server', 'cluster', 'clusterGroup']);

function isHolder({ shape, grids }: Measured): boolean {
  return grids.length > 0 || (always.has(shape.kind) && shape.holds === undefined);
}

/** In which order parts stand in what holds them, from top to bottom. */
const ranks: readonly ShapeKind[] = ['availabilityGroup', 'clusterGroup', 'server', 'sqlInstance', 'hostInstance'];

function rankOf({ kind }: Shape): number {
  const rank = ranks.indexOf(kind);
  return kind === 'service' ? ranks.length + 1 : rank === -1 ? ranks.length : rank;
}

/** The height of the lines above the parts. */
export function headOf(shape: Shape): number {
  return metrics.header + (shape.detail === '' ? 0 : metrics.detail);
}

/** The height of the strip of fault domains below the parts: of those that lie within that of the band around it. */
export function footOf(shape: Shape): number {
  return shape.domains.length < 2 ? 0 : metrics.strip;
}

/** What the band of a shape needs around it; nothing where it has none. */
export function bandRoom({ domains }: Shape): typeof metrics.band | typeof noRoom {
  return domains.length === 0 ? noRoom : metrics.band;
}

const noRoom = { side: 0, top: 0, foot: 0 } as const;

/** The same, with those of one band side by side, where the first of them stands. */
export function together(parts: readonly Measured[]): readonly Measured[] {
  return grouped(parts, ({ id, site = '', domains: [band] }) => (band === undefined ? id : `${site}/${band}`)).flat();
}

/** Cells of one size for all kinds of small parts, so that they stand in line. */
function leafGrids(leaves: readonly Measured[], room: number): readonly Grid[] {
  const groups = grouped(leaves, ({ kind }) => kind);
  const most = Math.max(0, ...groups.map((group) => group.length));
  const cell = Math.max(0, ...leaves.map(({ width }) => width));
  const few = most <= 1 ? 1 : most <= 8 ? 2 : most <= 18 ? 3 : Math.ceil(Math.sqrt(most / 2));
  const columns = Math.max(few, Math.min(most, Math.floor((room + metrics.gap) / (cell + metrics.gap))));
  return groups.map((group) => gridOf(group, columns, cell));
}

/** Cells for parts with parts of their own; each uses the width that it gets of `room`. */
function innerGrids(parts: readonly Measured[], room: number): readonly Grid[] {
  const { gap } = metrics;
  return grouped(parts, ({ kind }) => kind).map((group) => {
    const columns = group.length <= 4 ? group.length : Math.ceil(Math.sqrt(group.length * 1.5));
    const cell = Math.floor((room + gap) / columns) - gap;
    const fitted = group.map((part) =>
      cell > part.width
        ? measure(
            part.shape,
            part.grids.flatMap((grid) => grid.parts),
            cell,
          )
        : part,
    );
    return gridOf(fitted, columns, Math.max(...fitted.map(({ width }) => width)));
  });
}

function grouped(parts: readonly Measured[], keyOf: (shape: Shape) => string): readonly (readonly Measured[])[] {
  const groups = new Map<string, Measured[]>();
  for (const part of parts) {
    const key = keyOf(part.shape);
    if (!groups.get(key)?.push(part)) groups.set(key, [part]);
  }
  return [...groups.values()];
}

function gridOf(parts: readonly Measured[], columns: number, cell: number): Grid {
  const { gap } = metrics;
  const rows = Math.ceil(parts.length / columns);
  const height = Math.max(...parts.map((part) => part.height));
  return { parts, columns, height: rows * (height + gap) - gap, width: columns * (cell + gap) - gap };
}

/** Where a shape and all that is in it stand, when it gets `room` with its band; parts are stretched to fill the width. */
export function arrange({ shape, grids }: Measured, room: Box, place: (shape: Shape, box: Box) => void): void {
  const { pad, gap } = metrics;
  const { side, top, foot } = bandRoom(shape);
  const box = {
    x: room.x + side,
    y: room.y + top,
    width: room.width - 2 * side,
    height: room.height - top - foot,
  };
  place(shape, box);
  let y = box.y + headOf(shape);
  const inner = box.width - 2 * pad;
  for (const { parts, columns, height } of grids) {
    const cell = Math.floor((inner - (columns - 1) * gap) / columns);
    const rows = Math.ceil(parts.length / columns);
    const rowHeight = (height + gap) / rows - gap;
    for (const [index, part] of parts.entries()) {
      const column = index % columns;
      const row = Math.floor(index / columns);
      const at = { x: box.x + pad + column * (cell + gap), y: y + row * (rowHeight + gap) };
      arrange(part, { ...at, width: cell, height: rowHeight }, place);
    }
    y += height + gap;
  }
}
