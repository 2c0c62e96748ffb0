/** The list beside the picture: the same shapes in words, to be read and gone through with the arrow keys. */
import type { PageShape } from '../../src/diagram/messages.ts';
import { element } from './dom.ts';

export interface ShapeRows {
  readonly list: HTMLUListElement;
  /** Rows that say the same as before stay as they are. */
  readonly show: (shapes: readonly PageShape[]) => void;
  readonly select: (id: string | undefined) => void;
}

export function shapeRows(label: string, choose: (id: string) => void): ShapeRows {
  const list = element('ul', { class: 'rows', 'aria-label': label });
  list.setAttribute('role', 'list');
  let rows: ReadonlyMap<string, Row> = new Map();
  let selected: string | undefined;
  /** The one that is reached with the Tab key; the others are with arrow keys. */
  let reached: HTMLButtonElement | undefined;

  function mark(): void {
    const current = rows.get(selected ?? '') ?? rows.values().next().value;
    const isSelected = current?.shape.id === selected;
    if (reached !== current?.press) {
      reached?.setAttribute('tabindex', '-1');
      reached?.removeAttribute('aria-current');
      reached = current?.press;
      reached?.setAttribute('tabindex', '0');
    }
    if (isSelected) reached?.setAttribute('aria-current', 'true');
    else reached?.removeAttribute('aria-current');
  }

  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...rows.values()];
    const at = all.findIndex(({ press }) => press === document.activeElement);
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    next?.press.focus();
    if (next) choose(next.shape.id);
  });

  return {
    list,
    show: (shapes) => {
      const before = rows;
      rows = new Map(
        shapes.map((shape) => {
          const known = before.get(shape.id);
          return [shape.id, known && isSame(known.shape, shape) ? known : { shape, ...rowOf(shape, choose) }];
        }),
      );
      const all = [...rows.values()].map(({ row }) => row);
      const old = [...before.values()];
      if (all.length !== old.length || all.some((row, index) => row !== old[index]?.row)) {
        const focused = document.activeElement;
        list.replaceChildren(...all);
        if (focused instanceof HTMLElement && list.contains(focused) && document.hasFocus()) focused.focus();
      }
      mark();
    },
    select: (id) => {
      selected = id;
      mark();
      if (id !== undefined) rows.get(id)?.row.scrollIntoView({ block: 'nearest' });
    },
  };
}

interface Row {
  readonly shape: PageShape;
  readonly row: HTMLLIElement;
  readonly press: HTMLButtonElement;
}

function rowOf(shape: PageShape, choose: (id: string) => void) {
  const { id, name, text, depth, state } = shape;
  const press = element(
    'button',
    { type: 'button', tabindex: -1, class: `depth-${Math.min(depth, 6)}` },
    element('span', { class: 'name' }, name),
    ' ',
    element('span', { class: 'said' }, text),
  );
  press.addEventListener('click', () => choose(id));
  return { press, row: element('li', { 'data-state': state }, press) };
}

function isSame(one: PageShape, other: PageShape): boolean {
  return one.name === other.name && one.text === other.text && one.depth === other.depth && one.state === other.state;
}
