/** Which shape an arrow key leads to: the nearest one in that direction. Pure. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** How much farther what lies aside seems than what lies ahead. */
const aside = 3;

/** The id of the box that lies next to `from`; `undefined` at the edge. */
export function neighbour(boxes: ReadonlyMap<string, Box>, from: string, direction: Direction): string | undefined {
  const start = boxes.get(from);
  if (!start) return boxes.keys().next().value;
  const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -1 : 1;
  let best: { readonly id: string; readonly distance: number } | undefined;
  for (const [id, box] of boxes) {
    if (id === from) continue;
    // The upper left corner, where its name stands, tells a shape from what encloses it.
    const across = box.x - start.x;
    const down = box.y - start.y;
    const ahead = (isAcross ? across : down) * sign;
    if (ahead <= 0) continue;
    const distance = ahead + aside * Math.abs(isAcross ? down : across);
    if (!best || distance < best.distance) best = { id, distance };
  }
  return best?.id;
}
