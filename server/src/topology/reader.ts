/**
 * Tree to typed values, by the vocabulary. One reading serves every section: it checks each value, keeps what is right,
 * reports what is not, and never throws. Aliases and merge keys are followed within a budget.
 */
import type { Node, Place, ScalarNode } from '../syntax/node.ts';
import { message } from '../syntax/syntaxMessages.ts';
import { collect } from '../text/collect.ts';
import { nearest } from '../text/nearest.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';
import type { NamedType, Shape, ValueType } from '../vocabulary/valueType.ts';
import type { List, Named, NestedEntry, Settings, Values, WordsOrList } from './fact.ts';
import { asEntries, asList, asScalar } from './otherForms.ts';
import { badWord, expectedScalar, readScalar, type ScalarValue, wordOf } from './readScalar.ts';
import {
  follow,
  type NodeAt,
  pairsOf,
  placeOf,
  type Reading,
  report,
  unknownWord,
  valueAt,
  wrongType,
} from './walk.ts';

/** What a mapping is read by: the keys that it can have, and the one that a bare value stands for. */
interface Mapping {
  readonly shape: Shape;
  readonly shorthand?: string | undefined;
}

/** What the entries of a kind are read by. */
export interface EntryMapping extends Mapping {
  readonly kind: EntityKind;
}

/** The name of an entry, checked for reserved characters; `undefined` for an empty one. */
export function readName(reading: Reading, key: ScalarNode, place: Place): string | undefined {
  if (key.text === '') return report(reading, 'format/bad-value', place, message('format/bad-value.empty-name'));
  if (/[/@:]/.test(key.text))
    report(reading, 'format/bad-value', place, message('format/bad-value.reserved', { name: key.text }));
  return key.text;
}

/** Reads the value of a section, an entry or a key as a mapping. `label` is what messages call it. */
export function readValues(
  reading: Reading,
  source: NodeAt,
  { shape, shorthand }: Mapping,
  label: string,
): Values<Shape> {
  const found = follow(reading, source);
  if (!found) return {};
  const { node } = found;
  if (node.kind === 'scalar' && node.value === null && node.style === 'plain') return {};
  if (node.kind !== 'mapping') {
    const key = shorthand === undefined ? undefined : shape[shorthand];
    if (shorthand !== undefined && key !== undefined && node.kind === 'scalar') {
      const value = readValue(reading, found, key.type, label);
      return value === undefined ? {} : ({ [shorthand]: value } as Values<Shape>);
    }
    wrongType(reading, placeOf(found, node.span), label, message('expected.mapping'));
    return {};
  }
  const values: Record<string, AnyValue> = {};
  let cut: CutText | undefined;
  for (const each of pairsOf(reading, node, found, false)) {
    const name = each.pair.key.text;
    const key = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (node.flow && key === undefined && cut && each.at === found.at && isEmpty(each.pair.value)) {
      cut.parts.push(each.pair.key);
      continue;
    }
    if (cut) reportCutText(reading, found, cut);
    cut =
      key?.type.type === 'text' && each.pair.value.kind === 'scalar'
        ? { key: name, parts: [each.pair.value] }
        : undefined;
    if (name.startsWith('x-')) continue;
    if (key === undefined) {
      unknownKey(reading, placeOf(each, each.pair.key.span), name, label, Object.keys(shape));
      continue;
    }
    const value = readValue(reading, valueAt(each), key.type, name);
    if (value !== undefined) values[name] = value;
  }
  if (cut) reportCutText(reading, found, cut);
  return values as Values<Shape>;
}

/** A text in braces with what commas cut off it: keys without a value, which the format does not know. */
interface CutText {
  readonly key: string;
  readonly parts: ScalarNode[];
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.text === '' && node.style === 'plain';
}

