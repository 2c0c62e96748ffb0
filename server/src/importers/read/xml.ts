/**
 * Reads XML as a stream, by a shape that names the elements that are wanted: everything else is passed over unread. Knows
 * no artefact; resolves no entity, loads nothing, and stops at the first mistake.
 */
import { SaxesParser } from 'saxes';
import type { Message } from '../../text/message.ts';
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { placeAt } from './json.ts';

/** The elements that may stand in one: each with its own, or `text` where its text is wanted. */
export interface Shape {
  readonly [element: string]: Shape | 'text';
}

export type Attributes = Readonly<Record<string, string>>;

/** Called for the elements of the shape; prefixes of names are cut. */
export interface XmlVisitor {
  readonly shape: Shape;
  /** `skip` passes over all that is in the element; a message refuses the file there. */
  readonly open?: (name: string, attributes: Attributes, parent: string) => 'skip' | Message | undefined;
  readonly close?: (name: string, text: string, parent: string) => void;
  /** The same for an element that the shape does not have at that place. */
  readonly other?: (name: string, parent: string) => 'skip' | Message | undefined;
  readonly comment?: (text: string) => void;
}

/** Deeper than any artefact goes, even with transport data written out. */
const deepest = 250;
/** A text that is wanted is no longer. */
const longestText = 100_000;

interface Level {
  readonly name: string;
  /** `undefined` below what the shape does not have; `skip` where nothing is looked at any more. */
  readonly shape: Shape | 'text' | 'skip' | undefined;
}

/** Reads the pieces of a text; gives control back after each. Returns what was wrong, if anything was. */
export function* readXml(pieces: Iterable<string>, visitor: XmlVisitor): Generator<void, ImportProblem | undefined> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const levels: Level[] = [];
  let text = '';
  let problem: ImportProblem | undefined;
  const refuse = (why: Message): void => {
    problem ??= { message: why, line: parser.line, column: Math.max(1, parser.column) };
  };
  const collect = (part: string): void => {
    if (text.length < longestText) text += part;
  };

  const endText = (): void => {
    parser.off('text');
    parser.off('cdata');
  };

  // What the parser says of a mistake can quote the file, and is never shown.
  parser.on('error', () => refuse(message('import.not-well-formed')));
  parser.on('doctype', () => refuse(message('import.doctype')));
  if (visitor.comment) parser.on('comment', (comment) => visitor.comment?.(comment));
  parser.on('opentag', (tag) => {
    if (problem) return;
    const name = localName(tag.name);
    const parent = levels.at(-1);
    const level = { name, shape: below(parent, name, visitor.shape) };
    levels.push(level);
    // A text that holds elements is none that is wanted: what follows in it is left out.
    if (parent?.shape === 'text') endText();
    if (levels.length > deepest) refuse(message('import.too-deep'));
    if (level.shape === 'skip') return;
    const answer =
      level.shape === undefined
        ? visitor.other?.(name, parent?.name ?? '')
        : visitor.open?.(name, tag.attributes, parent?.name ?? '');
    if (answer === 'skip') levels[levels.length - 1] = { name, shape: 'skip' };
    else if (answer) refuse(answer);
    else if (level.shape === 'text') {
      text = '';
      parser.on('text', collect);
      parser.on('cdata', collect);
    }
  });
  parser.on('closetag', () => {
    const level = levels.pop();
    if (problem || level?.shape === undefined || level.shape === 'skip') return;
    if (level.shape === 'text') endText();
    visitor.close?.(level.name, level.shape === 'text' ? text : '', levels.at(-1)?.name ?? '');
  });

  for (const piece of pieces) {
    parser.write(piece);
    if (problem) return problem;
    yield;
  }
  parser.close();
  return problem;
}

/** What is wanted of the child `name`. Children of a text are passed over. */
function below(parent: Level | undefined, name: string, shape: Shape): Level['shape'] {
  if (parent === undefined) return Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (parent.shape === 'skip' || parent.shape === 'text') return 'skip';
  return parent.shape !== undefined && Object.hasOwn(parent.shape, name) ? parent.shape[name] : undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * A mistake where it is: of an `&` that begins nothing the parser knows only when a semicolon comes, which can be far behind.
 */
export function atAmpersand(problem: ImportProblem, text: string): ImportProblem {
  if (problem.message.id !== 'import.not-well-formed') return problem;
  const marks = /<!--|<!\[CDATA\[|&(?!#\d{1,7};|#x[\da-fA-F]{1,6};|[A-Za-z_][\w.-]{0,60};)/g;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '&') {
      const place = placeAt(text, mark.index);
      return place.line <= (problem.line ?? 0) ? { message: message('import.ampersand'), ...place } : problem;
    }
    const end = text.indexOf(mark[0] === '<!--' ? '-->' : ']]>', marks.lastIndex);
    if (end < 0) return problem;
    marks.lastIndex = end;
  }
  return problem;
}

/** The name of the root element, as far as the head of a text shows it. */
export function rootOf(head: string): string | undefined {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let root: string | undefined;
  parser.on('error', () => undefined);
  parser.on('opentagstart', (tag) => {
    root ??= localName(tag.name);
  });
  for (let at = 0; root === undefined && at < head.length; at += 2048) parser.write(head.slice(at, at + 2048));
  return root;
}
