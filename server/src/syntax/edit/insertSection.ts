/**
 * Writes a section that is not there yet, at its usual place, set apart as the file does it.
 */
import type { TextEdit } from '../../text/textEdit.ts';
import { sectionNames } from '../../vocabulary/format.ts';
import { insertBehind } from './insertPart.ts';
import { attachedStart, indentStep, sectionEnd, separatesSections } from './layout.ts';
import type { Written } from './operation.ts';
import { indentAt, type Slot, sectionSlots, slotEnd } from './site.ts';
import { after, inserting, isSpare, nextLine, type Source, skipBlank } from './source.ts';
import { writeInline, writeName, writePair } from './writeValue.ts';

/** Writes `name: value`; `undefined` where the text has no place for it. */
export function insertSection(source: Source, name: string, value: Written): TextEdit[] | undefined {
  const { text, eol } = source;
  const sections = sectionSlots(source);
  const first = sections[0];
  if (!first) return writeFirst(source, name, value);
  if (isInBraces(source)) return insertInBraces(source, sections, name, value);
  const indent = indentAt(text, first.keySpan.start);
  if (indent === undefined) return undefined;
  const lines = writePair(name, value, [name], { indent, step: indentStep(source, undefined), block: true });
  const apart = separatesSections(source);
  const previous = elderOf(sections, name);
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

/** Behind the last section: braces have no order that a reader would look for. */
function insertInBraces(
  source: Source,
  sections: readonly Slot[],
  name: string,
  value: Written,
): TextEdit[] | undefined {
  const last = sections.at(-1);
  if (!last) return undefined;
  const end = slotEnd(source, last);
  const next = skipBlank(source.text, end);
  const close = source.text[next] === ',' ? skipBlank(source.text, next + 1) : next;
  if (source.text[close] !== '}') return undefined;
  const part = `${writeName(name, true)}: ${writeInline(value, [name], true)}`;
  return insertBehind(source, { start: last.keySpan.start, end }, close, part);
}

/** The section after which one called `name` stands: the nearest before it in the usual order. */
function elderOf(sections: readonly Slot[], name: string): Slot | undefined {
  const rank = rankOf(name);
  let elder: Slot | undefined;
  for (const slot of sections) {
    const own = rankOf(slot.key.text);
    if (own >= 0 && own < rank && (elder === undefined || own >= rankOf(elder.key.text))) elder = slot;
  }
  return elder;
}

function rankOf(name: string): number {
  return name === 'bizha' ? 0 : (sectionNames as readonly string[]).indexOf(name) + 1 || -1;
}

/** Whether the whole text is one mapping in braces. */
function isInBraces({ text }: Source): boolean {
  const at = skipBlank(text, headEnd(text));
  return text[/^---\s/.test(text.slice(at, at + 4)) ? skipBlank(text, at + 3) : at] === '{';
}

/** Where directives, the start of the document and the byte order mark end: nothing is written before. */
function headEnd(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const content = after(text, line);
    if (content.startsWith('---') && isSpare(content.slice(3))) return nextLine(text, line);
    if (!content.startsWith('%') && !isSpare(content)) break;
  }
  return start;
}

/** The first section of a text that holds nothing, or comments only. */
function writeFirst(source: Source, name: string, value: Written): TextEdit[] | undefined {
  const { text, eol, syntax } = source;
  if (syntax.problems.length > 0) return undefined;
  const lines = writePair(name, value, [name], { indent: '', step: 2, block: true });
  const content = text.replace(/^\uFEFF/, '').trimEnd();
  const lead =
    content === ''
      ? ''
      : /[\r\n]$/.test(text)
        ? /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text)
          ? ''
          : eol
        : eol + eol;
  return [inserting(text.length, lead + lines.join(eol) + eol)];
}
