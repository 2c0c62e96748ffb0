/**
 * The order of shapes within their tiers: near to what they have a line to (the mean place of their neighbours, swept down
 * once and up once), else as in the file. Deterministic.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import type { Edge, Shape, Tier } from './scene.ts';

/** The shapes of each tier, ordered. */
export function* orderSteps(
  tiers: readonly Tier[],
  roots: ReadonlyMap<string, readonly Shape[]>,
  edges: readonly Edge[],
): Steps<ReadonlyMap<string, readonly Shape[]>> {
  const neighbours = new Map<string, string[]>();
  const join = (from: string, to: string): void => {
    if (!neighbours.get(from)?.push(to)) neighbours.set(from, [to]);
  };
  for (const { source, target } of edges) {
    join(source, target);
    join(target, source);
  }
  yield;
  const ordered = new Map(roots);
  const places = new Map<string, number>();
  const tierOf = new Map<string, string>();
  const note = (shapes: readonly Shape[]): void => {
    for (const [index, { id, parent }] of shapes.entries()) {
      places.set(id, (index + 0.5) / shapes.length);
      tierOf.set(id, parent);
    }
  };
  for (const shapes of roots.values()) note(shapes);
  let done = 0;
  for (const tier of [...tiers, ...tiers.toReversed()]) {
    const shapes = ordered.get(tier.id) ?? [];
    const wanted = new Map<string, number>();
    for (const { id } of shapes) {
      const near = (neighbours.get(id) ?? []).filter((each) => places.has(each) && tierOf.get(each) !== tier.id);
      const sum = near.reduce((total, each) => total + (places.get(each) ?? 0), 0);
      if (near.length > 0) wanted.set(id, sum / near.length);
      done += near.length + 1;
      if (done > stepSize) {
        done = 0;
        yield;
      }
    }
    // What has no line keeps its place.
    const joined = shapes.filter(({ id }) => wanted.has(id));
    const moved = joined.toSorted((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0)).values();
    const sorted = shapes.map((shape) => (wanted.has(shape.id) ? (moved.next().value ?? shape) : shape));
    ordered.set(tier.id, sorted);
    note(sorted);
  }
  return ordered;
}
