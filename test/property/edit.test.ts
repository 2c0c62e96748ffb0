/**
 * Operations on any text change what they say and nothing else: not the other values, not the comments, not the look of
 * the file.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Operation, Path } from '../../server/src/syntax/edit/operation.ts';
import { planEdits } from '../../server/src/syntax/edit/plan.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { applyEdits } from '../../server/src/text/textEdit.ts';
import { applyOperations } from '../support/applyOperations.ts';
import { operationsOn } from '../support/operationsOn.ts';
import { errorsOf, namesAt, saidAt, saidBesides, saidBy } from '../support/saidBy.ts';
import { runsOf } from './seeds.ts';

const folder = join(import.meta.dirname, '../../examples');
const examples: { readonly [name: string]: string } = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.bizha.yaml'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** Other ways to write the same. */
const looks: { readonly [name: string]: (text: string) => string } = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'without a final line end': (text) => text.trimEnd(),
  'indented by four': (text) => text.replace(/^ +/gm, (spaces) => spaces + spaces),
  'as a document': (text) => `%YAML 1.2\n---\n${text}...\n`,
  'without blank lines': (text) => text.replace(/\n\n+/g, '\n'),
  'in blocks only': (text) => restyled(text, false, 0),
  'in braces from the sections on': (text) => restyled(text, true, 1),
  'in braces from the entries on': (text) => restyled(text, true, 2),
  'lists on lines of their own': (text) =>
    text.replace(/^( +)(\w+): \[([\w, -]+)\]$/gm, (_, indent: string, key: string, items: string) =>
      [`${indent}${key}:`, ...items.split(', ').map((item) => `${indent}- ${item} # ${item}`)].join('\n'),
    ),
  'mappings in braces on lines of their own': (text) =>
    text.replace(/^( +)([\w ]+): \{ (.*) \}$/gm, (_, indent: string, key: string, pairs: string) =>
      [
        `${indent}${key}: {`,
        ...pairs.split(/, (?=\w+: )/).map((pair) => `${indent}  ${pair}, # ${pair.slice(0, 3)}`),
        `${indent}}`,
      ].join('\n'),
    ),
};

/** The text with all mappings and lists from a depth on in one style, as the YAML package writes it. */
function restyled(text: string, flow: boolean, from: number): string {
  const document = parseDocument(text);
  visit(document, {
    Collection(_, node, path) {
      if (path.filter(isCollection).length >= from) node.flow = flow || node.items.length === 0;
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: false });
}

const files = fc.record({
  example: fc.constantFrom(...Object.keys(examples)),
  look: fc.constantFrom(...Object.keys(looks)),
});
const cases = files.chain((file) => operationsOn(textOf(file)).map((operation) => ({ ...file, operation })));

function textOf({ example, look }: { example: string; look: string }): string {
  return looks[look]?.(examples[example] ?? '') ?? '';
}

const numRuns = runsOf(100);

/** The comments of a text, sorted. Good enough for texts whose quotes hold no ` #`. */
function commentsOf(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line) => /(?:^|\s)(#.*)$/.exec(line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, 'q'))?.[1] ?? [])
    .sort();
}

/** Whether several entries share what stands at a path: then it can neither be removed nor, at its anchor, changed. */
function isShared(text: string, path: Path): boolean {
  return /<<: \*/.test(text) && path[0] === 'sqlInstances';
}

type Said = Exclude<Operation, { op: 'replace' }>;

describe('operations on the examples', function () {
  this.timeout(120_000);

  it('the looks are sound and say the same', () => {
    for (const text of Object.values(examples))
      for (const [name, look] of Object.entries(looks)) {
        assert.deepEqual(errorsOf(look(text)), [], name);
        assert.deepEqual(saidBy(look(text)), saidBy(text), name);
      }
  });

  it('leave everything else as it was, and no error', () => {
    fc.assert(
      fc.property(cases, ({ operation, ...file }) => {
        const text = textOf(file);
        const after = applyOperations(text, [operation]);
        assert.deepEqual(errorsOf(after), []);
        assert.deepEqual(plain(saidBesides(after, operation as Said)), plain(saidBesides(text, operation as Said)));
      }),
      { numRuns },
    );
  });

  it('do what they say', () => {
    fc.assert(
      fc.property(cases, ({ operation, ...file }) => {
        const text = textOf(file);
        const after = applyOperations(text, [operation]);
        if (after === text && operation.op !== 'replace' && isShared(text, operation.path)) return;
        switch (operation.op) {
          case 'set':
            return assert.deepEqual(plain(saidAt(after, operation.path)), plain(operation.value));
          case 'add':
            return assert.ok(namesAt(after, operation.path).includes(operation.name.toLowerCase()));
          case 'drop':
            return assert.ok(!namesAt(after, operation.path).includes(operation.name.toLowerCase()));
          case 'remove':
            return assert.equal(saidAt(after, operation.path), undefined);
          default:
        }
      }),
      { numRuns },
    );
  });

  it('keep comments, line ends, the byte order mark and the end of the file', () => {
    fc.assert(
      fc.property(cases, ({ operation, ...file }) => {
        const text = textOf(file);
        const after = applyOperations(text, [operation]);
        const lost = left(commentsOf(text), commentsOf(after));
        assert.deepEqual(left(commentsOf(after), commentsOf(text)), [], 'comments that were not there');
        assert.deepEqual(
          left(lost, commentsOf(partOf(text, operation as Said))),
          [],
          'comments that nobody wanted gone',
        );
        assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text));
        assert.equal(/\r/.test(after), /\r/.test(text));
        assert.equal(after.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
        assert.equal(after.lastIndexOf('\uFEFF'), text.lastIndexOf('\uFEFF'));
        assert.equal(/[\r\n]$/.test(after), /[\r\n]$/.test(text));
        assert.deepEqual(trailingSpaces(after), trailingSpaces(text));
      }),
      { numRuns },
    );
  });

  it('do nothing a second time', () => {
    fc.assert(
      fc.property(cases, ({ operation, ...file }) => {
        const text = textOf(file);
        const once = applyOperations(text, [operation]);
        assert.equal(applyOperations(once, [operation]), once);
      }),
      { numRuns },
    );
  });

  it('planned together, do what they do one after the other', () => {
    const several = files.chain((file) =>
      fc
        .array(operationsOn(textOf(file)), { minLength: 2, maxLength: 4 })
        .map((operations) => ({ ...file, operations })),
    );
    fc.assert(
      fc.property(several, ({ operations, ...file }) => {
        const text = textOf(file);
        const edits = planEdits(text, parse(text), operations);
        edits.forEach((edit, index) => {
          assert.ok(edit.span.end <= (edits[index + 1]?.span.start ?? text.length), 'overlapping');
        });
        const stepwise = operations.reduce((current, operation) => applyOperations(current, [operation]), text);
        assert.equal(applyEdits(text, edits), stepwise);
      }),
      { numRuns: runsOf(34) },
    );
  });
});

