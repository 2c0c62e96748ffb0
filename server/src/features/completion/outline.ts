/**
 * Where the cursor is while the user is typing. A tolerant scan of the lines of one section, since a half-typed line has
 * no tree yet. It knows YAML's form and nothing of its meaning.
 */
import { simpleKeyOf } from '../../syntax/simpleKey.ts';
import { type Container, type Cursor, cursorOn, newContainer, type Scan, scalarEnd, unquoted } from './cursor.ts';
import { scanFlow } from './flow.ts';
import { type Line, linesOfSection } from './lines.ts';

/** A key without a value on its line: what is indented below belongs to it. */
interface Header {
  readonly path: readonly string[];
  readonly indent: number;
}

/** What is known while the lines go by. */
interface State extends Scan {
  /** The block containers around the current line, from the outside in. */
  readonly containers: Container[];
  header: Header | undefined;
  /** Lines deeper than this belong to a block scalar. */
  scalarIndent: number | undefined;
}

/** The cursor in the section around it; `undefined` in comments, texts and wherever nothing can be typed. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const state: State = {
    text,
    offset,
    found: undefined,
    containers: [newContainer([], 'mapping', { indent: 0 })],
    header: undefined,
    scalarIndent: undefined,
  };
  const lines = linesOfSection(text, offset);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line) index += readLine(state, line, lines, index + 1);
  }
  return state.found;
}

/** Reads one line and returns how many of the lines after it belong to the same flow value. */
function readLine(state: State, line: Line, lines: readonly Line[], next: number): number {
  if (state.scalarIndent !== undefined) {
    if (line.body === '' || line.indent > state.scalarIndent) return 0;
    state.scalarIndent = undefined;
  }
  if (line.body === '') readEmpty(state, line);
  if (line.body === '' || line.body.startsWith('#')) return 0;
  const dash = /^-(?:[ \t]|$)/.test(line.body);
  const container = containerOf(state, line, dash);
  if (container?.kind !== (dash ? 'sequence' : 'mapping')) return 0;
  if (dash)
    return readValue(state, { line, container, key: undefined, from: line.start + line.indent + 1 }, lines, next);
  return readPair(state, line, container, lines, next);
}

/** An empty line at the cursor: the next key of what stands in its column, or the first thing below a header. */
function readEmpty(state: State, line: Line): void {
  const { offset, header } = state;
  if (offset < line.start || offset > line.end) return;
  const column = offset - line.start;
  const word = { start: offset, end: offset };
  const container =
    header && column > header.indent
      ? newContainer(header.path, 'mapping', { indent: column })
      : state.containers.findLast((each) => each.indent === column);
  if (!container) return;
  const place = container.kind === 'mapping' ? 'key' : 'item';
  state.found = cursorOn(state, { place, container, key: undefined }, word, { dashless: place === 'item' });
}

/** Opens and closes containers until the innermost is the one that the line belongs to. */
function containerOf(state: State, line: Line, dash: boolean): Container | undefined {
  const { containers, header, found } = state;
  state.header = undefined;
  if (header && (line.indent > header.indent || (dash && line.indent === header.indent))) {
    const opened = newContainer(header.path, dash ? 'sequence' : 'mapping', { indent: line.indent });
    const parent = containers.at(-1);
    if (parent && !dash) parent.hasBlocks = true;
    containers.push(opened);
    // An empty line at the cursor came first: now its column is known to be right or wrong.
    if (found?.container.path === header.path)
      state.found =
        found.container.indent === line.indent
          ? { ...found, container: opened, place: dash ? 'item' : 'key', dashless: dash }
          : undefined;
    return opened;
  }
  for (let top = containers.at(-1); top && containers.length > 1; top = containers.at(-1)) {
    if (top.indent < line.indent || (top.indent === line.indent && (top.kind === 'sequence') === dash)) break;
    containers.pop();
  }
  const top = containers.at(-1);
  return top?.indent === line.indent ? top : undefined;
}

function readPair(state: State, line: Line, container: Container, lines: readonly Line[], next: number): number {
  const { text, offset } = state;
  const start = line.start + line.indent;
  const simple = simpleKeyOf(line.body);
  if (!simple) {
    const end = scalarEnd(text, start, line.end, false);
    const bound = text.slice(end, line.end).trim() === '' ? line.end : end;
    if (offset >= start && offset <= bound)
      state.found = cursorOn(state, { place: 'key', container, key: undefined }, { start, end: Math.max(end, offset) });
    return 0;
  }
  const { written } = simple;
  const colon = start + simple.colon;
  const word = { start, end: start + written.length };
  const key = unquoted(written);
  if (offset >= start && offset <= word.end)
    state.found = cursorOn(state, { place: 'key', container, key: undefined }, word, { colon: true });
  else container.keys.push(key);
  return readValue(state, { line, container, key, from: colon + 1 }, lines, next);
}

/** A value after a key, or an item after a dash. */
interface ValuePlace {
  readonly line: Line;
  readonly container: Container;
  readonly key: string | undefined;
  /** Behind the colon or dash. */
  readonly from: number;
}

function readValue(
  state: State,
  { line, container, key, from }: ValuePlace,
  lines: readonly Line[],
  next: number,
): number {
  const { text, offset } = state;
  const path = key === undefined ? container.path : [...container.path, key];
  const where = { place: key === undefined ? 'item' : 'value', container, key } as const;
  const at = from + (/^[ \t]*(?:[&!]\S*[ \t]*)*/.exec(text.slice(from, line.end))?.[0].length ?? 0);
  const rest = text.slice(at, line.end);
  const glued = offset === from;
  if (rest === '' || rest.startsWith('#')) {
    if (key !== undefined) state.header = { path, indent: line.indent };
    if (offset >= from && offset <= line.end && (rest === '' || offset < at))
      state.found = cursorOn(state, where, { start: offset, end: offset }, { glued });
    return 0;
  }
  if (/^[|>][0-9+-]{0,2}[ \t]*(?:#.*)?$/.test(rest)) {
    state.scalarIndent = line.indent;
    return 0;
  }
  if (rest.startsWith('{') || rest.startsWith('[')) {
    // Flow goes on below as long as the lines are indented deeper; a closing bracket may stand in the key's own column.
    let last = next;
    while (belongsToFlow(lines[last], line)) last++;
    while (last > next && lines[last - 1]?.body === '' && !isInside(state, lines[last - 1], line)) last--;
    const end = scanFlow(state, path, at, lines[last - 1]?.end ?? line.end);
    return lines.slice(next, last).filter((each) => each.start < end).length;
  }
  const end = scalarEnd(text, at, line.end, false);
  const bound = text.slice(end, line.end).trim() === '' ? line.end : end;
  if (offset >= from && offset < at) state.found = cursorOn(state, where, { start: offset, end }, { glued });
  else if (offset >= at && offset <= bound)
    state.found = cursorOn(state, where, { start: at, end: Math.max(end, offset) });
  else if (key === undefined) container.items.push(unquoted(text.slice(at, end)));
  return 0;
}

function belongsToFlow(line: Line | undefined, opener: Line): boolean {
  return line !== undefined && (line.body === '' || line.indent > opener.indent || /^[\]}]/.test(line.body));
}

/** Whether the cursor stands on an empty line, deeper than the line on which a flow value began. */
function isInside({ offset }: State, empty: Line | undefined, opener: Line): boolean {
  return empty !== undefined && offset <= empty.end && offset - empty.start > opener.indent;
}
