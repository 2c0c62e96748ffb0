/** The picture in the page: its parts as the server draws them, with what only a screen has on top: findings, selection. */
import type { DrawingMessage, PageShape } from '../../src/diagram/messages.ts';
import { svgElement } from './dom.ts';
import type { Box } from './neighbour.ts';

export interface Picture {
  readonly svg: SVGSVGElement;
  /** Lies on top and shows the same part: findings and selection, so that a change of these does not paint the picture again. */
  readonly overlay: SVGSVGElement;
  /** The boxes of all shapes. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Puts in what has changed; parts that are the same are not touched. */
  readonly draw: (drawing: DrawingMessage) => void;
  readonly clear: () => void;
  /** Marks findings on their shapes. */
  readonly badge: (shapes: readonly PageShape[]) => void;
  readonly select: (id: string | undefined) => void;
  /** Only these stand out; all when `undefined`. */
  readonly highlight: (ids: ReadonlySet<string> | undefined) => void;
  /** The shape that something in the picture belongs to. */
  readonly shapeOf: (target: EventTarget | null) => string | undefined;
}

export function picture(name: string, description: string): Picture {
  const parts = svgElement('g', { class: 'parts' });
  const badges = svgElement('g', { class: 'badges' });
  const ring = svgElement('rect', { class: 'ring', rx: 6, visibility: 'hidden' });
  const svg = svgElement(
    'svg',
    { id: 'picture', tabindex: 0, role: 'application', 'aria-label': name, 'aria-describedby': description },
    parts,
  );
  const overlay = svgElement('svg', { class: 'overlay', 'aria-hidden': 'true' }, badges, ring);
  const drawn = new Map<string, Element>();
  const places = new Map<string, Place>();
  const boxes = new Map<string, Box>();
  /** The badge of each shape that has one. */
  let badged = new Map<string, Badged>();
  let selected: string | undefined;
  let highlighted: ReadonlySet<string> | undefined;

  function drop(id: string): void {
    drawn.get(id)?.remove();
    drawn.delete(id);
    boxes.delete(id);
  }

  function draw({ isWhole, parts: patch, places: moved }: DrawingMessage): void {
    if (isWhole) clear();
    for (const id of patch.removed) {
      drop(id);
      places.delete(id);
    }
    const made = parsed(patch.changes.map(({ item }) => item.svg));
    // From the last to the first, so that what each stands before is there already.
    for (const [index, { item, before }] of [...patch.changes.entries()].reverse()) {
      drop(item.id);
      const group = made[index];
      if (!group) continue;
      parts.insertBefore(group, (before === undefined ? undefined : drawn.get(before)) ?? null);
      drawn.set(item.id, group);
    }
    for (const { id, x, y } of moved) places.set(id, { x, y });
    for (const id of new Set([...patch.changes.map(({ item }) => item.id), ...moved.map((each) => each.id)])) put(id);
    if (highlighted) dim(patch.changes.map(({ item }) => item.id));
    select(selected);
  }

  /** Puts a part where it stands. */
  function put(id: string): void {
    const group = drawn.get(id);
    const place = places.get(id);
    if (place) group?.setAttribute('transform', `translate(${place.x} ${place.y})`);
    if (!group?.firstElementChild?.classList.contains('shape')) return;
    const body = boxes.get(id) ?? boxOf(group);
    if (body) boxes.set(id, { ...body, ...place });
  }

  function clear(): void {
    for (const id of [...drawn.keys()]) drop(id);
    places.clear();
    badges.replaceChildren();
    ring.setAttribute('visibility', 'hidden');
    badged = new Map();
  }

  function select(id: string | undefined): void {
    selected = id;
    const box = id === undefined ? undefined : boxes.get(id);
    ring.setAttribute('visibility', box ? 'visible' : 'hidden');
    if (!box) return;
    for (const [key, value] of Object.entries({
      x: box.x - 3,
      y: box.y - 3,
      width: box.width + 6,
      height: box.height + 6,
    }))
      ring.setAttribute(key, String(value));
  }

  function dim(ids: Iterable<string>): void {
    for (const id of ids)
      drawn.get(id)?.firstElementChild?.classList.toggle('dimmed', highlighted !== undefined && !highlighted.has(id));
  }

  return {
    svg,
    overlay,
    boxes,
    draw,
    clear,
    badge: (shapes) => {
      const next = new Map<string, Badged>();
      for (const shape of shapes) {
        const box = boxes.get(shape.id);
        const known = badged.get(shape.id);
        const badge = known?.shape === shape ? known.badge : badgeOf(shape);
        if (!box || !badge) continue;
        if (known?.badge !== badge || known.box !== box)
          badge.setAttribute('transform', `translate(${box.x} ${box.y})`);
        next.set(shape.id, { shape, box, badge });
      }
      for (const [id, { badge }] of badged) if (next.get(id)?.badge !== badge) badge.remove();
      // Which of them comes first does not show.
      for (const [id, { badge }] of next) if (badged.get(id)?.badge !== badge) badges.append(badge);
      badged = next;
    },
    select,
    highlight: (ids) => {
      if (!highlighted && !ids) return;
      highlighted = ids;
      dim(boxes.keys());
    },
    shapeOf: (target) => {
      const group = target instanceof Element ? (target.closest('.shape[data-id]') ?? target.closest('.band')) : null;
      return group?.getAttribute('data-id') ?? group?.getAttribute('data-band') ?? undefined;
    },
  };
}

type Place = Pick<Box, 'x' | 'y'>;

interface Badged {
  readonly shape: PageShape;
  readonly box: Box;
  readonly badge: SVGElement;
}

const allowed: ReadonlySet<string> = new Set(['svg', 'g', 'rect', 'path', 'text', 'title', 'circle', 'line']);

/** Pieces of SVG as groups; a piece with anything in it but plain drawing is left out. */
function parsed(pieces: readonly string[]): readonly (Element | undefined)[] {
  const source = `<svg xmlns="http://www.w3.org/2000/svg">${pieces.map((piece) => `<g>${piece}</g>`).join('')}</svg>`;
  const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
  return [...documentElement.children].map((group) => (isPlain(group) ? document.importNode(group, true) : undefined));
}

function isPlain(group: Element): boolean {
  return [group, ...group.querySelectorAll('*')].every(
    (each) => allowed.has(each.localName) && each.getAttributeNames().every((name) => !/^on|href|style/i.test(name)),
  );
}

/** The box of a shape from its own corner: that of its body, its first rectangle. */
function boxOf(group: Element): Box | undefined {
  const body = group.querySelector('rect');
  const at = (name: string): number => Number(body?.getAttribute(name) ?? Number.NaN);
  const box = { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
  return Object.values(box).every(Number.isFinite) ? box : undefined;
}

/** The badge of a shape, drawn from its corner: on its left edge, where neither icons nor texts are. */
function badgeOf({ findings, severity, text }: PageShape): SVGElement | undefined {
  if (findings === 0 || severity === undefined) return undefined;
  const count = findings > 99 ? '99+' : String(findings);
  const width = 8 + 6 * count.length;
  const x = 6 - width;
  return svgElement(
    'g',
    { class: `badge ${severity}` },
    svgElement('title', {}, text),
    svgElement('rect', { x, y: 6, width, height: 13, rx: 6.5 }),
    svgElement('text', { x: x + width / 2, y: 16, 'text-anchor': 'middle', 'font-size': 10 }, count),
  );
}
