/** The row of controls above the picture: search, filter, view, zoom, list, export. Keeps what the user has chosen. */
import type { DiagramOptions, DrawingMessage, PageMessage } from '../../src/diagram/messages.ts';
import type { PageTexts } from '../../src/diagram/pageTexts.ts';
import { button, element, refill, tick } from './dom.ts';

export interface ToolbarEvents {
  readonly search: (text: string, isEntered: boolean) => void;
  readonly change: (options: DiagramOptions) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly list: () => void;
  readonly send: (message: PageMessage) => void;
}

export interface Toolbar {
  readonly bar: HTMLElement;
  readonly options: DiagramOptions;
  /** Sets what is chosen, without telling. */
  readonly choose: (options: DiagramOptions) => void;
  readonly show: (drawing: DrawingMessage) => void;
  readonly focusSearch: () => void;
  /** Says whether the list is shown. */
  readonly pressList: (isPressed: boolean) => void;
}

const layers = ['receive', 'process', 'send', 'data', 'infrastructure'] as const;
export const everything: DiagramOptions = { expanded: [], layers, kinds: [], sites: [], applications: [] };
const filters = ['kinds', 'sites', 'applications'] as const;

export function toolbar(texts: PageTexts, events: ToolbarEvents): Toolbar {
  let options = everything;
  /** What the menus show. */
  let shown = '';
  const search = element('input', { type: 'search', placeholder: texts.search, 'aria-label': texts.searchIn });
  search.addEventListener('input', () => events.search(search.value, false));
  search.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') events.search(search.value, true);
  });
  const filterMenu = menu(texts.filter);
  const view = button('', () => events.send({ type: 'view' }), { class: 'view' });
  const list = button(texts.list, events.list, { 'aria-pressed': 'false' });
  const exports = menu(texts.export);
  const exportKinds = [
    'copySvg',
    'copyPng',
    'copyMarkdown',
    'saveSvg',
    'savePng',
    'saveDrawio',
    'saveMermaid',
  ] as const;
  exports.content.append(
    ...exportKinds.map((as) =>
      button(texts[as], () => {
        exports.root.open = false;
        events.send({ type: 'export', as });
      }),
    ),
  );

  function change(next: DiagramOptions): void {
    options = next;
    shown = '';
    events.change(next);
  }

  function layerTicks(): HTMLElement {
    const ticks = layers.map((layer) =>
      tick(texts.layer[layer], options.layers.includes(layer), (isTicked) =>
        change({
          ...options,
          layers: layers.filter((each) => (each === layer ? isTicked : options.layers.includes(each))),
        }),
      ),
    );
    return element('fieldset', {}, element('legend', {}, texts.layers), ...ticks);
  }

  function showFilter({ choices }: Pick<DrawingMessage, 'choices'>): void {
    const groups = filters
      .filter((of) => choices[of].length > 1 || options[of].length > 0)
      .map((of) => {
        const ticks = choices[of].map(({ id, name }) =>
          tick(name, options[of].includes(id), (isTicked) => {
            const others = options[of].filter((each) => each !== id);
            change({ ...options, [of]: isTicked ? [...others, id] : others });
          }),
        );
        return element('fieldset', {}, element('legend', {}, texts[of]), ...ticks);
      });
    const all = button(texts.showAll, () => change({ ...everything, expanded: options.expanded }));
    refill(filterMenu.content, all, layerTicks(), ...groups);
    filterMenu.root.classList.toggle(
      'active',
      options.layers.length < layers.length || filters.some((of) => options[of].length > 0),
    );
  }

  document.addEventListener('pointerdown', ({ target }) => {
    for (const { root } of [filterMenu, exports])
      if (target instanceof Node && !root.contains(target)) root.open = false;
  });
  const zoomOut = button('−', () => events.zoom(1 / 1.25), { 'aria-label': texts.zoomOut, title: texts.zoomOut });
  const zoomIn = button('+', () => events.zoom(1.25), { 'aria-label': texts.zoomIn, title: texts.zoomIn });
  const bar = element(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': texts.picture },
    ...[search, filterMenu.root, view, zoomOut, zoomIn, button(texts.fit, events.fit), list, exports.root],
  );
  return {
    bar,
    get options() {
      return options;
    },
    choose: (next) => {
      options = next;
    },
    show: (drawing) => {
      view.textContent = drawing.view === 'today' ? texts.today : texts.asPlanned;
      const wanted = JSON.stringify([options, drawing.choices]);
      if (wanted === shown) return;
      shown = wanted;
      showFilter(drawing);
    },
    focusSearch: () => search.focus(),
    pressList: (isPressed) => list.setAttribute('aria-pressed', String(isPressed)),
  };
}

/** Something that opens below its name. */
function menu(name: string): { readonly root: HTMLDetailsElement; readonly content: HTMLElement } {
  const content = element('div', { class: 'menu' });
  const root = element('details', {}, element('summary', {}, name), content);
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    root.open = false;
    root.querySelector('summary')?.focus();
  });
  // An open menu covers the picture.
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) root.open = false;
  });
  return { root, content };
}
