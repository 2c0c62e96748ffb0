/** A tree as values of the format, and as the text of a new topology. */
import { typeAt } from '../../syntax/edit/formatAt.ts';
import type { Path, Written } from '../../syntax/edit/operation.ts';
import { writePair } from '../../syntax/edit/writeValue.ts';
import { oneLine } from '../../text/oneLine.ts';
import { sectionNames, supportedFormatVersion } from '../../vocabulary/format.ts';
import type { Branch } from '../inventory.ts';

/** What the branch at `path` says, in the shortest form that the format has for it. */
export function writtenOf(branch: Branch, path: Path): Written {
  const { value, children } = branch;
  if (value !== undefined) return value;
  const type = typeAt(path);
  const isList = type?.type === 'list' || type?.type === 'wordsOrList';
  const all = [...children.values()];
  if (isList || (type?.type === 'named' && path.length > 1 && all.every((child) => isBare(child))))
    return all.map(({ name }) => name);
  if (type?.type === 'object' && type.shorthand !== undefined && all.length === 1) {
    const [only] = all;
    if (only?.name === type.shorthand && only.value !== undefined) return only.value;
  }
  return Object.fromEntries(all.map((child) => [child.name, writtenOf(child, [...path, child.name])]));
}

function isBare({ value, children, closed }: Branch): boolean {
  return value === undefined && children.size === 0 && !closed;
}

/** The text of a topology; each section says where it comes from. */
export function writeTopology(root: Branch): string {
  const parts = [`bizha: ${supportedFormatVersion}\n`];
  for (const name of sectionNames) {
    const section = root.children.get(name.toLowerCase());
    if (!section || section.children.size === 0) continue;
    const lines = writePair(name, writtenOf(section, [name]), [name], { indent: '', step: 2, block: true });
    parts.push(`\n${originOf(section)}\n${lines.join('\n')}\n`);
  }
  return parts.join('');
}

/** Where a section comes from, as a comment. */
export function originOf({ sources }: Branch): string {
  const names = sources.map((path) => oneLine(path.split(/[\\/]/).at(-1) ?? path));
  return `# from ${[...new Set(names)].join(', ')}`;
}
