/** A tree as values of the format, and as the text of a new topology. */
import { typeAt } from '../../syntax/edit/formatAt.ts';
import type { Path, Written } from '../../syntax/edit/operation.ts';
import { writeScalar } from '../../syntax/edit/writeScalar.ts';
import { maxWidth, writeName, writePair } from '../../syntax/edit/writeValue.ts';
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
    parts.push(`\n${originOf(section)}\n${linesOf(section, [name]).join('\n')}\n`);
  }
  return parts.join('');
}

/** As people write them. */
const artefactOrder = ['receivelocations', 'orchestrations', 'sendports'];

/** A section as lines; artefacts of applications stand on lines of their own. */
function linesOf(section: Branch, path: Path): readonly string[] {
  const [name = ''] = path;
  if (name !== 'applications')
    return writePair(name, writtenOf(section, path), path, { indent: '', step: 2, block: true });
  const lines = [`${name}:`];
  for (const application of section.children.values()) {
    lines.push(`  ${writeName(application.name, false)}:`);
    for (const key of artefactOrder) {
      const kind = application.children.get(key);
      if (!kind) continue;
      lines.push(`    ${kind.name}:`);
      for (const artefact of kind.children.values()) lines.push(...artefactLines(artefact));
    }
    const notes = application.children.get('notes')?.value;
    if (notes !== undefined) lines.push(`    notes: ${writeScalar(notes, {})}`);
  }
  return lines;
}

/** An artefact on one line, or on a line for each key where that gets too long. Its values are texts and flags. */
function artefactLines({ name, children }: Branch): readonly string[] {
  const head = `      ${writeName(name, false)}:`;
  if (children.size === 0) return [head];
  const inline = `${head} ${braces(children)}`;
  if (inline.length <= maxWidth) return [inline];
  return [head, ...[...children.values()].map((child) => `        ${keyAndValue(child, false)}`)];
}

function braces(children: Branch['children']): string {
  return `{ ${[...children.values()].map((child) => keyAndValue(child, true)).join(', ')} }`;
}

function keyAndValue({ name, value, children }: Branch, flow: boolean): string {
  return `${name}: ${children.size > 0 ? braces(children) : writeScalar(value ?? '', { flow })}`;
}

/** Where a section comes from, as a comment. */
export function originOf({ sources }: Branch): string {
  const names = sources.map((path) => oneLine(path.split(/[\\/]/).at(-1) ?? path));
  return `# from ${[...new Set(names)].join(', ')}`;
}
