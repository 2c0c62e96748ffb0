/**
 * Text to tree. Parsing never fails: it returns what could be read, and problems with their places.
 *
 * A text is cut into pieces that are parsed on their own, so that an open quote or a half-typed word costs its own entry
 * only. Where the pieces do not tell what the text means, it is parsed as a whole. `reparse.ts` keeps the pieces that an
 * edit has not touched.
 */
import { isMap, isScalar } from 'yaml';
import { lineEnd } from '../text/lines.ts';
import { assemble } from './assemble.ts';
import { scanHeads } from './heads.ts';
import type { IncrementalSyntax } from './incrementalSyntax.ts';
import { isDecided } from './isDecided.ts';
import { parseEntries, parsePiece } from './parsePiece.ts';
import { parseYaml } from './parseYaml.ts';
import type { Piece, PieceContent } from './piece.ts';
import { leadPiece } from './pieceContent.ts';
import { type PlacedHead, placeHeads } from './pieceContext.ts';
import type { RawProblem } from './problem.ts';
import { splitDocument } from './splitDocument.ts';
import { message } from './syntaxMessages.ts';
import { yamlProblems } from './yamlProblems.ts';

/** A longer text (in UTF-16 code units) is checked for syntax errors only. */
export const maxLength = 4 * 1024 * 1024;

/** Control characters that YAML does not allow. U+FFFD stands for bytes that are not UTF-8. */
const controlCharacter = /(?![\t\n\r\u0085])\p{Cc}|\uFFFD/u;
/** Lines that may end a document or be a directive. */
const documentMarker = /^[ \t]*(?:---|\.\.\.|%)/m;
/** Line ends that the parser does not take for one. */
const oddLineEnd = /\r(?!\n)|[\u0085\u2028\u2029]/;

/** Parses `text`. Never throws. Equal to `parseWhole`, but faster for a text that can be cut into pieces. */
export function parse(text: string): IncrementalSyntax {
  return parsePieces(text) ?? parseWhole(text);
}

/** The tree made from pieces; `undefined` where they do not tell what the text means. */
function parsePieces(text: string): IncrementalSyntax | undefined {
  if (text.length > maxLength || !canBeCut(text)) return undefined;
  const found = [...scanHeads(text)];
  const first = found[0]?.start ?? text.length;
  const lead = text.slice(0, first);
  if (found.length === 0 || found.some((head) => head.kind === 'odd') || !isEmptyLead(lead)) return undefined;
  const parts = piecesBetween(text, placeHeads(found));
  const pieces = lead === '' ? parts : [leadPiece(lead, []), ...parts];
  return isDecided(pieces, text) ? assemble(pieces, { unread: false, parsed: text.length }) : undefined;
}

/** Parses `text` as a whole. This defines its meaning. */
export function parseWhole(text: string): IncrementalSyntax {
  const control = controlCharacter.exec(text);
  if (text.includes('\0')) return unread(text, [controlProblem(text, control?.index ?? 0)]);
  if (text.length > maxLength) return syntaxOnly(text);
  const keep = control === null && canBeCut(text) && !hasOddLine(text);
  const document = parseYaml(text);
  const found = document ? yamlProblems(document, text, 0) : [];
  const another = found.find((each) => each.code === 'MULTIPLE_DOCS')?.problem;
  const problems = found.map((each) => each.problem).filter((problem) => problem !== another);
  const more: RawProblem[] = [...(control ? [controlProblem(text, control.index)] : []), ...(another ? [another] : [])];
  const broken = document === undefined || problems.some((problem) => !problem.warning);
  const read = another ? text.slice(0, another.span.start) : text;
  if (broken) {
    const pieces = piecesOf(read);
    const silent = pieces.every((piece) => piece.content.problems.every((problem) => problem.warning));
    return finish(text, pieces, [...more, ...(silent ? problems.slice(0, 1) : [])], keep && !silent, 2 * text.length);
  }
  const contents = document.contents;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    const span = { start: 0, end: lineEnd(text, 0) };
    return unread(text, [...more, { rule: 'format/wrong-type', span, message: message('format/wrong-type.root') }]);
  }
  const { pieces, isIndependent } = splitDocument(read, isMap(contents) ? contents.items : [], problems);
  return finish(text, pieces, more, keep && isIndependent, text.length);
}

function hasOddLine(text: string): boolean {
  for (const head of scanHeads(text)) if (head.kind === 'odd') return true;
  return false;
}

/** Whether the text can be cut into pieces, which can be kept when it changes. */
export function canBeCut(text: string, from = 0, until = text.length): boolean {
  const part = text.slice(from, until);
  // A byte order mark is one at the start of the text only; elsewhere it is a character of a key.
  const hasOddMark = part.includes(byteOrderMark, from === 0 ? 1 : 0);
  return !hasOddMark && !documentMarker.test(part) && !controlCharacter.test(part) && !oddLineEnd.test(part);
}

const byteOrderMark = '\uFEFF';

function controlProblem(text: string, at: number): RawProblem {
  const binary = text.includes('\0');
  return {
    rule: 'syntax/yaml',
    span: { start: at, end: at + 1 },
    message: message(binary ? 'syntax/yaml.binary' : 'syntax/yaml.control'),
  };
}

