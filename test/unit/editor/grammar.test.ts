/** The grammar against the vocabulary, whose keys and words it lists a second time, and against unfinished text. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { sectionNames, sections } from '../../../server/src/vocabulary/format.ts';
import type { Shape, ValueType } from '../../../server/src/vocabulary/valueType.ts';
import { sampleOf } from '../../property/seeds.ts';
import { example, scopesAt, type Token, tokenizer } from './tokenize.ts';

const sectionScope = 'entity.name.section.bizha';
const entryScope = 'entity.name.type.bizha';
const keyScope = 'support.type.property-name.bizha';

/** One key of the format: the keys and names above it, from the section down, and its type. */
interface Place {
  readonly path: readonly string[];
  readonly key: string;
  readonly type: ValueType;
}

function placesIn(path: readonly string[], shape: Shape): readonly Place[] {
  return Object.entries(shape).flatMap(([key, { type }]) => {
    const below = [...path, key];
    const nested =
      type.type === 'object'
        ? placesIn(below, type.shape)
        : type.type === 'named'
          ? placesIn([...below, 'NAME'], type.settings)
          : type.type === 'entries'
            ? placesIn([...below, 'NAME'], type.shape)
            : [];
    return [{ path, key, type }, ...nested];
  });
}

const places = sectionNames.flatMap((name) => {
  const section = sections[name];
  return placesIn(section.form === 'settings' ? [name] : [name, 'NAME'], section.shape);
});

/** The text of `key: value` below its path, each step on a line of its own, or all in braces. */
function block({ path, key }: Place, value: string): string {
  const lines = [...path, key].map((step, depth) => `${'  '.repeat(depth)}${step}:`);
  return `${lines.join('\n')} ${value}`;
}

