/**
 * What stands around a piece, as far as its meaning depends on it: whether a sibling came before, and what follows.
 */
import type { Head } from './heads.ts';

export interface Surroundings {
  /** Whether no sibling stands before it. */
  readonly first: boolean;
  /** The indentation at which the parser has to go on behind it; `undefined` where the text ends with it. */
  readonly behind: number | undefined;
}

export type PlacedHead = Head & Surroundings;

/** Where the parser has to go on behind what begins with `head`: behind an entry always with another one. */
export function behindOf(head: Pick<Head, 'indent'>, next: Pick<Head, 'indent'> | undefined): number | undefined {
  return next && (head.indent > 0 ? head.indent : next.indent);
}

/** All heads of a text, in order, with what stands around them. */
export function placeHeads(heads: readonly Head[]): PlacedHead[] {
  const siblings = new Siblings();
  return heads.map((head, index) => ({
    ...head,
    first: siblings.isFirst(head),
    behind: behindOf(head, heads[index + 1]),
  }));
}

/** Remembers, head by head, whether a sibling came before. */
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
