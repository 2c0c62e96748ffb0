/**
 * The tree of a text from its pieces. Parses nothing, and puts together only those sections of which a piece is new.
 */
import { indexAnchors } from './anchors.ts';
import { type Block, blocksOf } from './block.ts';
import type { Unit } from './node.ts';
import type { Piece } from './piece.ts';
import type { Starts, Syntax } from './syntax.ts';

/** The tree of pieces that follow each other without a gap; `before` is one that shares pieces with it. */
export function assemble(
  pieces: readonly Piece[],
  { unread, parsed }: Pick<Syntax, 'unread' | 'parsed'>,
  before?: Syntax,
): Syntax {
  const blocks = blocksOf(pieces, before?.blocks);
  const starts = startsOf(blocks);
  const anchors = blocks.flatMap((block) => block.anchors);
  let units: readonly Unit[] | undefined;
  return {
    sections: blocks.flatMap((block) => block.sections),
    get units() {
      units ??= blocks.flatMap((block) => block.units);
      return units;
    },
    starts,
    anchors: indexAnchors(anchors, starts),
    problems: blocks.flatMap((block) => block.problems),
    pieces,
    blocks,
    unread,
    parsed,
  };
}

/** Finds a unit in its block. Who asks for one asks mostly for others of that block. */
function startsOf(blocks: readonly Block[]): Starts {
  const offsets: number[] = [];
  let at = 0;
  for (const { length } of blocks) {
    offsets.push(at);
    at += length;
  }
  let last = 0;
  const startIn = (index: number, unit: Unit): number | undefined => {
    const start = blocks[index]?.starts.get(unit);
    return start === undefined ? undefined : start + (offsets[index] ?? 0);
  };
  const get = (unit: Unit): number | undefined => {
    const near = startIn(last, unit);
    if (near !== undefined) return near;
    for (let index = 0; index < blocks.length; index++) {
      const start = startIn(index, unit);
      if (start === undefined) continue;
      last = index;
      return start;
    }
    return undefined;
  };
  return { get, has: (unit) => get(unit) !== undefined };
}
