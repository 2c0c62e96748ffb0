/**
 * Many new entries of one mapping at one stroke: an operation for each would read the whole mapping again every time. The
 * text is as single operations write it, and is checked to say all that it said before.
 */
import { indentStep, prefersBlocks } from '../../syntax/edit/layout.ts';
import type { Operation, Path } from '../../syntax/edit/operation.ts';
import { after, insertingLines, isBlankOrComment, type SourceText, sourceText } from '../../syntax/edit/sourceText.ts';
import { indentAt, isMerge, pairAtPath, pairEnd, pairsOf } from '../../syntax/edit/valueAt.ts';
import { writePair } from '../../syntax/edit/writeValue.ts';
import { parse } from '../../syntax/parse.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';
import { additionsTo } from './addTo.ts';
import { existingTree } from './existing.ts';

/** Fewer are written one by one, which looks at more of the style. */
const fewest = 8;

type Setting = Extract<Operation, { op: 'set' }>;

/** The edits that do some of the operations, and the operations that are left. */
export function insertTogether(
  text: string,
  syntax: Syntax,
  operations: readonly Operation[],
): { readonly edits: readonly TextEdit[]; readonly left: readonly Operation[] } {
  const source = sourceText(text, syntax);
  const byParent = new Map<string, Setting[]>();
  for (const operation of operations)
    if (operation.op === 'set' && operation.path.length > 1) {
      const key = operation.path.slice(0, -1).join('\n');
      const group = byParent.get(key);
      if (group) group.push(operation);
      else byParent.set(key, [operation]);
    }
  const edits: TextEdit[] = [];
  const done = new Set<Operation>();
  for (const group of byParent.values()) {
    const edit = group.length < fewest ? undefined : insertion(source, group);
    if (!edit) continue;
    edits.push(edit);
    for (const operation of group) done.add(operation);
  }
  if (edits.length === 0 || !saysAsMuch(text, syntax, applyEdits(text, edits))) return { edits: [], left: operations };
  return { edits, left: operations.filter((operation) => !done.has(operation)) };
}

/** Behind the last entry of a mapping in block style; `undefined` for any other. */
function insertion(source: SourceText, group: readonly Setting[]): TextEdit | undefined {
  const path: Path = group[0]?.path.slice(0, -1) ?? [];
  const holder = pairAtPath(source, path);
  const pairs = holder ? pairsOf(holder.value) : [];
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last || first.flow) return undefined;
  const indent = indentAt(source.text, first.keySpan.start);
  const end = pairEnd(source, last);
  if (indent === undefined || !isBlankOrComment(after(source.text, end))) return undefined;
  const own = pairs.filter((pair) => !isMerge(pair));
  const style = { indent, step: indentStep(source, path[0]), block: prefersBlocks(own) };
  const lines: string[] = [];
  for (const { path: below, value } of group)
    for (const line of writePair(below.at(-1) ?? '', value, below, style)) lines.push(line);
  return insertingLines(source, end, lines);
}

/** Whether a text still says all that it said. */
function saysAsMuch(before: string, syntax: Syntax, text: string): boolean {
  const now = parse(text);
  if (now.problems.length > syntax.problems.length) return false;
  const { operations, contradictions } = additionsTo(existingTree(text, now), existingTree(before, syntax));
  return operations.length === 0 && contradictions.length === 0;
}
