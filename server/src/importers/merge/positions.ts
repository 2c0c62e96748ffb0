/** Where in the tree names of entries stand, by the vocabulary: as keys, as items of lists, as values. */
import { typeAt } from '../../syntax/edit/formatAt.ts';
import type { Path } from '../../syntax/edit/operation.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { sectionOf } from '../../vocabulary/format.ts';
import { type Branch, newBranch, put } from '../inventory.ts';

/** The kinds of things that the children of `path` name; `undefined` where they are keys of the format. */
export function kindsBelow(path: Path): readonly EntityKind[] | undefined {
  const [section] = path;
  if (section === undefined) return undefined;
  if (path.length === 1) {
    const declared = sectionOf(section);
    return declared?.form === 'collection' ? [declared.kind as EntityKind] : undefined;
  }
  const type = typeAt(path);
  switch (type?.type) {
    case 'named':
      return type.kinds;
    case 'entries':
      return [type.kind];
    case 'list':
      return type.of.type === 'reference' ? type.of.kinds : undefined;
    default:
      return undefined;
  }
}

/** The kinds of things that the value at `path` can name. */
export function kindsAt(path: Path): readonly EntityKind[] | undefined {
  const type = typeAt(path);
  return type?.type === 'reference' ? type.kinds : undefined;
}

/** What a name becomes; `path` leads to what holds it. */
export type Rename = (name: string, kinds: readonly EntityKind[], path: Path) => string;

/** The tree with other names. What then has one name is one; what was stated first stays. */
export function renamed(branch: Branch, rename: Rename, path: Path = []): Branch {
  const copy: Branch = { ...newBranch(branch.name), closed: branch.closed, sources: branch.sources };
  const kinds = typeof branch.value === 'string' ? kindsAt(path) : undefined;
  copy.value = kinds === undefined ? branch.value : rename(String(branch.value), kinds, path);
  const below = kindsBelow(path);
  for (const child of branch.children.values()) {
    const name = below === undefined ? child.name : rename(child.name, below, path);
    const made = renamed(child, rename, [...path, child.name]);
    made.name = name;
    const known = copy.children.get(name.toLowerCase());
    if (known) absorb(known, made);
    else put(copy, name.toLowerCase(), made);
  }
  return copy;
}

/** Adds what `other` states besides; what `branch` states stays. */
export function absorb(branch: Branch, other: Branch): void {
  branch.value ??= other.value;
  branch.closed ||= other.closed;
  branch.sources = [...new Set([...branch.sources, ...other.sources])];
  for (const [key, child] of other.children) {
    const known = branch.children.get(key);
    if (known) absorb(known, child);
    else put(branch, key, child);
  }
}
