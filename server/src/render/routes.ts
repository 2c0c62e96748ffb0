/**
 * The way of each line: down from row to row through what is free, sideways only between rows. Lines of one source, or into
 * one target, share their way. First the way in rows, then the tracks between them, so that there is room for each.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import { frame } from './columns.ts';
import type { Edge } from './scene.ts';

/** A row of boxes across the picture; sorted from left to right. */
export interface Row {
  readonly tier: string | undefined;
  readonly boxes: readonly { readonly id: string | undefined; readonly x: number; readonly width: number }[];
}

/** The way of a line: `ways[n]` is where it passes row `top + n`. */
export interface Line {
  readonly edge: Edge;
  readonly key: string;
  /** The row in which it begins and the one in which it ends, from top to bottom; equal where it goes below one row. */
  readonly top: number;
  readonly bottom: number;
  readonly ways: readonly number[];
  /** Whether its source is the lower end. */
  readonly isUp: boolean;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** How many tracks there are below each row. */
  readonly tracks: readonly number[];
  /** The track below a row on which the lines with a key go sideways. */
  readonly trackOf: (row: number, key: string) => number;
}

interface End {
  readonly row: number;
  /** `undefined`: anywhere along a tier. */
  readonly x: number | undefined;
}

/** The ways of all edges whose ends are there. */
export function* lineSteps(edges: readonly Edge[], rows: readonly Row[]): Steps<Lines> {
  const ends = endsOf(rows);
  const degree = new Map<string, number>();
  for (const { source, target } of edges) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  yield;
  const lines: Line[] = [];
  const below: Map<string, [number, number]>[] = rows.map(() => new Map());
  const shared = rows.map(() => new Map<string, number>());
  let done = 0;
  for (const edge of edges) {
    const source = ends.get(edge.source);
    const target = ends.get(edge.target);
    if (!source || !target) continue;
    const isUp = target.row < source.row;
    const [from, to] = isUp ? [target, source] : [source, target];
    const key = (degree.get(edge.target) ?? 0) > (degree.get(edge.source) ?? 0) ? edge.target : edge.source;
    const ways = waysOf(rows, from, to, key, shared);
    lines.push({ edge, key, top: from.row, bottom: to.row, ways, isUp });
    for (const [n, way] of ways.entries()) {
      const next = ways[n + 1];
      if (next === undefined || next === way) continue;
      const gap = below[from.row + n];
      const known = gap?.get(key) ?? [way, way];
      gap?.set(key, [Math.min(known[0], way, next), Math.max(known[1], way, next)]);
    }
    done += ways.length * 8;
    if (done > stepSize / 4) {
      done = 0;
      yield;
    }
  }
  const tracks = below.map(tracksOf);
  return {
    lines,
    tracks: tracks.map((each) => Math.max(0, ...[...each.values()].map((track) => track + 1))),
    trackOf: (row, key) => tracks[row]?.get(key) ?? 0,
  };
}

/** Where lines end: the middle of each box, and the last row of each tier. */
function endsOf(rows: readonly Row[]): ReadonlyMap<string, End> {
  const ends = new Map<string, End>();
  for (const [row, { tier, boxes }] of rows.entries()) {
    if (tier !== undefined) ends.set(tier, { row, x: undefined });
    for (const { id, x, width } of boxes) if (id !== undefined) ends.set(id, { row, x: x + Math.floor(width / 2) });
  }
  return ends;
}

function waysOf(
  rows: readonly Row[],
  from: End,
  to: End,
  key: string,
  shared: readonly Map<string, number>[],
): readonly number[] {
  const end = to.x ?? from.x ?? 0;
  if (from.row === to.row) return [from.x ?? end, end];
  const ways: number[] = [];
  // What may begin anywhere is followed upwards from where it ends, so that it turns late.
  const isBackward = from.x === undefined;
  let at = from.x ?? end;
  for (let n = 1; n < to.row - from.row; n++) {
    const row = isBackward ? to.row - n : from.row + n;
    at = wayThrough(rows[row], at, isBackward ? at : end, key, shared[row]);
    ways.push(at);
  }
  if (isBackward) ways.reverse();
  return [from.x ?? ways[0] ?? end, ...ways, end];
}

/** How far a line stays away from a box that it passes. */
const clearance = 6;

/** How far a line that passes all boxes of a row stays away. */
const beside = 9;

/** Where a line that comes at `x` and wants to end at `end` passes a row. */
function wayThrough(
  row: Row | undefined,
  x: number,
  end: number,
  key: string,
  shared: Map<string, number> | undefined,
): number {
  const boxes = row?.boxes ?? [];
  const isFree = (at: number): boolean =>
    boxes.every((box) => at < box.x - clearance || at > box.x + box.width + clearance);
  if (isFree(x)) return x;
  if (isFree(end)) return end;
  const known = shared?.get(key);
  const cost = (at: number): number => Math.abs(at - x) + Math.abs(at - end);
  let best = known;
  let right = Number.NEGATIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const left = index === 0 ? box.x - frame.blockGap : right;
    if (box.x - left >= 2 * clearance + 2) {
      const middle = index === 0 ? box.x - beside : Math.floor((left + box.x) / 2);
      if (best === undefined || cost(middle) < cost(best)) best = middle;
    }
    right = Math.max(right, box.x + box.width);
  }
  const after = right + beside;
  if (best === undefined || cost(after) < cost(best)) best = after;
  shared?.set(key, best);
  return best;
}

/** Keys that overlap get tracks of their own. */
function tracksOf(spans: ReadonlyMap<string, readonly [number, number]>): ReadonlyMap<string, number> {
  const tracks = new Map<string, number>();
  const ends: number[] = [];
  for (const [key, [from, to]] of [...spans].sort(([, a], [, b]) => a[0] - b[0] || a[1] - b[1])) {
    const free = ends.findIndex((end) => end + frame.track < from);
    const track = free === -1 ? ends.length : free;
    ends[track] = to;
    tracks.set(key, track);
  }
  return tracks;
}
