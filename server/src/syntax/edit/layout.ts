/**
 * How a file is laid out, as far as new text has to follow it: widths of indentation, blocks or braces, blank lines.
 */
import { indentAt, type Slot, sectionSlots, slotEnd, slotsOf, spanOf } from './site.ts';
import { before, lineEnd, lineStart, nextLine, type Source } from './source.ts';

/** Spaces by which children are indented: as in the section called `section`, else in the first that shows it, else 2. */
export function indentStep(source: Source, section: string | undefined): number {
  const sections = sectionSlots(source);
  const own = sections.filter((slot) => slot.key.text === section);
  for (const slot of [...own, ...sections]) {
    const step = stepBelow(source, slot);
    if (step !== undefined) return step;
  }
  return 2;
}

function stepBelow({ text }: Source, slot: Slot): number | undefined {
  const child = slotsOf(slot.value)[0];
  if (child === undefined || child.flow) return undefined;
  const outer = indentAt(text, slot.keySpan.start);
  const inner = indentAt(text, child.keySpan.start);
  if (outer === undefined || inner === undefined || inner.length <= outer.length) return undefined;
  return inner.length - outer.length;
}

/** Whether most of the mappings among `siblings` are written as blocks. */
export function prefersBlocks(siblings: readonly Slot[]): boolean {
  const values = siblings.map((slot) => slot.value.node).filter((node) => node.kind === 'mapping');
  const blocks = values.filter((node) => !node.flow).length;
  return blocks > values.length - blocks;
}

/** The column in which all values of `siblings` stand, if they are aligned by more than one space somewhere. */
export function valueColumn({ text }: Source, siblings: readonly Slot[]): number | undefined {
  const places = siblings.map((slot) => {
    const at = spanOf(slot.value).start;
    return { column: before(text, at).length, spaces: at - slot.keySpan.end };
  });
  const [first] = places;
  const isAligned = places.length > 1 && places.every((place) => place.column === first?.column);
  return isAligned && places.some((place) => place.spaces > 2) ? first?.column : undefined;
}

/** Whether the sections of a file are set apart by blank lines; so they are unless the file shows otherwise. */
export function separatesSections(source: Source): boolean {
  const sections = sectionSlots(source);
  const gaps = sections.slice(1).map((slot, index) => {
    const previous = sections[index];
    return (
      previous !== undefined &&
      /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r|\n)/.test(source.text.slice(slotEnd(source, previous), slot.keySpan.start))
    );
  });
  return gaps.length === 0 || gaps.includes(true);
}

/** Where the comment lines that stand directly above `at`'s line begin; the line itself when there are none. */
export function attachedStart(text: string, at: number): number {
  let start = lineStart(text, at);
  while (start > 0) {
    const previous = lineStart(text, text.slice(start - 2, start) === '\r\n' ? start - 2 : start - 1);
    if (previous >= start || !/^[ \t]*#/.test(text.slice(previous, lineEnd(text, previous)))) break;
    start = previous;
  }
  return start;
}

/**
 * Where a section ends for whoever writes behind it: after its last value, and after comment lines that follow at once
 * unless they stand directly above the next section.
 */
export function sectionEnd(source: Source, slot: Slot): number {
  const { text } = source;
  const end = slotEnd(source, slot);
  let line = nextLine(text, end);
  let behind = end;
  let last = end;
  while (line < text.length && line > behind) {
    const content = text.slice(line, lineEnd(text, line));
    if (!/^[ \t]*#/.test(content)) {
      if (/^[ \t]*$/.test(content)) return last;
      break;
    }
    last = lineEnd(text, line);
    behind = line;
    line = nextLine(text, line);
  }
  if (line >= text.length) return last;
  return indentedEnd(text, end, indentAt(text, slot.keySpan.start)?.length ?? 0);
}

/** Comment lines that are indented more than the section's key are its own whatever follows. */
function indentedEnd(text: string, end: number, indent: number): number {
  let last = end;
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    if (!/^[ \t]*#/.test(content) || content.search(/#/) <= indent) break;
    last = lineEnd(text, line);
  }
  return last;
}
