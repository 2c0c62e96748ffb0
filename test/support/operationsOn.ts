/**
 * Random operations on a text, made from the vocabulary: the paths that the format has, names that the text has and names
 * that it does not. For property tests.
 */
import fc from 'fast-check';
import type { Operation, Path, Written } from '../../server/src/syntax/edit/operation.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { sectionNames, sectionOf } from '../../server/src/vocabulary/format.ts';
import type { Shape, ValueType } from '../../server/src/vocabulary/valueType.ts';

/** Names that no example has; some of them need quotes. */
const newNames = ['NEW01', 'one more', 'Müller & Söhne', '2019', 'yes: no', 'true', 'a, b', '#1', 'x'];
const texts = [
  'plain',
  'two words',
  '\\\\FS01\\share',
  'a: b',
  '[x]',
  "it's",
  'say "hi"',
  '# no',
  '12',
  '',
  'ü',
  '{',
  'a,b',
  '*.xml',
  ' x ',
];

/** Any operation of the format on `text`. */
export function operationsOn(text: string): fc.Arbitrary<Operation> {
  const names = entryNames(text);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: places(names).chain(({ path, type }) =>
        valueFor(type, names).map((value) => ({ op: 'set', path, value }) as const),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(places(names).filter(isList), fc.constantFrom(...names, ...newNames), fc.boolean())
        .chain(addition),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(places(names).filter(isList), fc.constantFrom(...names, ...newNames))
        .map(([{ path }, name]) => ({ op: 'drop', path, name }) as const),
    },
    { weight: 2, arbitrary: places(names).map(({ path }) => ({ op: 'remove', path }) as const) },
  );
}

interface FormatPlace {
  readonly path: Path;
  readonly type: ValueType;
}

function isList({ type }: FormatPlace): boolean {
  return type.type === 'list' || type.type === 'named';
}

function addition([{ path, type }, name, withSettings]: [FormatPlace, string, boolean]): fc.Arbitrary<Operation> {
  if (type.type !== 'named' || !withSettings || Object.keys(type.settings).length === 0)
    return fc.constant({ op: 'add', path, name });
  return valueFor({ type: 'object', shape: type.settings, words: [] }, []).map((settings) => ({
    op: 'add',
    path,
    name,
    settings: settings as { readonly [key: string]: Written },
  }));
}

function entryNames(text: string): string[] {
  return [
    ...new Set(parse(text).sections.flatMap((section) => section.entries?.map((entry) => entry.pair.key.text) ?? [])),
  ];
}

/** Places of the format: sections, entries, keys, and what lies below them. */
function places(names: readonly string[]): fc.Arbitrary<FormatPlace> {
  const name = fc.constantFrom(...names, ...newNames);
  return fc.constantFrom(...sectionNames).chain((section): fc.Arbitrary<FormatPlace> => {
    const { form, shape } = sectionOf(section) ?? { form: 'settings', shape: {} as Shape };
    const whole: ValueType = { type: 'object', shape, words: [] };
    if (form === 'settings') return below({ path: [section], type: whole }, name);
    return fc.oneof(
      {
        weight: 1,
        arbitrary: fc.constant<FormatPlace>({ path: [section], type: { type: 'named', kinds: [], settings: shape } }),
      },
      { weight: 6, arbitrary: name.chain((entry) => below({ path: [section, entry], type: whole }, name)) },
    );
  });
}

function below(place: FormatPlace, name: fc.Arbitrary<string>): fc.Arbitrary<FormatPlace> {
  const { path, type } = place;
  const deeper = (key: string, inner: ValueType): fc.Arbitrary<FormatPlace> =>
    below({ path: [...path, key], type: inner }, name);
  switch (type.type) {
    case 'object':
      return fc.oneof(
        { weight: 1, arbitrary: fc.constant(place) },
        {
          weight: 6,
          arbitrary: fc.constantFrom(...Object.entries(type.shape)).chain(([key, each]) => deeper(key, each.type)),
        },
      );
    case 'entries':
      return fc.oneof(
        fc.constant(place),
        name.chain((key) => deeper(key, { type: 'object', shape: type.shape, words: [] })),
      );
    case 'named':
      return fc.oneof(
        fc.constant(place),
        name.chain((key) => deeper(key, { type: 'object', shape: type.settings, words: [] })),
      );
    default:
      return fc.constant(place);
  }
}

/** A value that fits a type. */
function valueFor(type: ValueType, names: readonly string[]): fc.Arbitrary<Written> {
  const name = fc.constantFrom(...names, ...newNames);
  switch (type.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.nat(200);
    case 'enum':
      return fc.constantFrom(...type.values);
    case 'list':
      return fc.uniqueArray(type.of.type === 'enum' ? fc.constantFrom(...type.of.values) : name, {
        maxLength: 4,
        selector: (each) => each.toLowerCase(),
      });
    case 'named':
      return fc.oneof(
        fc.uniqueArray(name, { maxLength: 4, selector: (each) => each.toLowerCase() }),
        mappingOf(name, valueFor({ type: 'object', shape: type.settings, words: [] }, names)),
      );
    case 'entries':
      return mappingOf(name, valueFor({ type: 'object', shape: type.shape, words: [] }, names));
    case 'mapOfLists':
      return mappingOf(name, fc.constant(['disk']));
    case 'mapOfReferences':
      return mappingOf(name, name);
    case 'object':
      return fc
        .uniqueArray(fc.constantFrom(...Object.keys(type.shape)), { maxLength: 3 })
        .chain((keys) =>
          fc
            .tuple(...keys.map((key) => valueFor(type.shape[key]?.type ?? { type: 'text' }, names)))
            .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index] ?? {}]))),
        );
    case 'reference':
      return name;
    default:
      return fc.constantFrom(...texts);
  }
}

function mappingOf(key: fc.Arbitrary<string>, value: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  return fc
    .uniqueArray(fc.tuple(key, value), { maxLength: 3, selector: ([each]) => each.toLowerCase() })
    .map((pairs) => Object.fromEntries(pairs));
}
