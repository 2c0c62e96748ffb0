/** The keys that a mapping does not have yet: sections of the file, keys of settings and entries. */
import { formatVersionDoc, sectionOf, supportedFormatVersion } from '../../vocabulary/format.ts';
import type { Key, ValueType } from '../../vocabulary/valueType.ts';
import { keysOf, type Slot } from '../meaning/slot.ts';
import { type CompletionItem, joined, literal, offer, stop, type Template } from './completionItem.ts';
import { describeKey, describeType } from './describe.ts';
import type { Site } from './site.ts';
import { plainText, sizes, snippetOf } from './snippetText.ts';

/** The missing sections, and texts to start from: a whole topology where there is none yet, an example of each section. */
export function rootItems(site: Site, slot: Slot): CompletionItem[] {
  const { cursor, eol } = site;
  const sections = keyItems(site, slot);
  if (cursor.colon) return sections;
  const { stated } = site.snapshot.topology;
  const version = site.snapshot.syntax.sections.some(({ key }) => key.text === 'bizha');
  const whole = stated.size > 0 ? [] : sizes.flatMap((size) => startingItem(site, size, size) ?? []);
  const examples = sections.flatMap(({ label }) => startingItem(site, label, `${label} …`) ?? []);
  const withVersion = (item: CompletionItem): CompletionItem =>
    version ? without(item, `bizha: ${supportedFormatVersion}${eol}${eol}`) : item;
  return [...whole.map(withVersion), ...sections, ...examples];
}

/** `label` has no colon: typed behind the name of a section, it would go on in the label, and Enter take the example. */
function startingItem(site: Site, name: string, label: string): CompletionItem | undefined {
  const snippet = snippetOf(name, site.eol);
  if (!snippet) return undefined;
  const body = snippet.body.replace(/^(?: {2})+/gm, (indent) => ' '.repeat((indent.length / 2) * site.step));
  return offer(site.cursor, label, 'entry', { text: plainText(body), snippet: body }, { detail: snippet.description });
}

/** An item whose text begins later. */
function without(item: CompletionItem, start: string): CompletionItem {
  const cut = (text: string): string => (text.startsWith(start) ? text.slice(start.length) : text);
  const edit = { ...item.edit, text: cut(item.edit.text) };
  return item.snippet === undefined ? { ...item, edit } : { ...item, edit, snippet: cut(item.snippet) };
}

/** The missing keys at the cursor: those that people usually write first. */
export function keyItems(site: Site, slot: Slot): CompletionItem[] {
  const keys = keysOf(slot) ?? [];
  const taken = new Set(slot.type.type === 'root' ? sectionsOf(site) : site.cursor.container.keys);
  const usual = slot.names.length > 0 && slot.section?.form === 'collection' ? slot.section.usual : [];
  const rank = (name: string): number => {
    const index = usual.indexOf(name as never);
    return index >= 0 ? index : usual.length + (name === 'notes' ? 1 : 0);
  };
  const missing = keys.filter(({ name }) => !taken.has(name)).sort((a, b) => rank(a.name) - rank(b.name));
  return missing.map(({ name, key }) => (key ? keyItem(site, name, key) : sectionItem(site, name)));
}

/**
 * A key with the form of its value, for a mapping in the style at the cursor. A list of what is known waits for its first
 * item: brackets with nothing in them would state that there is none.
 */
export function keyTemplate(site: Site, name: string, type: ValueType): Template {
  const { cursor, eol, step } = site;
  if (cursor.colon) return literal(name);
  const inner = stop(0);
  switch (type.type) {
    case 'list':
      return type.of.type === 'text' ? joined(`${name}: [`, inner, ']') : joined(`${name}: `, inner);
    case 'named':
      return type.kinds.length === 0 ? joined(`${name}: [`, inner, ']') : joined(`${name}: `, inner);
    case 'object':
      return type.words.length > 0 ? joined(`${name}: `, inner) : joined(`${name}: { `, inner, ' }');
    case 'mapOfLists':
    case 'mapOfReferences':
      return joined(`${name}: { `, inner, ' }');
    case 'entries': {
      if (cursor.container.flow) return joined(`${name}: { `, inner, ' }');
      return joined(`${name}:${eol}${' '.repeat(cursor.container.indent + step)}`, inner);
    }
    default:
      return joined(`${name}: `, inner);
  }
}

function keyItem(site: Site, name: string, key: Key): CompletionItem {
  const template = keyTemplate(site, name, key.type);
  return offer(site.cursor, name, 'key', template, {
    detail: describeType(key.type),
    documentation: describeKey(key),
    ...(site.cursor.colon ? {} : { opensNext: true }),
  });
}

function sectionItem(site: Site, name: string): CompletionItem {
  const section = sectionOf(name);
  const { cursor, eol, step } = site;
  if (!section) {
    const template = literal(cursor.colon ? name : `${name}: ${supportedFormatVersion}`);
    return offer(cursor, name, 'section', template, {
      detail: firstSentence(formatVersionDoc),
      documentation: formatVersionDoc,
    });
  }
  const template = cursor.colon ? literal(name) : joined(`${name}:${eol}${' '.repeat(step)}`, stop(0));
  return offer(cursor, name, 'section', template, {
    detail: firstSentence(section.doc),
    documentation: section.doc,
    ...(cursor.colon ? {} : { opensNext: true }),
  });
}

function firstSentence(doc: string): string {
  return doc.split(/\.(?: |$)/, 1)[0] ?? '';
}

/** The sections of the file, but for the one whose key the cursor is on. */
function sectionsOf({ snapshot, cursor }: Site): string[] {
  return snapshot.syntax.sections
    .filter(({ unit, key }) => snapshot.rangeOf({ unit, span: key.span }).start !== cursor.word.start)
    .map(({ key }) => key.text);
}
