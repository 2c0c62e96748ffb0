/** Whether the pieces of a text, each parsed on its own, are enough to know what the whole text means. */
import { mayBeClosed } from './openQuote.ts';
import type { Piece } from './piece.ts';

/**
 * Whether the pieces tell that the text is sound, or broken with an error to show. The first piece that is not sound
 * decides, because the parser gets that far; a quote that is open in it may be closed in a later piece.
 */
export function isDecided(pieces: readonly Piece[], text: string): boolean {
  let at = 0;
  for (const { content, length } of pieces) {
    at += length;
    if (content.status === 'sound') continue;
    const { status, openQuote } = content;
    const broken = status === 'broken' || (openQuote !== undefined && !mayBeClosed(openQuote, text.slice(at)));
    return broken && pieces.some((piece) => piece.content.problems.some((problem) => !problem.warning));
  }
  return true;
}