describe('operations on damaged examples', function () {
  this.timeout(120_000);

  const pieces = fc.constantFrom(
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ':',
    '- ',
    '#',
    ',',
    '\t',
    '\n',
    '\r\n',
    '  ',
    '&a',
    '*a',
    '|',
    '>',
    '? ',
    '---\n',
    'word',
    '\0',
    '!x ',
    '<<: ',
  );
  const damage = fc.array(fc.record({ at: fc.nat(10_000), gone: fc.nat(12), written: pieces }), {
    minLength: 1,
    maxLength: 3,
  });

  it('never fail, never make it worse, and do nothing a second time', () => {
    fc.assert(
      fc.property(cases, damage, ({ operation, ...file }, wounds) => {
        const text = wounds.reduce((current, { at, gone, written }) => {
          const start = at % (current.length + 1);
          return current.slice(0, start) + written + current.slice(start + gone);
        }, textOf(file));
        const after = applyOperations(text, [operation]);
        assert.ok(parse(after).problems.length <= parse(text).problems.length, 'more problems than before');
        assert.ok(applyOperations(after, [operation]) === after, 'a second time it does more');
        if (after === text || !isReadable(text)) return;
        assert.deepEqual(errorsOf(after), []);
        assert.deepEqual(plain(saidBesides(after, operation as Said)), plain(saidBesides(text, operation as Said)));
      }),
      { numRuns },
    );
  });
});

/** Whether the YAML package has neither an error nor trouble with merges. */
function isReadable(text: string): boolean {
  try {
    saidBy(text);
    return errorsOf(text).length === 0;
  } catch {
    return false;
  }
}

/** What `all` holds more than `others`. */
function left(all: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return all.filter((each) => {
    const index = rest.indexOf(each);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/** The text that an operation replaces or removes, to the end of its last line. */
function partOf(text: string, operation: Said): string {
  if (operation.op === 'add' && operation.settings === undefined) return '';
  const path = operation.op === 'drop' || operation.op === 'add' ? [...operation.path, operation.name] : operation.path;
  let node: unknown = parseDocument(text).contents;
  let start = 0;
  for (const key of path) {
    const part: unknown = isMap(node)
      ? node.items.find((pair) => sameName(pair.key, key))
      : isSeq(node)
        ? node.items.find((item) => sameName(item, key))
        : undefined;
    if (isPair(part)) {
      start = isNode(part.key) ? (part.key.range?.[0] ?? 0) : 0;
      node = part.value ?? part.key;
    } else if (isNode(part)) {
      start = part.range?.[0] ?? 0;
      node = part;
    } else return '';
  }
  const end = isNode(node) ? (node.range?.[1] ?? 0) : 0;
  return text.slice(start, end + text.slice(end).search(/[\r\n]|$/));
}

function sameName(node: unknown, name: string): boolean {
  return isScalar(node) && String(node.source ?? node.value).toLowerCase() === name.toLowerCase();
}

function trailingSpaces(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => /[ \t]$/.test(line));
}

/** Without the difference of nothing, an empty mapping and an absent value. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  const pairs = Object.entries(value).map(([key, each]) => [key.toLowerCase(), plain(each)]);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
