/** Whether the pieces of a text, each parsed alone, are enough to know what the whole text is. */
import { mayBeClosed } from './openQuote.ts';
import type { Piece } from './piece.ts';

/**
 * Whether the pieces tell what the text is: sound, or broken with an error of its own to show. The first one that is not
 * sound says it, for the parser gets as far; a quote that is open in it may be closed in another piece.
 */
export function isDecided(pieces: readonly Piece[], text: string): boolean {
  let at = 0;
  for (const { content, length } of pieces) {
    at += length;
    if (content.verdict === 'sound') continue;
    const { verdict, openQuote } = content;
    const broken = verdict === 'broken' || (openQuote !== undefined && !mayBeClosed(openQuote, text.slice(at)));
    return broken && pieces.some((piece) => piece.content.problems.some((problem) => !problem.warning));
  }
  return true;
}
