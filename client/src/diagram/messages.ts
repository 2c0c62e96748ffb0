/**
 * What the diagram's page and the extension say to each other, and how each checks what it is told: neither trusts the
 * other with more than this. No code of VS Code and none of a browser.
 */
import { type Checked, flag, list, maybe, message, number, record, text, word } from './checks.ts';

const id = text(1_000);
const ids = list(id);
const weakPoints = word('singlePoints', 'pairs');
const layer = word('receive', 'process', 'send', 'data', 'infrastructure');

/** What the user has chosen to see. */
const options = record({
  expanded: ids,
  layers: list(layer, 5),
  kinds: ids,
  sites: ids,
  applications: ids,
});

export type DiagramOptions = Checked<typeof options>;

/** What the page keeps, so that it looks the same after a reload. */
const pageState = record({
  uri: text(10_000),
  failed: ids,
  options,
  selected: maybe(id),
  /** 0 where all of the picture is seen, whatever the size of the window. */
  zoom: number,
  x: number,
  y: number,
  isListShown: flag,
  /** Whether what survives restarts. */
  restart: maybe(flag),
});

export type PageState = Checked<typeof pageState>;

export const isPageState = pageState;

/** A picture as bytes; a PNG of the largest canvas stays below. */
const maxBytes = 256 * 1024 * 1024;
const bytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array && value.length <= maxBytes;

/** What the page says. */
export const isPageMessage = message({
  /** The page is there, and holds no drawing. What it has kept is about that file. */
  ready: { uri: maybe(text(10_000)), options: maybe(options) },
  options: { options },
  /** A shape is selected; when the user points at it, its place is shown, and the focus stays. */
  select: { id, isPointedAt: flag },
  /** Nothing is selected any more. */
  deselect: {},
  /** The focus goes to the place of a shape. */
  show: { id },
  fix: { id },
  /** These fail together from now on; none ends the simulation. */
  fail: { ids },
  restart: { restart: flag },
  view: {},
  weakPoints: { of: weakPoints },
  export: { as: word('copySvg', 'copyPng', 'copyMarkdown', 'saveSvg', 'savePng', 'saveDrawio', 'saveMermaid') },
  png: { bytes },
  say: { what: word('copied', 'tooLarge', 'notCopied') },
});

export type PageMessage = Checked<typeof isPageMessage>;

const counted = { removed: ids };
const part = record({ id, svg: text(1_000_000) });
const shape = record({
  id,
  name: text(10_000),
  text: text(20_000),
  depth: number,
  state: word('failed', 'stopped', 'stops at restart', 'delayed', 'reduced', 'running'),
  canFail: flag,
  fails: ids,
  expands: maybe(id),
  isExpanded: maybe(flag),
  findings: number,
  severity: maybe(word('error', 'warning', 'information', 'hint')),
});

const maxParts = 100_000;
const change = <Item>(item: (value: unknown) => value is Item) =>
  record({ ...counted, changes: list(record({ item, before: maybe(id) }), maxParts) });
const choices = list(record({ id, name: text(10_000) }));

/** What is drawn, or what has changed since the drawing before. */
const drawing = record({
  uri: text(10_000),
  view: word('as planned', 'today'),
  /** Whether the patches are for an empty page. */
  isWhole: flag,
  width: number,
  height: number,
  parts: change(part),
  /** Where parts stand that are new there. */
  places: list(record({ id, x: number, y: number }), maxParts),
  shapes: change(shape),
  choices: record({ kinds: choices, sites: choices, applications: choices }),
  failed: ids,
  restart: flag,
  /** What follows from the failure, in a sentence; empty for nothing. */
  answer: text(20_000),
});

export type DrawingMessage = Checked<typeof drawing>;
export type PageShape = Checked<typeof shape>;

const details = record({
  id,
  name: text(10_000),
  kind: text(1_000),
  sections: list(record({ heading: text(), lines: list(text(20_000)) }), 20),
  findings: list(record({ severity: word('error', 'warning', 'information', 'hint'), text: text(20_000) }), 1_000),
  isFixable: flag,
});

export type DetailsMessage = Checked<typeof details>;

/** What the extension says. */
export const isExtensionMessage = message({
  draw: { drawing },
  /** In place of a picture: what is wrong, and what to do. */
  nothing: { text: text() },
  /** The shape at the cursor. */
  select: { id },
  details: { details: maybe(details) },
  /** What stops work, alone or two together; absent while it is looked for. */
  weakPoints: { of: weakPoints, found: maybe(list(record({ name: text(10_000), ids }))) },
  /** A picture to be made a PNG of. */
  image: { svg: text(100_000_000), width: number, height: number, use: word('copy', 'save') },
});

export type ExtensionMessage = Checked<typeof isExtensionMessage>;
