/**
 * The vocabulary as a JSON Schema (draft 2020-12), for editors that know no language server of ours. What a schema cannot
 * say (references, comparison without case) it leaves out; it never refuses what bizha accepts but for letter case.
 */
import { type ConfigName, configFileName, configKey, configKeyDoc, severitiesFor } from './configFile.ts';
import { formatVersionDoc, sectionNames, sections, supportedFormatVersion } from './format.ts';
import type { Section } from './section.ts';
import type { Key, Shape, ValueType } from './valueType.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** Text, as YAML reads it: a name such as `2020` is a number there. */
const anyText = { type: ['string', 'number', 'boolean'] };
const durationPattern = '^\\d+(\\.\\d+)? ?[smhd]$';

/** The schema of a whole file. `id` is its address. */
export function jsonSchema(id: string): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'bizha topology',
    description: 'High availability of a BizTalk Server group.',
    type: 'object',
    required: ['bizha'],
    properties: {
      bizha: { const: supportedFormatVersion, description: formatVersionDoc },
      ...Object.fromEntries(sectionNames.map((name) => [name, sectionSchema(name)])),
    },
    patternProperties: { '^x-': true },
    additionalProperties: false,
  };
}

/** The schema of a configuration file; `names` are the rules and families that there are. */
export function configSchema(id: string, names: readonly ConfigName[]): JsonSchema {
  const each = Object.fromEntries(
    names.map((known) => [known.name, { enum: severitiesFor(known), description: known.doc }]),
  );
  const open = { patternProperties: { '^x-': true }, additionalProperties: false };
  const rules = { type: ['object', 'null'], properties: each, ...open, description: configKeyDoc };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: configFileName,
    description: 'How severe the findings of bizha are.',
    type: ['object', 'null'],
    properties: { [configKey]: rules, ...each },
    ...open,
  };
}

function sectionSchema(name: keyof typeof sections): JsonSchema {
  const { form, doc, shape, shorthand = '' }: Section = sections[name];
  const own = nullable(mapping(shape));
  const short = shape[shorthand];
  const value = short ? { anyOf: [own, typeSchema(short.type)] } : own;
  return { ...(form === 'settings' ? value : entriesSchema(value)), description: doc };
}

function entriesSchema(entry: JsonSchema): JsonSchema {
  return {
    type: ['object', 'null'],
    propertyNames: { pattern: '^[^/@:]+$' },
    patternProperties: { '^x-': true },
    additionalProperties: entry,
  };
}

function mapping(shape: Shape): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(shape).map(([name, key]) => [name, keySchema(key)])),
    patternProperties: { '^x-': true },
    additionalProperties: false,
  };
}

function nullable(schema: JsonSchema): JsonSchema {
  return { ...schema, type: ['object', 'null'] };
}

function keySchema({ type, doc }: Key): JsonSchema {
  return { ...typeSchema(type), description: doc };
}

function typeSchema(type: ValueType): JsonSchema {
  switch (type.type) {
    case 'text':
      return anyText;
    case 'integer':
      return { type: 'integer', minimum: 0 };
    case 'boolean':
      return { type: 'boolean' };
    case 'formatVersion':
      return { const: supportedFormatVersion };
    case 'duration':
      return { type: 'string', pattern: durationPattern };
    case 'percentage':
      return { type: 'string', pattern: '^\\d+(\\.\\d+)? ?%$' };
    case 'size':
      return { type: 'string', pattern: '^\\d+(\\.\\d+)? ?[KMGTkmgt][Bb]$' };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'enum':
      return {
        enum: type.values.flatMap((value) => (type.quoted || !/^\d+$/.test(value) ? [value] : [value, Number(value)])),
      };
    case 'reference':
      return anyText;
    case 'list':
      return { type: 'array', items: typeSchema(type.of) };
    case 'named':
      return {
        anyOf: [
          { type: 'array', items: anyText },
          { type: 'object', additionalProperties: nullable(mapping(type.settings)) },
        ],
      };
    case 'entries':
      return entriesSchema(nullable(mapping(type.shape)));
    case 'mapOfLists':
      return {
        type: 'object',
        propertyNames: { enum: type.values },
        additionalProperties: { type: 'array', items: { enum: type.values } },
      };
    case 'mapOfReferences':
      return { type: 'object', additionalProperties: anyText };
    case 'object':
      return type.words.length === 0
        ? mapping(type.shape)
        : { anyOf: [{ enum: wordsOf(type.words) }, mapping(type.shape)] };
    case 'wordsOrList':
      return { anyOf: [{ enum: wordsOf(type.words) }, { type: 'array', items: typeSchema(type.of) }] };
  }
}

/** `false` is written as the boolean. */
function wordsOf(words: readonly string[]): unknown[] {
  return words.map((word) => (word === 'false' ? false : word));
}
