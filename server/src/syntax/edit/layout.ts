/** The layout of a file that new text has to follow: indentation, blocks or braces, blank lines. */

import { lineEnd, lineStart, nextLine, previousEnd } from '../../text/lines.ts';
import { before, type SourceText } from './sourceText.ts';
import { indentAt, type PairAt, pairEnd, pairsOf, sectionPairs, spanOf } from './valueAt.ts';

/** The indentation of children: that of `section`, else of the first section with indented children, else 2. */
export function indentStep(source: SourceText, section: string | undefined): number {
  const sections = sectionPairs(source);
  const own = sections.filter((pair) => pair.key.text === section);
  for (const pair of [...own, ...sections]) {
    const step = stepBelow(source, pair);
    if (step !== undefined) return step;
  }
  return 2;
}

function stepBelow({ text }: SourceText, pair: PairAt): number | undefined {
  const child = pairsOf(pair.value)[0];
  if (child === undefined || child.flow) return undefined;
  const outer = indentAt(text, pair.keySpan.start);
  const inner = indentAt(text, child.keySpan.start);
  if (outer === undefined || inner === undefined || inner.length <= outer.length) return undefined;
  return inner.length - outer.length;
}

/** Whether most of the mappings among `siblings` are written as blocks. */
export function prefersBlocks(siblings: readonly PairAt[]): boolean {
  const values = siblings.map((pair) => pair.value.node).filter((node) => node.kind === 'mapping');
  const blocks = values.filter((node) => !node.flow).length;
  return blocks > values.length - blocks;
}

/** The column in which all values of `siblings` stand, if they are aligned by more than one space somewhere. */
export function valueColumn({ text }: SourceText, siblings: readonly PairAt[]): number | undefined {
  const places = siblings.map((pair) => {
    const at = spanOf(pair.value).start;
    return { column: before(text, at).length, spaces: at - pair.keySpan.end };
  });
  const [first] = places;
  const isAligned = places.length > 1 && places.every((place) => place.column === first?.column);
  return isAligned && places.some((place) => place.spaces > 2) ? first?.column : undefined;
}

/** Whether blank lines separate the sections of a file; also when the file has only one. */
export function separatesSections(source: SourceText): boolean {
  const sections = sectionPairs(source);
  const gaps = sections.slice(1).map((pair, index) => {
    const previous = sections[index];
    return (
      previous !== undefined &&
      /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r|\n)/.test(source.text.slice(pairEnd(source, previous), pair.keySpan.start))
    );
  });
  return gaps.length === 0 || gaps.includes(true);
}

/** Where the comment lines that stand directly above `at`'s line begin; the line itself when there are none. */
export function attachedStart(text: string, at: number): number {
  let start = lineStart(text, at);
  while (start > 0) {
    const previous = lineStart(text, previousEnd(text, start));
    if (previous >= start || !/^[ \t]*#/.test(text.slice(previous, lineEnd(text, previous)))) break;
    start = previous;
  }
  return start;
}

/**
 * Where text can be inserted after a section: after its last value and the comment lines that directly follow it, unless
 * they belong to the next section.
 */
export function sectionEnd(source: SourceText, pair: PairAt): number {
  const { text } = source;
  const end = pairEnd(source, pair);
  let line = nextLine(text, end);
  let previous = end;
  let last = end;
  while (line < text.length && line > previous) {
    const content = text.slice(line, lineEnd(text, line));
    if (!/^[ \t]*#/.test(content)) {
      if (/^[ \t]*$/.test(content)) return last;
      break;
    }
    last = lineEnd(text, line);
    previous = line;
    line = nextLine(text, line);
  }
  if (line >= text.length) return last;
  return indentedEnd(text, end, indentAt(text, pair.keySpan.start)?.length ?? 0);
}

/** The end of a section with the comment lines that are indented more than its key. */
function indentedEnd(text: string, end: number, indent: number): number {
  let last = end;
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    if (!/^[ \t]*#/.test(content) || content.search(/#/) <= indent) break;
    last = lineEnd(text, line);
  }
  return last;
}
