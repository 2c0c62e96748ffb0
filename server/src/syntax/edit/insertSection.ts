/** Inserts a section at its usual place, separated from its neighbours as the other sections of the file are. */

import { nextLine } from '../../text/lines.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { sectionNames } from '../../vocabulary/format.ts';
import { insertAfter } from './insertPart.ts';
import { attachedStart, indentStep, sectionEnd, separatesSections } from './layout.ts';
import type { Written } from './operation.ts';
import { after, endsWithBlankLine, inserting, isBlankOrComment, type SourceText, skipBlank } from './sourceText.ts';
import { indentAt, type PairAt, pairEnd, sectionPairs } from './valueAt.ts';
import { writeInline, writeName, writePair } from './writeValue.ts';

/** Writes `name: value`; `undefined` where the text has no place for it. */
export function insertSection(source: SourceText, name: string, value: Written): TextEdit[] | undefined {
  const { text, eol } = source;
  const sections = sectionPairs(source);
  const first = sections[0];
  if (!first) return writeFirst(source, name, value);
  if (isInBraces(source)) return insertInBraces(source, sections, name, value);
  const indent = indentAt(text, first.keySpan.start);
  if (indent === undefined) return undefined;
  const lines = writePair(name, value, [name], { indent, step: indentStep(source, undefined), block: true });
  const apart = separatesSections(source);
  const previous = sectionBefore(sections, name);
  if (!previous) {
    const at = Math.max(attachedStart(text, first.keySpan.start), headEnd(text));
    return [inserting(at, [...lines, ...(apart ? [''] : []), ''].join(eol))];
  }
  const end = sectionEnd(source, previous);
  const block = [...(apart ? [''] : []), ...lines].join(eol);
  const isLineStart = end > 0 && /[\r\n]/.test(text[end - 1] ?? '');
  if (isLineStart) return [inserting(end, block + eol)];
  const lineEnds = end + after(text, end).length;
  const next = nextLine(text, lineEnds);
  const close = apart && next < text.length && !/^(?:[ \t]*$|---|\.\.\.)/.test(after(text, next));
  return [inserting(lineEnds, eol + block + (close ? eol : ''))];
}

/** After the last section: the order of sections is not kept in braces. */
function insertInBraces(
  source: SourceText,
  sections: readonly PairAt[],
  name: string,
  value: Written,
): TextEdit[] | undefined {
  const last = sections.at(-1);
  if (!last) return undefined;
  const end = pairEnd(source, last);
  const next = skipBlank(source.text, end);
  const close = source.text[next] === ',' ? skipBlank(source.text, next + 1) : next;
  if (source.text[close] !== '}') return undefined;
  const part = `${writeName(name, true)}: ${writeInline(value, [name], true)}`;
  return insertAfter(source, { start: last.keySpan.start, end }, close, part);
}

/** The section after which `name` is inserted: the nearest one before it in the usual order. */
function sectionBefore(sections: readonly PairAt[], name: string): PairAt | undefined {
  const rank = rankOf(name);
  let nearest: PairAt | undefined;
  for (const pair of sections) {
    const own = rankOf(pair.key.text);
    if (own >= 0 && own < rank && (nearest === undefined || own >= rankOf(nearest.key.text))) nearest = pair;
  }
  return nearest;
}

function rankOf(name: string): number {
  return name === 'bizha' ? 0 : (sectionNames as readonly string[]).indexOf(name) + 1 || -1;
}

/** Whether the whole text is one mapping in braces. */
function isInBraces({ text }: SourceText): boolean {
  const at = skipBlank(text, headEnd(text));
  return text[/^---\s/.test(text.slice(at, at + 4)) ? skipBlank(text, at + 3) : at] === '{';
}

/** The end of directives, document start and byte order mark: nothing may be inserted before. */
function headEnd(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const content = after(text, line);
    if (content.startsWith('---') && isBlankOrComment(content.slice(3))) return nextLine(text, line);
    if (!content.startsWith('%') && !isBlankOrComment(content)) break;
  }
  return start;
}

/** Writes the first section of a text that is empty or has only comments. */
function writeFirst(source: SourceText, name: string, value: Written): TextEdit[] | undefined {
  const { text, eol, syntax } = source;
  if (syntax.problems.length > 0) return undefined;
  const lines = writePair(name, value, [name], { indent: '', step: 2, block: true });
  const content = text.replace(/^\uFEFF/, '').trimEnd();
  const lead = content === '' || endsWithBlankLine(text) ? '' : /[\r\n]$/.test(text) ? eol : eol + eol;
  return [inserting(text.length, lead + lines.join(eol) + eol)];
}