function flow({ path, key }: Place, value: string): string {
  const [section, ...rest] = path;
  return `${section}: ${rest.map((step) => `{ ${step}: `).join('')}{ ${key}: ${value} }${' }'.repeat(rest.length)}`;
}

/** Values of a type, and the scope that the grammar gives them. */
function samples(type: ValueType): readonly (readonly [value: string, scope: string])[] {
  switch (type.type) {
    case 'enum':
      if (type.quoted) return type.values.map((value) => [`"${value}"`, 'constant.other.version.bizha']);
      return type.values.map((value) => [
        value,
        /^\d+$/.test(value) ? 'constant.numeric.integer.yaml' : 'constant.language.enum.bizha',
      ]);
    case 'boolean':
      return [['false', 'constant.language.boolean.yaml']];
    case 'integer':
      return [['12', 'constant.numeric.integer.yaml']];
    case 'duration':
      return [['15m', 'constant.numeric.duration.bizha']];
    case 'percentage':
      return [['62%', 'constant.numeric.percentage.bizha']];
    case 'size':
      return [['64GB', 'constant.numeric.size.bizha']];
    case 'date':
      return [['2026-11-23', 'constant.numeric.date.bizha']];
    case 'reference':
      return [
        [
          'NAME',
          type.kinds.includes('adapter') ? 'support.class.adapter.bizha' : 'variable.other.reference.bizha',
        ] as const,
        ...type.words.map((word) => [word, 'constant.language.enum.bizha'] as const),
      ];
    case 'named': {
      const [kind] = type.kinds;
      const scope =
        kind === 'adapter' ? 'support.class.adapter.bizha' : kind ? 'variable.other.reference.bizha' : entryScope;
      return [['NAME', scope]];
    }
    case 'list':
      return samples(type.of);
    case 'wordsOrList':
      return [...type.words.map((word) => [word, 'constant.language.enum.bizha'] as const), ...samples(type.of)];
    default:
      return [];
  }
}

/** What a scope of a value may be besides: a text that is spelled like a word of the format. */
const isText = (type: ValueType) => type.type === 'text' || (type.type === 'list' && type.of.type === 'text');

describe('grammar', () => {
  let tokenize: (text: string) => readonly (readonly Token[])[];
  before(async () => {
    tokenize = await tokenizer();
  });

  /** The scopes of `word`, at its last place in the text. */
  function scopesOf(text: string, word: string): readonly string[] {
    const lines = text.split('\n');
    const line = lines.findLastIndex((candidate) => candidate.includes(word));
    return scopesAt(tokenize(text)[line] ?? [], lines[line]?.lastIndexOf(word) ?? 0);
  }

  it('knows every section', () => {
    const missing = ['bizha', ...sectionNames].filter((name) => !scopesOf(`${name}:`, name).includes(sectionScope));
    assert.deepEqual(missing, []);
  });

  it('knows every key, in block and in flow style', () => {
    const missing = places.flatMap((place) =>
      [block(place, ''), flow(place, '')].filter((text) => !scopesOf(text, `${place.key}:`).includes(keyScope)),
    );
    assert.deepEqual(missing, []);
  });

  it('knows every kind of value, in block and in flow style', () => {
    const missing = places.flatMap((place) =>
      samples(place.type).flatMap(([value, scope]) => {
        const word = value.replaceAll('"', '');
        const list = place.type.type === 'list' || place.type.type === 'named' || place.type.type === 'wordsOrList';
        const texts = [block(place, value), flow(place, value), ...(list ? [flow(place, `[X, ${value}]`)] : [])];
        return texts.filter((text) => !scopesOf(text, word).includes(scope)).map((text) => `${scope}: ${text}`);
      }),
    );
    assert.deepEqual(missing, []);
  });

  // A cluster resource that a host depends on is text in the format, and a word of it all the same.
  it('leaves free text alone', () => {
    const wrong = places
      .filter(({ type, path }) => isText(type) && path[0] !== 'externalSystems')
      .filter((place) => scopesOf(block(place, 'enterprise'), 'enterprise').includes('constant.language.enum.bizha'))
      .map(({ path, key }) => [...path, key].join('.'));
    assert.deepEqual(wrong, ['hosts.NAME.dependsOn']);
  });

  it('gives the example of a highly available group these scopes', () => {
    const lines = example('highly-available').trimEnd().split('\n');
    const shown = tokenize(lines.join('\n')).flatMap((tokens, index) => [
      lines[index] ?? '',
      ...tokens.filter(({ text }) => text.trim() !== '').map(({ text, scopes }) => `    ${text}  ${scopes.join(' ')}`),
    ]);
    const file = 'test/unit/editor/golden/highly-available.scopes.txt';
    // After a change that is meant: `UPDATE_GOLDEN=1 npx mocha test/unit/editor/grammar.test.ts`, and read the diff.
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${shown.join('\n')}\n`);
    assert.deepEqual(shown, readFileSync(file, 'utf8').trimEnd().split('\n'));
  });

  it('gives CRLF text the same scopes', () => {
    const text = example('s04-large');
    assert.deepEqual(tokenize(text.replaceAll('\n', '\r\n')), tokenize(text));
  });

  it('lets a line that is cut off colour nothing behind its own entry', () => {
    for (const name of ['highly-available', 's20-availability-group', 's08-isolated-receiving']) {
      const lines = example(name).split('\n');
      const whole = tokenize(lines.join('\n'));
      // Blank lines and comments end nothing.
      const indentOf = (line: string) => (/^\s*#/.test(line) ? -1 : line.search(/\S/));
      for (const [index, line] of sampleOf([...lines.entries()])) {
        const indent = indentOf(line);
        if (indent < 0) continue;
        const next = lines.findIndex((other, at) => at > index && indentOf(other) >= 0 && indentOf(other) <= indent);
        if (next < 0) continue;
        for (let cut = indent + 1; cut < line.length; cut += 7) {
          const broken = [...lines.slice(0, index), line.slice(0, cut), ...lines.slice(index + 1)];
          // A top-level key that is cut off takes its section along; what comes after the section must stand.
          const from = indent > 0 ? next : lines.findIndex((other, at) => at > index && /^[a-zA-Z]/.test(other));
          assert.deepEqual(
            tokenize(broken.join('\n')).slice(from),
            whole.slice(from),
            `${name}: ${line.slice(0, cut)}`,
          );
        }
      }
    }
  }).timeout(60_000);
});
