/**
 * A tree with what `reparse` keeps of it when its text changes. Nothing outside this room looks at more of it than `Syntax`.
 */
import type { Block } from './block.ts';
import type { Piece } from './piece.ts';
import type { Syntax } from './syntax.ts';

export interface IncrementalSyntax extends Syntax {
  /** What can be kept when the text changes; `undefined` where only parsing the whole text can tell what it means. */
  readonly pieces: readonly Piece[] | undefined;
  /** The pieces as they were put together, for the next tree to take over. */
  readonly blocks: readonly Block[];
  /** How many characters were given to the YAML parser to make this tree from the one before. */
  readonly parsed: number;
}

/** Whether a tree holds the pieces that it was made of. */
export function isIncremental(syntax: Syntax): syntax is IncrementalSyntax {
  return 'pieces' in syntax;
}
