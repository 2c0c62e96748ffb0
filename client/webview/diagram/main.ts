/** The diagram's page: puts its parts together, and keeps what is selected and seen. What is drawn, the extension says. */
import type { DetailsMessage, DrawingMessage, ExtensionMessage, PageShape } from '../../src/diagram/messages.ts';
import { button, element, refill, tick } from './dom.ts';
import { pageHost } from './host.ts';
import { followKeys } from './keys.ts';
import { patched } from './patched.ts';
import { picture } from './picture.ts';
import { pngOf } from './png.ts';
import { shapeCard } from './shapeCard.ts';
import { shapeRows } from './shapeRows.ts';
import { everything, toolbar } from './toolbar.ts';
import { viewport } from './viewport.ts';
import { type FoundWeakPoints, weakPointsCard } from './weakPointsCard.ts';

const host = pageHost((message) => follow(message));
const { texts, send, kept } = host;

let shapes: readonly PageShape[] = [];
let drawn: DrawingMessage | undefined;
let selected = kept?.selected;
let details: DetailsMessage | undefined;
let weakPoints: FoundWeakPoints | undefined;
/** The file that was drawn last, in this page or before it was loaded. */
let lastUri = kept?.uri;
let isRestored = kept === undefined;
let isListShown = kept?.isListShown ?? false;
let searched = '';

const hint = element('p', { id: 'keys', class: 'unseen' }, texts.keys);
const said = element('p', { class: 'unseen', role: 'status' });
const answer = element('div', { class: 'answer', role: 'status' });
const nothing = element('p', { class: 'nothing' });
const drawing = picture(texts.picture, hint.id);
const view = viewport(drawing, keep);
const rows = shapeRows(texts.list, (id) => choose(id));
const side = element('aside', { 'aria-label': texts.details });
const list = element('nav', { 'aria-label': texts.list }, rows.list);
const beside = element('div', { class: 'beside' }, side, list);
const bar = toolbar(texts, {
  search: (text, isEntered) => search(text, isEntered),
  change: (options) => {
    send({ type: 'options', options });
    keep();
  },
  zoom: view.zoomBy,
  fit: view.fit,
  list: () => {
    isListShown = !isListShown;
    arrange();
    rows.select(selected);
    keep();
  },
  send,
});
const stage = element('main', {}, said, nothing);
stage.prepend(drawing.svg, drawing.overlay);
const heading = element('h1', { class: 'unseen' }, texts.picture);
const head = element('header', {}, heading, hint, bar.bar, answer);
document.body.append(head, element('div', { class: 'middle' }, stage, beside));
if (kept) bar.choose(kept.options);
arrange();
followKeys(drawing, view, {
  selected: () => selected,
  select: choose,
  deselect: () => choose(undefined),
  show: activate,
  fail: (id) => {
    const shape = shapeAt(id);
    const failed = drawn?.failed ?? [];
    if (!shape || shape.fails.length === 0) return;
    const isFailed = shape.fails.every((each) => failed.includes(each));
    fail(isFailed ? failed.filter((each) => !shape.fails.includes(each)) : [...new Set([...failed, ...shape.fails])]);
  },
  search: bar.focusSearch,
});
drawing.svg.addEventListener('click', ({ target }) => {
  const id = drawing.shapeOf(target);
  const expands = id === undefined ? undefined : shapeAt(id)?.expands;
  if (expands === undefined) choose(id);
  else expand(expands, true);
});
drawing.svg.addEventListener('dblclick', ({ target }) => {
  const id = drawing.shapeOf(target);
  if (id !== undefined) activate(id);
});
send({ type: 'ready', uri: kept?.uri, options: kept?.options });

function follow(message: ExtensionMessage): void {
  switch (message.type) {
    case 'draw':
      draw(message.drawing);
      break;
    case 'nothing':
      showNothing(message.text);
      break;
    case 'select':
      mark(message.id);
      break;
    case 'details':
      details = message.details;
      showSide();
      break;
    case 'weakPoints':
      weakPoints = message;
      showSide();
      break;
    case 'image':
      void makePng(message);
  }
}

function showNothing(text: string): void {
  drawn = undefined;
  shapes = [];
  drawing.clear();
  rows.show([]);
  nothing.textContent = text;
  arrange();
}

function draw(next: DrawingMessage): void {
  const isOther = next.uri !== lastUri;
  lastUri = next.uri;
  drawn = next;
  shapes = patched(next.isWhole ? [] : shapes, next.shapes);
  drawing.draw(next);
  drawing.badge(shapes);
  nothing.textContent = shapes.length === 0 ? texts.nothingLeft : '';
  arrange();
  if (isOther) {
    selected = undefined;
    details = undefined;
    weakPoints = undefined;
    bar.choose(everything);
  }
  view.resize(next.width, next.height);
  if (isOther) view.fit();
  else if (!isRestored && kept) {
    if (kept.zoom > 0) view.set(kept);
    if (selected !== undefined) send({ type: 'select', id: selected, isPointedAt: false });
  }
  isRestored = true;
  bar.show(next);
  showAnswer(next);
  search(searched, false);
  drawing.select(selected);
  rows.select(selected);
  showSide();
  keep();
}

