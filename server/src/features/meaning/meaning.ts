/**
 * What the word at an offset means: a section, a key, the name of an entry, a reference to one, a value. Hover,
 * definition and references start here. It reads the tree and the vocabulary; broken text means nothing.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import { resolveAlias } from '../../syntax/anchors.ts';
import { type Located, locate } from '../../syntax/locate.ts';
import type { Place, ScalarNode } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import { type Definition, findName } from '../../topology/names.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import type { Section } from '../../vocabulary/section.ts';
import type { Key } from '../../vocabulary/valueType.ts';
import { bareSlot, type Slot, slotAt, slotOfItem } from './slot.ts';

export type Meaning = WordMeaning & {
  /** The word, in offsets of the text. */
  readonly span: Span;
  /** Keys and names from the section down: to the mapping of a key or name, to the key of a value. */
  readonly path: readonly string[];
};

type WordMeaning =
  | { readonly kind: 'version' }
  | { readonly kind: 'section'; readonly name: string; readonly section: Section }
  | { readonly kind: 'key'; readonly name: string; readonly key: Key; readonly section: Section | undefined }
  /** The name of an entry, where it is defined. */
  | { readonly kind: 'entry'; readonly definition: Definition }
  /** A name that stands for an entry; `definition` is `undefined` when there is none. */
  | {
      readonly kind: 'reference';
      readonly name: string;
      readonly kinds: readonly EntityKind[];
      readonly definition: Definition | undefined;
    }
  /** A value, or a word in place of a name. */
  | { readonly kind: 'value'; readonly text: string; readonly slot: Slot }
  | { readonly kind: 'alias'; readonly anchor: Place };

/** The meaning of the word at an offset of the text. */
export function meaningAt(snapshot: Snapshot, offset: number): Meaning | undefined {
  const { syntax } = snapshot;
  const located = locate(syntax, offset);
  const { node, section, onKey } = located;
  if (!node || !section) return undefined;
  const start = syntax.starts.get(located.unit) ?? 0;
  const span = { start: start + node.span.start, end: start + node.span.end };
  const path = keyPath(located);
  if (node.kind === 'alias') {
    const anchor = resolveAlias(syntax.anchors, node, span.start);
    return anchor && { kind: 'alias', anchor: { unit: anchor.unit, span: anchor.node.span }, span, path };
  }
  if (node.kind !== 'scalar') return undefined;
  if (node === section.key) return sectionMeaning(section.key.text, span);
  const slot = slotAt(path);
  if (!slot) return undefined;
  if (onKey) {
    const own = path.slice(0, -1);
    if (slot.names.length > 0) return nameMeaning(snapshot, { node, span, path: own, slot, offset });
    if (!slot.key) return { kind: 'value', text: node.text, slot, span, path: own };
    return { kind: 'key', name: node.text, key: slot.key, section: slot.section, span, path: own };
  }
  return valueMeaning(snapshot, { node, span, path, slot, offset }, located);
}

/** A scalar in the file, what is expected there, and where the cursor is. */
interface Word {
  readonly node: ScalarNode;
  readonly span: Span;
  readonly path: readonly string[];
  readonly slot: Slot;
  readonly offset: number;
}

function sectionMeaning(name: string, span: Span): Meaning | undefined {
  if (name === 'bizha') return { kind: 'version', span, path: [] };
  const section = slotAt([name])?.section;
  return section && { kind: 'section', name, section, span, path: [] };
}

/** All keys on the way to a node, that of the innermost pair included. */
function keyPath({ section, entry, pairs }: Located): string[] {
  return [section?.key, entry?.pair.key, ...pairs.map((pair) => pair.key)].flatMap((key) => key?.text ?? []);
}

function valueMeaning(snapshot: Snapshot, word: Word, { pairs, entry, section }: Located): Meaning | undefined {
  const { node, slot, span, path } = word;
  if (node.text === '') return undefined;
  const whole = pairs.at(-1)?.value ?? entry?.pair.value ?? section?.value;
  const own = whole?.kind === 'sequence' ? slotOfItem(slot) : bareSlot(slot);
  if (!own) return undefined;
  const value = { kind: 'value', text: node.text, slot: own, span, path } as const;
  if (own.type.type !== 'reference') return value;
  const lower = node.text.toLowerCase();
  if (own.type.words.some((each) => each.toLowerCase() === lower)) return value;
  const names = { ...own, names: own.type.kinds, defines: own.defines };
  const meaning = nameMeaning(snapshot, { ...word, slot: names });
  return own.type.open && meaning.kind === 'reference' && !meaning.definition ? value : meaning;
}

/** A name, as the key of a mapping of names or as a value. */
function nameMeaning(snapshot: Snapshot, { node, span, path, slot, offset }: Word): Meaning {
  const { names } = snapshot.platform;
  const name = node.text;
  if (slot.defines) {
    const definition = findName(names, slot.names, qualified(path, name));
    if (definition) return { kind: 'entry', definition, span, path };
  }
  const slash = name.indexOf('/');
  const slashAt = span.start + slash + (node.style === 'quoted' ? 1 : 0);
  if (slash > 0 && offset <= slashAt && slot.names.includes('clusterGroup')) {
    const cluster = findName(names, ['cluster'], name.slice(0, slash));
    const part = { start: slashAt - slash, end: slashAt };
    return { kind: 'reference', name: name.slice(0, slash), kinds: ['cluster'], definition: cluster, span: part, path };
  }
  const definition = findName(names, slot.names, name);
  return { kind: 'reference', name, kinds: slot.names, definition, span, path };
}

/** The name of an entry with that of the entry around it: `CLUSTER/GROUP`. `path` leads to the mapping of names. */
function qualified(path: readonly string[], name: string): string {
  const parent = path.length > 1 ? path[1] : undefined;
  return parent === undefined ? name : `${parent}/${name}`;
}
