/** What a topology states already, as a tree of the same form: short forms written out, aliases and merges looked through. */
import { isWordAt, shorthandAt } from '../../syntax/edit/formatAt.ts';
import type { Path } from '../../syntax/edit/operation.ts';
import { type SourceText, sourceText } from '../../syntax/edit/sourceText.ts';
import { followAliases, itemsOf, mergedPairs, pairsOf, sectionPairs, type ValueAt } from '../../syntax/edit/valueAt.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { type Branch, newBranch, put } from '../inventory.ts';
import { kindsAt, kindsBelow } from './positions.ts';

/** Aliases of aliases make more of a text than stands in it: so many values are looked at. */
const mostValues = 500_000;

export function existingTree(text: string, syntax: Syntax): Branch {
  const source = sourceText(text, syntax);
  const root = newBranch('');
  const budget = { left: mostValues };
  for (const pair of sectionPairs(source)) {
    const name = pair.key.text;
    if (!root.children.has(name.toLowerCase()))
      put(root, name.toLowerCase(), branchOf(source, name, pair.value, [name], budget));
  }
  return root;
}

function branchOf(source: SourceText, name: string, valueAt: ValueAt, path: Path, budget: { left: number }): Branch {
  const branch = newBranch(name);
  const found = followAliases(source, valueAt);
  if (!found || budget.left-- <= 0) return branch;
  const { node } = found;
  const kinds = kindsBelow(path);
  const keyOf = (each: string): string =>
    (kinds?.includes('adapter') ? (builtInAdapter(each)?.name ?? each) : each).toLowerCase();
  if (node.kind === 'scalar') {
    if (node.value === null) return branch;
    const shorthand = isWordAt(path, node.text) ? undefined : shorthandAt(path);
    const value = textOfValue(node.text, path);
    if (shorthand === undefined) branch.value = value;
    else put(branch, shorthand.toLowerCase(), { ...newBranch(shorthand), value });
  } else if (node.kind === 'sequence') {
    branch.closed = true;
    for (const item of itemsOf(found)) {
      const each = followAliases(source, item)?.node;
      if (each?.kind === 'scalar' && each.value !== null) put(branch, keyOf(each.text), newBranch(each.text));
    }
  } else
    for (const pair of mergedPairs(source, pairsOf(found))) {
      const key = keyOf(pair.key.text);
      if (!branch.children.has(key))
        put(branch, key, branchOf(source, pair.key.text, pair.value, [...path, pair.key.text], budget));
    }
  return branch;
}

function textOfValue(text: string, path: Path): string {
  return kindsAt(path)?.includes('adapter') ? (builtInAdapter(text)?.name ?? text) : text;
}
