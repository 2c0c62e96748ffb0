/**
 * The tree of a text from its pieces. Linear in the number of entries, and parses nothing.
 */
import { type Anchor, indexAnchors } from './anchors.ts';
import type { EntrySyntax, SectionSyntax, Unit } from './node.ts';
import type { Piece } from './piece.ts';
import type { Problem } from './problem.ts';
import type { Syntax } from './syntax.ts';

/** The tree of pieces that follow each other without a gap. */
export function assemble(
  pieces: readonly Piece[],
  more: Pick<Syntax, 'unread' | 'parsed'> & { readonly problems?: readonly Problem[] },
): Syntax {
  const units: Unit[] = [];
  const starts = new Map<Unit, number>();
  const sections: SectionSyntax[] = [];
  const anchors: Anchor[] = [];
  const problems: Problem[] = [...(more.problems ?? [])];
  let open: EntrySyntax[] | undefined;
  let start = 0;
  for (const { content, length } of pieces) {
    for (const { unit, start: offset } of content.units) {
      units.push(unit);
      starts.set(unit, start + offset);
    }
    for (const part of content.parts) {
      if ('pair' in part) {
        open ??= openLast(sections);
        open.push(part);
      } else {
        open = part.entries && [];
        sections.push(open ? { ...part, entries: open } : part);
      }
    }
    if (content.anchors.length > 0) anchors.push(...content.anchors);
    if (content.problems.length > 0) problems.push(...content.problems);
    start += length;
  }
  return { sections, units, starts, anchors: indexAnchors(anchors, starts), problems, pieces, ...pick(more) };
}

function pick({ unread, parsed }: Pick<Syntax, 'unread' | 'parsed'>): Pick<Syntax, 'unread' | 'parsed'> {
  return { unread, parsed };
}

/** A header whose entries stand in the pieces that follow: its value is a mapping after all. */
function openLast(sections: SectionSyntax[]): EntrySyntax[] {
  const entries: EntrySyntax[] = [];
  const last = sections.pop();
  if (!last) return entries;
  const at = last.key.span.end;
  sections.push({ ...last, value: { kind: 'mapping', span: { start: at, end: at }, pairs: [], flow: false }, entries });
  return entries;
}