function shapeAt(id: string | undefined): PageShape | undefined {
  return shapes.find((each) => each.id === id);
}

/** The user selects a shape, or nothing. */
function choose(id: string | undefined): void {
  mark(id);
  send(id === undefined ? { type: 'deselect' } : { type: 'select', id, isPointedAt: true });
}

function mark(id: string | undefined): void {
  if (id !== selected) details = undefined;
  if (id !== undefined) weakPoints = undefined;
  selected = id;
  drawing.select(id);
  rows.select(id);
  const box = id === undefined ? undefined : drawing.boxes.get(id);
  if (box) view.reveal(box);
  const shape = shapeAt(id);
  said.textContent = shape ? `${shape.name}, ${shape.text}` : '';
  showSide();
  keep();
}

/** Goes to the place of a shape in the editor; a summary is drawn one by one instead. */
function activate(id: string): void {
  const expands = shapeAt(id)?.expands;
  if (expands === undefined) send({ type: 'show', id });
  else expand(expands, true);
}

/** What is expanded is selected, for there it is summarised again. */
function expand(id: string, isExpanded: boolean): void {
  choose(id);
  const others = bar.options.expanded.filter((each) => each !== id);
  bar.choose({ ...bar.options, expanded: isExpanded ? [...others, id] : others });
  send({ type: 'options', options: bar.options });
}

function fail(ids: readonly string[]): void {
  send({ type: 'fail', ids });
}

function search(text: string, isEntered: boolean): void {
  searched = text;
  const wanted = text.trim().toLowerCase();
  const found =
    wanted === '' ? undefined : shapes.filter(({ name, id }) => `${name} ${id}`.toLowerCase().includes(wanted));
  drawing.highlight(found && new Set(found.map(({ id }) => id)));
  rows.show(found ?? shapes);
  if (!found || !isEntered) return;
  const drawnOnes = found.filter(({ id }) => drawing.boxes.has(id));
  const next = drawnOnes[(drawnOnes.findIndex(({ id }) => id === selected) + 1) % Math.max(1, drawnOnes.length)];
  if (next) choose(next.id);
  else said.textContent = texts.nothingFound;
}

function showAnswer({ answer: text, failed, restart }: DrawingMessage): void {
  const isFailing = failed.length > 0;
  const controls = isFailing
    ? [
        tick(texts.restart, restart, (isTicked) => send({ type: 'restart', restart: isTicked })),
        button(texts.mendAll, () => fail([])),
      ]
    : [
        button(texts.weakPoints.singlePoints, () => ask('singlePoints'), { title: texts.singlePoints }),
        button(texts.weakPoints.pairs, () => ask('pairs'), { title: texts.pairs }),
      ];
  answer.classList.toggle('failing', isFailing);
  refill(answer, element('span', { class: 'text' }, text || texts.chooseShape), ...controls);
}

function showSide(): void {
  const shape = shapeAt(selected);
  const events = {
    fail,
    show: (id: string) => send({ type: 'show', id }),
    fix: (id: string) => send({ type: 'fix', id }),
    expand,
    close: () => {
      weakPoints = undefined;
      choose(undefined);
      drawing.svg.focus();
    },
  };
  if (shape) refill(side, shapeCard(texts, shape, details, drawn?.failed ?? [], events));
  else if (weakPoints) refill(side, weakPointsCard(texts, weakPoints, fail, events.close));
  else side.replaceChildren();
  side.hidden = drawn === undefined || side.childElementCount === 0;
  beside.hidden = side.hidden && list.hidden;
}

/** What stops work is shown in the place of what is selected. */
function ask(of: FoundWeakPoints['of']): void {
  if (selected !== undefined) choose(undefined);
  send({ type: 'weakPoints', of });
}

function arrange(): void {
  const isEmpty = drawn === undefined;
  drawing.svg.classList.toggle('invisible', isEmpty);
  bar.bar.hidden = isEmpty;
  answer.hidden = isEmpty;
  list.hidden = isEmpty || !isListShown;
  bar.pressList(isListShown);
  showSide();
}

async function makePng({
  svg,
  width,
  height,
  use,
}: Extract<ExtensionMessage, { readonly type: 'image' }>): Promise<void> {
  const blob = await pngOf(svg, width, height).catch(() => undefined);
  if (!blob) return send({ type: 'say', what: 'tooLarge' });
  if (use === 'save') return send({ type: 'png', bytes: new Uint8Array(await blob.arrayBuffer()) });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    send({ type: 'say', what: 'copied' });
  } catch {
    send({ type: 'say', what: 'notCopied' });
  }
}

function keep(): void {
  if (!drawn) return;
  const { x, y } = view.seen;
  const zoom = view.isFitted ? 0 : view.seen.zoom;
  const { uri, failed, restart } = drawn;
  host.keep({ uri, failed, restart, options: bar.options, selected, zoom, x, y, isListShown });
}
