/** The keyboard in the picture, which is one stop of the Tab key: arrow keys go from shape to shape. */
import { type Direction, neighbour } from './neighbour.ts';
import type { Picture } from './picture.ts';
import type { Viewport } from './viewport.ts';

export interface KeyEvents {
  readonly selected: () => string | undefined;
  readonly select: (id: string) => void;
  readonly deselect: () => void;
  readonly show: (id: string) => void;
  /** Lets a shape fail, or marks it as working again. */
  readonly fail: (id: string) => void;
  readonly search: () => void;
}

const steps: Readonly<Record<Direction, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How far the picture moves with a key, in pixels. */
const stride = 60;

export function followKeys({ svg, boxes }: Picture, view: Viewport, events: KeyEvents): void {
  svg.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || (event.ctrlKey && !/^[-+=0]$/.test(event.key))) return;
    if (!pressed(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  function pressed({ key, shiftKey }: KeyboardEvent): boolean {
    const selected = events.selected();
    const isDirection = isArrow(key);
    if (isDirection && shiftKey) view.move(steps[key][0] * stride, steps[key][1] * stride);
    else if (isDirection) {
      const next = neighbour(boxes, selected ?? '', key);
      if (next !== undefined) events.select(next);
    } else if (key === '+' || key === '=') view.zoomBy(1.25);
    else if (key === '-') view.zoomBy(1 / 1.25);
    else if (key === '0') view.fit();
    else if (key === '/') events.search();
    else if (key === 'Escape') events.deselect();
    else if (selected !== undefined && key === 'Enter') events.show(selected);
    else if (selected !== undefined && (key === 'f' || key === 'F')) events.fail(selected);
    else return false;
    return true;
  }
}

function isArrow(key: string): key is Direction {
  return Object.hasOwn(steps, key);
}
