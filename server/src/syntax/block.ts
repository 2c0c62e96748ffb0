/**
 * Blocks: the pieces from one section up to the next, put together. A block is kept as long as its pieces are the same. It
 * does not know its place in the text.
 */
import type { Anchor } from './anchors.ts';
import type { EntrySyntax, SectionSyntax, Unit } from './node.ts';
import type { Piece } from './piece.ts';
import type { Problem } from './problem.ts';

export interface Block {
  readonly pieces: readonly Piece[];
  readonly length: number;
  readonly units: readonly Unit[];
  /** Where each unit starts, counted from the start of the block. */
  readonly starts: ReadonlyMap<Unit, number>;
  readonly sections: readonly SectionSyntax[];
  readonly anchors: readonly Anchor[];
  readonly problems: readonly Problem[];
}

/** The blocks of a text's pieces; blocks of `before` with the same pieces are kept. */
export function blocksOf(pieces: readonly Piece[], before: readonly Block[] = []): Block[] {
  const known = new Map(before.map((block) => [block.pieces[0], block]));
  const blocks: Block[] = [];
  for (let from = 0; from < pieces.length; ) {
    let until = from + 1;
    while (until < pieces.length && !beginsSection(pieces[until] as Piece)) until++;
    const old = known.get(pieces[from] as Piece);
    blocks.push(old && hasPieces(old, pieces, from, until) ? old : blockOf(pieces.slice(from, until)));
    from = until;
  }
  return blocks;
}

/** Entries belong to the last section before them, so a block starts with a piece whose first part is a section. */
function beginsSection({ content: { parts } }: Piece): boolean {
  const [first] = parts;
  return first !== undefined && !('pair' in first);
}

function hasPieces({ pieces }: Block, all: readonly Piece[], from: number, until: number): boolean {
  if (pieces.length !== until - from) return false;
  for (let i = from; i < until; i++) if (pieces[i - from] !== all[i]) return false;
  return true;
}

function blockOf(pieces: readonly Piece[]): Block {
  const units: Unit[] = [];
  const starts = new Map<Unit, number>();
  const sections: SectionSyntax[] = [];
  const anchors: Anchor[] = [];
  const problems: Problem[] = [];
  let open: EntrySyntax[] | undefined;
  let length = 0;
  for (const { content, length: pieceLength } of pieces) {
    for (const { unit, start } of content.units) {
      units.push(unit);
      starts.set(unit, length + start);
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
    anchors.push(...content.anchors);
    problems.push(...content.problems);
    length += pieceLength;
  }
  return { pieces, length, units, starts, sections, anchors, problems };
}

/** Turns the last section into one with entries: they are in the pieces that follow its header. */
function openLast(sections: SectionSyntax[]): EntrySyntax[] {
  const entries: EntrySyntax[] = [];
  const last = sections.pop();
  if (!last) return entries;
  const at = last.key.span.end;
  sections.push({ ...last, value: { kind: 'mapping', span: { start: at, end: at }, pairs: [], flow: false }, entries });
  return entries;
}
