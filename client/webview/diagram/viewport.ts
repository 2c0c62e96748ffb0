/** Which part of the picture is seen: moved by dragging, wheel and keys, zoomed about the pointer, fitted into the window. */
import type { Box } from './neighbour.ts';

export interface Seen {
  readonly zoom: number;
  /** What of the picture is in the upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface Viewport {
  readonly seen: Seen;
  /** Whether all of the picture is seen, whatever the size of the window. */
  readonly isFitted: boolean;
  /** The size of the picture. What is fitted stays as large as it is while that fits, and fits well. */
  readonly resize: (width: number, height: number) => void;
  readonly set: (seen: Seen) => void;
  /** All of the picture, now and when its size or that of the window changes, until it is moved or zoomed. */
  readonly fit: () => void;
  /** By pixels of the window. */
  readonly move: (across: number, down: number) => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves as little as makes a box seen. */
  readonly reveal: (box: Box) => void;
}

/** How much less than the best zoom is kept, and chosen when what was seen does not fit any more: there is room for more. */
const lessThanBest = { kept: 0.9, chosen: 0.97 } as const;

const zooms = { least: 0.02, most: 8 } as const;

/** `overlay` shows what `svg` shows. `changed` is called when something else is seen. */
export function viewport(
  { svg, overlay }: { readonly svg: SVGSVGElement; readonly overlay: SVGSVGElement },
  changed: () => void,
): Viewport {
  let seen: Seen = { zoom: 1, x: 0, y: 0 };
  let picture = { width: 1, height: 1 };
  let isAll = true;
  const size = (): { readonly width: number; readonly height: number } => ({
    width: Math.max(1, svg.clientWidth),
    height: Math.max(1, svg.clientHeight),
  });

  function show(next: Seen): void {
    seen = next;
    const { width, height } = size();
    const box = `${seen.x} ${seen.y} ${width / seen.zoom} ${height / seen.zoom}`;
    // Setting it lays out all texts again, even where it is the same.
    if (box !== svg.getAttribute('viewBox')) for (const each of [svg, overlay]) each.setAttribute('viewBox', box);
    changed();
  }

  function fittingZoom(): number {
    const { width, height } = size();
    return limited(Math.min(width / picture.width, height / picture.height, 1.25));
  }

  function showAll(zoom = fittingZoom()): void {
    show({ zoom, x: (picture.width - size().width / zoom) / 2, y: 0 });
  }

  /** `x` and `y` are pixels of the window, and stay where they are. */
  function zoomAt(factor: number, x: number, y: number): void {
    isAll = false;
    const zoom = limited(seen.zoom * factor);
    show({ zoom, x: seen.x + x / seen.zoom - x / zoom, y: seen.y + y / seen.zoom - y / zoom });
  }

  function move(across: number, down: number): void {
    isAll = false;
    show({ ...seen, x: seen.x + across / seen.zoom, y: seen.y + down / seen.zoom });
  }

  svg.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { left, top } = svg.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey)
        zoomAt(Math.exp(-event.deltaY * 0.003), event.clientX - left, event.clientY - top);
      else if (event.shiftKey && event.deltaX === 0) move(event.deltaY, 0);
      else move(event.deltaX, event.deltaY);
    },
    { passive: false },
  );
  followDrag(svg, move);
  new ResizeObserver(() => (isAll ? showAll() : show(seen))).observe(svg);

  return {
    get seen() {
      return seen;
    },
    get isFitted() {
      return isAll;
    },
    resize: (width, height) => {
      picture = { width, height };
      if (!isAll) return;
      const best = fittingZoom();
      const fits = seen.zoom <= best && seen.zoom >= best * lessThanBest.kept;
      showAll(fits ? seen.zoom : best * lessThanBest.chosen);
    },
    set: (next) => {
      isAll = false;
      show({ ...next, zoom: limited(next.zoom) });
    },
    fit: () => {
      isAll = true;
      showAll();
    },
    move,
    zoomBy: (factor) => zoomAt(factor, size().width / 2, size().height / 2),
    reveal: (box) => {
      const { width, height } = size();
      const x = nearest(seen.x, width / seen.zoom, box.x, box.width);
      const y = nearest(seen.y, height / seen.zoom, box.y, box.height);
      if (x === seen.x && y === seen.y) return;
      isAll = false;
      show({ ...seen, x, y });
    },
  };
}

function limited(zoom: number): number {
  return Math.min(zooms.most, Math.max(zooms.least, zoom));
}

/** Where a window of some length has to begin so that a stretch is in it; its beginning, when it is too long. */
function nearest(start: number, length: number, from: number, extent: number): number {
  const edge = Math.min(24, length / 10);
  if (from - edge < start || extent + 2 * edge > length) return from - edge;
  return Math.max(start, from + extent + edge - length);
}

/** A press that moves less is a click. */
const slack = 4;

function followDrag(svg: SVGSVGElement, move: (across: number, down: number) => void): void {
  let last: { readonly x: number; readonly y: number } | undefined;
  let isDragging = false;
  svg.addEventListener('pointerdown', ({ button, clientX, clientY }) => {
    isDragging = false;
    if (button === 0 || button === 1) last = { x: clientX, y: clientY };
  });
  svg.addEventListener('pointermove', ({ clientX, clientY, buttons, pointerId }) => {
    if (!last || buttons === 0) return;
    if (!isDragging && Math.hypot(clientX - last.x, clientY - last.y) < slack) return;
    if (!isDragging) svg.setPointerCapture(pointerId);
    isDragging = true;
    move(last.x - clientX, last.y - clientY);
    last = { x: clientX, y: clientY };
  });
  svg.addEventListener('pointerup', () => {
    last = undefined;
  });
  // The click after a drag is none.
  svg.addEventListener('click', (event) => isDragging && event.stopImmediatePropagation(), { capture: true });
}
