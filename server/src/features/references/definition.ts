/** Where the entry under the cursor is defined; for an alias, where its anchor stands. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Span } from '../../text/span.ts';
import { meaningAt } from '../meaning/meaning.ts';

export interface DefinitionLink {
  /** The word that leads there. */
  readonly from: Span;
  /** The name, where it is defined. */
  readonly to: Span;
}

/** The definition of the name at an offset; `undefined` for anything that is no name or is not defined. */
export function definitionAt(snapshot: Snapshot, offset: number): DefinitionLink | undefined {
  const meaning = meaningAt(snapshot, offset);
  if (meaning?.kind === 'alias') return { from: meaning.span, to: snapshot.rangeOf(meaning.anchor) };
  if (meaning?.kind !== 'entry' && meaning?.kind !== 'reference') return undefined;
  return meaning.definition && { from: meaning.span, to: snapshot.rangeOf(meaning.definition.place) };
}
