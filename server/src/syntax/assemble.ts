/** Makes the tree of a text from its pieces. Parses nothing; only sections with a new piece are put together again. */
import { lazily } from '../text/lazily.ts';
import { indexAnchors } from './anchors.ts';
import { blocksOf } from './block.ts';
import type { IncrementalSyntax } from './incrementalSyntax.ts';
import type { Piece } from './piece.ts';
import { unitStarts } from './unitStarts.ts';

/** The tree of adjacent pieces; `before` is a tree that shares pieces with it. */
export function assemble(
  pieces: readonly Piece[],
  { unread, parsed }: Pick<IncrementalSyntax, 'unread' | 'parsed'>,
  before?: IncrementalSyntax,
): IncrementalSyntax {
  const blocks = blocksOf(pieces, before?.blocks);
  const starts = unitStarts(blocks);
  const anchors = blocks.flatMap((block) => block.anchors);
  return withUnits({
    sections: blocks.flatMap((block) => block.sections),
    starts,
    anchors: indexAnchors(anchors, starts),
    problems: blocks.flatMap((block) => block.problems),
    pieces,
    blocks,
    unread,
    parsed,
  });
}

const withUnits = lazily<Omit<IncrementalSyntax, 'units'>, Pick<IncrementalSyntax, 'units'>>({
  units: ({ blocks }) => blocks.flatMap((block) => block.units),
});