/** A text that is not read: one piece with the problems. */
function unread(text: string, problems: readonly RawProblem[], parsed = 0): IncrementalSyntax {
  const tree = assemble([leadPiece(text, problems)], { unread: true, parsed });
  return { ...tree, units: tree.units, pieces: undefined };
}

/** Checks the first part of a text that is too long; what is still open where it is cut off is no error. */
function syntaxOnly(text: string): IncrementalSyntax {
  const part = text.slice(0, text.lastIndexOf('\n', maxLength) + 1 || maxLength);
  const document = parseYaml(part);
  const notice: RawProblem = {
    rule: 'format/too-large',
    span: { start: 0, end: lineEnd(text, 0) },
    message: message('format/too-large.file', { limit: maxLength / 1024 / 1024 }),
  };
  const problems = document ? yamlProblems(document, part, 0).map((each) => each.problem) : [];
  const atCut = part.length - 1000;
  return unread(text, [notice, ...problems.filter(({ span }) => span.start < atCut)], part.length);
}

function finish(
  text: string,
  pieces: readonly Piece[],
  more: readonly RawProblem[],
  keep: boolean,
  parsed: number,
): IncrementalSyntax {
  const covered = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const rest = covered < text.length || pieces.length === 0 ? [leadPiece(text.slice(covered), [])] : [];
  const tree = assemble([...pieces, ...rest], { unread: false, parsed });
  const placed = more.map(({ span, ...problem }) => {
    const unit = tree.units.findLast((each) => (tree.starts.get(each) ?? 0) <= span.start) ?? tree.units[0];
    const start = (unit && tree.starts.get(unit)) ?? 0;
    return {
      ...problem,
      place: {
        unit: unit ?? { section: undefined, entry: undefined, length: 0 },
        span: { start: span.start - start, end: span.end - start },
      },
    };
  });
  return {
    ...tree,
    units: tree.units,
    problems: [...placed, ...tree.problems],
    pieces: keep && rest.length === 0 && leadIsEmpty(pieces, text) ? pieces : undefined,
  };
}

/** Content before the first head cannot be parsed on its own. */
function leadIsEmpty([first]: readonly Piece[], text: string): boolean {
  return first?.kind !== 'lead' || isEmptyLead(text.slice(0, first.length));
}

/** Nothing but a byte order mark, comments and blank lines; a tab is content. */
export function isEmptyLead(text: string): boolean {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return text.slice(start).split('\n').every(isEmptyLine);
}

function isEmptyLine(line: string): boolean {
  let at = 0;
  while (line[at] === ' ') at++;
  return at === line.length || line[at] === '#' || (line[at] === '\r' && at + 1 === line.length);
}

/** The pieces between heads, each parsed alone. */
function piecesOf(text: string): Piece[] {
  const heads = placeHeads([...scanHeads(text)].filter((head) => head.kind !== 'odd'));
  const first = heads[0]?.start ?? text.length;
  return [
    ...(first > 0 ? [leadPiece(text.slice(0, first), [])] : []),
    ...heads.map((head, index) => makePiece(text.slice(head.start, heads[index + 1]?.start ?? text.length), head)),
  ];
}

/**
 * How many characters of entries are parsed together: enough to make up for starting the parser, and few enough for its
 * garbage to be collected soon.
 */
const maxGroupLength = 4000;

/** The pieces that begin with `heads`; adjacent entries of a section are parsed in groups. */
function piecesBetween(text: string, heads: readonly PlacedHead[]): Piece[] {
  const endOf = (index: number): number => heads[index + 1]?.start ?? text.length;
  const pieces: Piece[] = [];
  for (let from = 0; from < heads.length; ) {
    const head = heads[from] as PlacedHead;
    let until = from + 1;
    while (
      until < heads.length &&
      goesOn(head, heads[until] as PlacedHead) &&
      endOf(until) - head.start <= maxGroupLength
    )
      until++;
    const group = heads.slice(from, until) as [PlacedHead, ...PlacedHead[]];
    const contents = group.length > 1 ? parseEntries(text.slice(head.start, endOf(until - 1)), group) : undefined;
    for (const [index, each] of group.entries()) {
      const end = endOf(from + index);
      const content = contents?.[index];
      pieces.push(content ? pieceOf(each, end - each.start, content) : makePiece(text.slice(each.start, end), each));
    }
    from = until;
  }
  return pieces;
}

/** Whether `next` is an entry in the same section and column as the entry `head`. */
function goesOn(head: PlacedHead, next: PlacedHead): boolean {
  return head.kind === 'entry' && next.kind === 'entry' && head.indent === next.indent;
}

/** Parses the piece that begins with `head`. */
export function makePiece(text: string, head: PlacedHead): Piece {
  return pieceOf(head, text.length, parsePiece(text, head));
}

function pieceOf(head: PlacedHead, length: number, content: PieceContent): Piece {
  const { kind, indent, collection, state, first, nextIndent } = head;
  return { kind, indent, collection, state, first, nextIndent, length, content };
}
