/** A tree with what `reparse` keeps of it, for tests of that. */
import assert from 'node:assert/strict';
import { type IncrementalSyntax, isIncremental } from '../../server/src/syntax/incrementalSyntax.ts';
import type { Syntax } from '../../server/src/syntax/syntax.ts';

export function incrementalOf(syntax: Syntax): IncrementalSyntax {
  assert.ok(isIncremental(syntax));
  return syntax;
}
