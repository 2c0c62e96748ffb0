/**
 * What of a picture is taken over from the one before it: what says the same stays the same object, so that what was made of
 * it holds, too. Makes nothing of its own; a picture is the same with and without one before it.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import { isSameData } from '../text/sameData.ts';
import type { Layout } from './layout.ts';
import type { Marks } from './marks.ts';
import type { Scene, Shape } from './scene.ts';
import type { Theme } from './theme.ts';

/** `now` with the items of `before` that say the same; `before` itself where nothing differs. */
export function* keptItems<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): Steps<readonly T[]> {
  if (before === now) return before;
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
    isSameData([...before.domainNames], [...now.domainNames]) &&
    isSameData({ ...before, domainNames: 0 }, { ...kept, domainNames: 0 });
  return isSame ? before : kept;
}

/** A part of the picture that a panel can replace: a group, or a few elements. */
export interface SvgPart {
  /** Unique in the picture: the id of the shape, edge or tier, or a word. */
  readonly id: string;
  readonly svg: string;
}

/** Where a part stands that is drawn from its own corner, so that it can be moved as it is. */
export interface PartPlace {
  readonly x: number;
  readonly y: number;
}

/** A picture in parts, in the order in which they are drawn. */
export interface PictureParts {
  readonly parts: readonly SvgPart[];
  /** By the id of the part; parts that are not there stand where they are drawn. */
  readonly places: ReadonlyMap<string, PartPlace>;
  /** All that each part is drawn of, beside the theme: plain data. */
  readonly sources: ReadonlyMap<string, object>;
}

/** What a picture is drawn of. */
export interface PictureContent {
  readonly layout: Layout;
  readonly marks: Marks;
  /** What is simulated, in a line; empty for nothing. */
  readonly said: string;
  readonly theme: Theme;
}

/** A picture as it was drawn. */
export interface Drawn extends PictureContent, PictureParts {}

/** Whether two pictures are drawn of the same. */
export function isDrawnAlike(before: PictureContent, now: PictureContent): boolean {
  const { layout, theme, said } = now;
  if (before.layout !== layout || before.theme !== theme || before.said !== said) return false;
  const { sites, shapes, domainNames } = layout.scene;
  const isMarkedSame = (of: Pick<Shape, 'id'>): boolean => isSameData(before.marks.of(of), now.marks.of(of));
  return (
    sites.every(isMarkedSame) &&
    shapes.every(isMarkedSame) &&
    [...domainNames.keys()].every((id) => isMarkedSame({ id }))
  );
}

/** The parts of a picture while it is drawn: a part that is drawn of the same as in the picture `before` is that part. */
export function partsAfter(before: PictureParts | undefined): {
  /** `place` is where the part stands that `draw` draws from its own corner. */
  readonly add: (id: string, source: object, draw: () => string, place?: PartPlace) => void;
  readonly made: PictureParts;
} {
  const known = new Map(before?.parts.map((part) => [part.id, part]));
  const parts: SvgPart[] = [];
  const places = new Map<string, PartPlace>();
  const sources = new Map<string, object>();
  return {
    add: (id, source, draw, place) => {
      const old = known.get(id);
      const part = old && isSameData(before?.sources.get(id), source) ? old : { id, svg: draw() };
      if (part.svg === '') return;
      parts.push(part);
      sources.set(id, source);
      if (place) places.set(id, { x: place.x, y: place.y });
    },
    made: { parts, places, sources },
  };
}
