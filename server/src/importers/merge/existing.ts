/** What a topology states already, as a tree of the same form: short forms written out, aliases and merges looked through. */
import { isWordAt, shorthandAt } from '../../syntax/edit/formatAt.ts';
import type { Path } from '../../syntax/edit/operation.ts';
import { followed, itemsOf, pairsOf, type Site, sectionSlots, slotsOf } from '../../syntax/edit/site.ts';
import { type Source, sourceOf } from '../../syntax/edit/source.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { type Branch, newBranch, put } from '../inventory.ts';
import { kindsAt, kindsBelow } from './positions.ts';

/** Aliases of aliases make more of a text than stands in it: so many values are looked at. */
const mostValues = 500_000;

export function existingTree(text: string, syntax: Syntax): Branch {
  const source = sourceOf(text, syntax);
  const root = newBranch('');
  const budget = { left: mostValues };
  for (const slot of sectionSlots(source)) {
    const name = slot.key.text;
    if (!root.children.has(name.toLowerCase()))
      put(root, name.toLowerCase(), branchOf(source, name, slot.value, [name], budget));
  }
  return root;
}

function branchOf(source: Source, name: string, site: Site, path: Path, budget: { left: number }): Branch {
  const branch = newBranch(name);
  const found = followed(source, site);
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
      const each = followed(source, item)?.node;
      if (each?.kind === 'scalar' && each.value !== null) put(branch, keyOf(each.text), newBranch(each.text));
    }
  } else
    for (const slot of pairsOf(source, slotsOf(found))) {
      const key = keyOf(slot.key.text);
      if (!branch.children.has(key))
        put(branch, key, branchOf(source, slot.key.text, slot.value, [...path, slot.key.text], budget));
    }
  return branch;
}

function textOfValue(text: string, path: Path): string {
  return kindsAt(path)?.includes('adapter') ? (builtInAdapter(text)?.name ?? text) : text;
}
