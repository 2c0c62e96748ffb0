/**
 * Fault domains as bands: one around the neighbours in a row that the same domain takes along. The room is kept free by
 * `sizes.ts`. Knows nothing of colours and states.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import type { Shape } from './scene.ts';
import { type Box, bandRoom, metrics } from './sizes.ts';

export interface PlacedBand extends Box {
  /** The id of the fault domain. */
  readonly domain: string;
  /** The shapes in it, from left to right. */
  readonly members: readonly Shape[];
  /** How wide its name may be: up to the first line that goes through its foot. */
  readonly room: number;
}

type Way = readonly (readonly [x: number, y: number])[];

/** The bands of shapes that are listed row by row, each from left to right. */
export function* bandSteps(
  shapes: readonly (Box & { readonly shape: Shape })[],
  lines: readonly { readonly points: Way }[],
): Steps<readonly PlacedBand[]> {
  const bands: PlacedBand[] = [];
  const before = new Map<string, Shape>();
  const latest = new Map<string, number>();
  for (const { shape, ...inner } of shapes) {
    const { parent } = shape;
    const [domain] = shape.domains;
    if (domain !== undefined) {
      const { side, top, foot } = bandRoom(shape);
      const { x, y, width, height } = inner;
      const box = { x: x - side, y: y - top, width: width + 2 * side, height: height + top + foot };
      const at = latest.get(parent) ?? -1;
      const band = bands[at];
      if (band && band.y === box.y && isOneBand(before.get(parent), shape)) bands[at] = joined(band, box, shape);
      else latest.set(parent, bands.push({ ...box, domain, members: [shape], room: 0 }) - 1);
    }
    before.set(parent, shape);
  }
  const falls = lines.flatMap(({ points }) => fallsOf(points));
  const placed: PlacedBand[] = [];
  let done = 0;
  for (const band of bands) {
    placed.push({ ...band, room: roomIn(band, band.members[0]?.parent.startsWith('tier:') ? falls : []) });
    done += falls.length;
    if (done > stepSize * 4) {
      done = 0;
      yield;
    }
  }
  return placed;
}

/** Whether two neighbours of a row stand in one band. */
function isOneBand(left: Shape | undefined, right: Shape): boolean {
  return left?.domains[0] === right.domains[0] && left?.site === right.site;
}

function joined(band: PlacedBand, { x, width, height }: Box, shape: Shape): PlacedBand {
  const end = x + width;
  return {
    ...band,
    width: end - band.x,
    height: Math.max(band.height, height),
    members: [...band.members, shape],
  };
}

/** Where a line goes up or down. */
interface Fall {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

function fallsOf(points: Way): readonly Fall[] {
  return points.flatMap(([x, y], index): Fall[] => {
    const [nextX, nextY] = points[index + 1] ?? [];
    return nextX === x && nextY !== undefined ? [{ x, top: Math.min(y, nextY), bottom: Math.max(y, nextY) }] : [];
  });
}

function roomIn({ x, y, width, height }: Box, falls: readonly Fall[]): number {
  const { pad, band } = metrics;
  const end = y + height;
  const first = falls.reduce(
    (least, { x: at, top, bottom }) =>
      at > x && at < x + least && bottom > end - band.foot && top < end ? at - x : least,
    width,
  );
  return first - 2 * pad;
}
