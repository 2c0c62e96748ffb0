/**
 * What of a picture is taken over from the one before it: what says the same stays the same object, so that what was made of
 * it holds, too. Makes nothing of its own; a picture is the same with and without one before it.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import { isSameData } from '../text/sameData.ts';
import type { Layout, Placed } from './layout.ts';
import type { Mark, Marks } from './marks.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';

/** `now` with the items of `before` that say the same; `before` itself where nothing differs. */
export function* keptItems<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): Steps<readonly T[]> {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept: T[] = [];
  for (const item of now) {
    const old = known.get(item.id);
    kept.push(old && isSameData(old, item) ? old : item);
    if (kept.length % (stepSize / 2) === 0) yield;
  }
  const isSame = kept.length === before.length && kept.every((item, index) => item === before[index]);
  return isSame ? before : kept;
}

/** A scene with the shapes of the one before it; that one where nothing differs. */
export function* keptScene(before: Scene | undefined, now: Scene): Steps<Scene> {
  if (!before) return now;
  const kept: Scene = {
    ...now,
    tiers: yield* keptItems(before.tiers, now.tiers),
    sites: yield* keptItems(before.sites, now.sites),
    shapes: yield* keptItems(before.shapes, now.shapes),
    edges: yield* keptItems(before.edges, now.edges),
  };
  const isSame =
    isSameData([...before.bandNames], [...now.bandNames]) &&
    isSameData({ ...before, bandNames: 0 }, { ...kept, bandNames: 0 });
  return isSame ? before : kept;
}

/** A part of the picture that a panel can replace: a group, or a few elements. */
export interface SvgPart {
  /** Unique in the picture: the id of the shape, edge or tier, or a word. */
  readonly id: string;
  readonly svg: string;
}

/** A picture as it was drawn. */
export interface Drawn {
  readonly layout: Layout;
  readonly marks: Marks;
  readonly theme: Theme;
  readonly parts: readonly SvgPart[];
}

/** Finds the part of a shape that is drawn as before. */
export function keptParts(
  before: Drawn | undefined,
  theme: Theme,
  bandNames: Scene['bandNames'],
): (placed: Placed, mark: Mark) => SvgPart | undefined {
  if (!before || before.theme !== theme) return () => undefined;
  const { layout, marks, parts } = before;
  const partOf = new Map(parts.map((part) => [part.id, part]));
  const places = new Map(layout.shapes.map((placed) => [placed.shape, placed]));
  return (placed, mark) => {
    const { shape } = placed;
    const isSame =
      isSameData(places.get(shape), placed) &&
      isSameData(marks.of(shape), mark) &&
      shape.bands.every((id) => layout.scene.bandNames.get(id) === bandNames.get(id));
    return isSame ? partOf.get(shape.id) : undefined;
  };
}