/** Whether nothing but a comma and a space was between the parts, and nothing in them would have to be escaped. */
function canBeQuoted({ at }: NodeAt, parts: readonly ScalarNode[]): boolean {
  const isJoined = parts.every(
    ({ span }, index) => index === 0 || span.start === (parts[index - 1]?.span.end ?? 0) + 2,
  );
  return at === undefined && isJoined && !parts.some(({ text }) => /["\\]/.test(text));
}

/** Says that the text wants quotes, where there are such keys. */
function reportCutText(reading: Reading, source: NodeAt, { key, parts }: CutText): void {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || first === last || first.style !== 'plain') return;
  const text = parts.map((part) => part.text).join(', ');
  report(
    reading,
    'format/unknown-key',
    placeOf(source, { start: first.span.start, end: last.span.end }),
    message('format/unknown-key.comma', { key }),
    canBeQuoted(source, parts) ? [{ kind: 'quote', text: `"${text}"` }] : [],
  );
}

function unknownKey(reading: Reading, place: Place, key: string, parent: string, known: readonly string[]): void {
  unknownWord(reading, 'format/unknown-key', place, nearest(key, known), (near) =>
    near === undefined
      ? message('format/unknown-key', { key, parent })
      : message('format/unknown-key.nearest', { key, parent, nearest: near }),
  );
}

type AnyValue = ScalarValue | List<unknown> | Settings<Shape, string> | WordsOrList<string, unknown>;

/** One value of `type`; `undefined`, with a problem unless it is just absent, when it is none. */
function readValue(reading: Reading, source: NodeAt, type: ValueType, label: string): AnyValue | undefined {
  const found = follow(reading, source);
  if (!found) return undefined;
  const { node } = found;
  const place = placeOf(found, node.span);
  // A key without a value is still being typed: absent, not wrong.
  if (node.kind === 'scalar' && node.text === '' && node.style === 'plain') return undefined;
  switch (type.type) {
    case 'list':
      return listOf(reading, found, label, (item) => readValue(reading, item, type.of, label));
    case 'named':
      return namedOf(reading, found, type, label);
    case 'entries':
      return { items: readEntries(reading, found, type, label), place };
    case 'mapOfLists':
      return mapOfLists(reading, found, type.values, label);
    case 'mapOfReferences':
      return mapOfReferences(reading, found, type.kinds, label);
    case 'object': {
      const word = node.kind === 'scalar' ? wordOf(node, type.words) : undefined;
      if (word !== undefined) return { word, values: {}, place };
      if (node.kind !== 'mapping') return wrongType(reading, place, label, message('expected.mapping'));
      return { word: undefined, values: readValues(reading, found, type, label), place };
    }
    case 'wordsOrList': {
      const word = node.kind === 'scalar' ? wordOf(node, type.words) : undefined;
      if (word !== undefined) return { word, items: [], place };
      if (node.kind === 'scalar') return badWord(reading, node, place, label, type.words);
      const list = listOf(reading, found, label, (item) => readValue(reading, item, type.of, label));
      return list && { word: undefined, items: list.items, place };
    }
    default:
      if (node.kind !== 'scalar') return wrongType(reading, place, label, expectedScalar(type), asScalar(found));
      return readScalar(reading, node, place, type, label);
  }
}

function listOf<T>(
  reading: Reading,
  source: NodeAt,
  label: string,
  read: (item: NodeAt) => T | undefined,
): List<T> | undefined {
  const { node } = source;
  const place = placeOf(source, node.span);
  if (node.kind !== 'sequence') return wrongType(reading, place, label, message('expected.list'), asList(source));
  return { items: collect(node.items, (item) => read({ ...source, node: item, depth: source.depth + 1 })), place };
}

function namedOf(
  reading: Reading,
  source: NodeAt,
  { kinds, settings }: NamedType,
  label: string,
): List<Named> | undefined {
  const { node } = source;
  const place = placeOf(source, node.span);
  if (node.kind === 'sequence')
    return listOf(reading, source, label, (item) => {
      const found = follow(reading, item);
      if (!found) return undefined;
      const at = placeOf(found, found.node.span);
      if (found.node.kind !== 'scalar' || found.node.text === '')
        return wrongType(reading, at, label, message('expected.names'));
      return { name: found.node.text, kinds, place: at, settings: {} };
    });
  if (node.kind !== 'mapping') return wrongType(reading, place, label, message('expected.named'), asList(source));
  const mapping = { shape: settings };
  const items = pairsOf(reading, node, source, true).map((each) => ({
    name: each.pair.key.text,
    kinds,
    place: placeOf(each, each.pair.key.span),
    settings: readValues(reading, valueAt(each), mapping, each.pair.key.text),
  }));
  return { items, place };
}

/** The entries of a mapping: nested ones, or those of a collection that is written in one unit. */
export function readEntries(
  reading: Reading,
  source: NodeAt,
  type: EntryMapping,
  label: string,
): readonly NestedEntry[] {
  const found = follow(reading, source);
  if (!found) return [];
  const { node } = found;
  if (node.kind === 'scalar' && node.value === null) return [];
  if (node.kind !== 'mapping') {
    wrongType(reading, placeOf(found, node.span), label, message('expected.entries'), asEntries(found));
    return [];
  }
  return collect(pairsOf(reading, node, found, true), (each) => {
    const place = placeOf(each, each.pair.key.span);
    const name = readName(reading, each.pair.key, place);
    if (name === undefined || name.startsWith('x-')) return undefined;
    return { kind: type.kind, name, place, values: readValues(reading, valueAt(each), type, name) };
  });
}

function mapOfLists(
  reading: Reading,
  source: NodeAt,
  values: readonly string[],
  label: string,
): List<unknown> | undefined {
  const { node } = source;
  const place = placeOf(source, node.span);
  if (node.kind !== 'mapping') return wrongType(reading, place, label, message('expected.mapping'));
  const of = { type: 'enum', values, quoted: false } as const;
  const items = pairsOf(reading, node, source, false).flatMap((each) => {
    const place = placeOf(each, each.pair.key.span);
    const name = wordOf(each.pair.key, values);
    if (name === undefined) return badWord(reading, each.pair.key, place, label, values) ?? [];
    const value = follow(reading, valueAt(each));
    const list = value && listOf(reading, value, name, (item) => readValue(reading, item, of, name));
    return list ? { name, place, items: list.items } : [];
  });
  return { items, place };
}

function mapOfReferences(
  reading: Reading,
  source: NodeAt,
  kinds: readonly EntityKind[],
  label: string,
): List<unknown> | undefined {
  const { node } = source;
  const place = placeOf(source, node.span);
  if (node.kind !== 'mapping') return wrongType(reading, place, label, message('expected.mapping'));
  const type = { type: 'reference', kinds, words: [], open: false } as const;
  const items = pairsOf(reading, node, source, true).flatMap((each) => {
    const { text: name, span } = each.pair.key;
    const to = readValue(reading, valueAt(each), type, name);
    const from = { name, kinds, word: undefined, open: false, place: placeOf(each, span) };
    return to ? { from, to } : [];
  });
  return { items, place };
}
