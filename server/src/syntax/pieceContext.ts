/** The context of a piece, as far as its meaning depends on it: whether a sibling precedes it, and what follows. */
import type { Head } from './heads.ts';

export interface PieceContext {
  /** Whether no sibling precedes it. */
  readonly first: boolean;
  /** The indentation at which the parser has to continue after the piece; `undefined` at the end of the text. */
  readonly nextIndent: number | undefined;
}

export type PlacedHead = Head & PieceContext;

/** The indentation at which the parser has to continue after a piece: after an entry, always that of another entry. */
export function indentAfter(head: Pick<Head, 'indent'>, next: Pick<Head, 'indent'> | undefined): number | undefined {
  return next && (head.indent > 0 ? head.indent : next.indent);
}

/** All heads of a text, in order, each with its context. */
export function placeHeads(heads: readonly Head[]): PlacedHead[] {
  const siblings = new Siblings();
  return heads.map((head, index) => ({
    ...head,
    first: siblings.isFirst(head),
    nextIndent: indentAfter(head, heads[index + 1]),
  }));
}

/** Tracks, head by head, whether a sibling came before. */
export class Siblings {
  private section: boolean;
  private entry: boolean;

  constructor(section = false, entry = false) {
    this.section = section;
    this.entry = entry;
  }

  isFirst(head: Pick<Head, 'kind' | 'indent'>): boolean {
    if (head.indent > 0) {
      const first = !this.entry;
      this.entry ||= head.kind === 'entry';
      return first;
    }
    const first = !this.section;
    this.section ||= head.kind === 'section';
    this.entry = false;
    return first;
  }
}
