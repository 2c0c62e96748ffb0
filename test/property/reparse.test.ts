/**
 * The tree after an edit is the tree of the text after the edit: incremental parsing held against parsing anew, on hostile
 * random edits of the examples. `SEED` in the environment repeats a run; `EDITS` makes it longer.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../server/src/syntax/parse.ts';
import { reparse } from '../../server/src/syntax/reparse.ts';
import { seeded } from '../bench/random.ts';
import { syntaxText } from '../support/syntaxText.ts';

const texts = readdirSync('examples').map((name) => readFileSync(join('examples', name), 'utf8')) as [
  string,
  ...string[],
];

/** What people type and paste, and what has broken parsers before. */
const insertions = [
  '"',
  "'",
  '\n',
  '\n  ',
  '\n    ',
  ' ',
  '  ',
  'x',
  'a',
  '#',
  ':',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a',
  '<<: *a',
  '\t',
  '\r',
  '\r\n',
  '---\n',
  '...',
  '%',
  '\uFEFF',
  '|\n',
  '>',
  '? ',
  '!t ',
  'word',
  '\n  word\n',
  '\n  New:\n',
  '\nhosts:\n',
  '\nx-foo:\n',
  'key: value',
  '\u0000',
  '\\',
  '""',
  "''",
  '  &a\n',
  'Foo: "bar\n  Baz: q"\n',
  '',
  '',
] as const;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const random = Math.floor(Math.random() * 2 ** 31);
const seeds = process.env['SEED'] ? [Number(process.env['SEED'])] : [1, 2, 3, 4, random];
const rounds = Number(process.env['EDITS'] ?? 2500) / 5 / 5;

function editOf(text: string, { int, chance, pick }: ReturnType<typeof seeded>): Edit {
  let start = int(text.length + 1);
  let end = chance(0.6) ? start : Math.min(text.length, start + int(chance(0.2) ? 200 : 4));
  if (chance(0.4)) {
    start = text.lastIndexOf('\n', start - 1) + 1;
    end = Math.max(start, chance(0.5) ? start : Math.min(text.length, start + int(6)));
  }
  return { start, end, text: pick(insertions) };
}

describe('parsing after an edit', () => {
  for (const seed of seeds)
    it(`is parsing anew (seed ${seed})`, () => {
      const numbers = seeded(seed);
      for (let round = 0; round < rounds; round++) {
        let text = numbers.pick(texts);
        if (numbers.chance(0.3)) text = text.replaceAll('\n', '\r\n');
        let tree = parse(text);
        for (let step = 0; step < 5; step++) {
          const edit = editOf(text, numbers);
          text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
          tree = reparse(tree, text, { start: edit.start, end: edit.end, length: edit.text.length });
          assert.deepEqual(
            syntaxText(tree),
            syntaxText(parse(text)),
            `seed ${seed}, round ${round}, step ${step}: ${JSON.stringify(edit)}`,
          );
        }
      }
    }).timeout(60_000);

  it('of a character parses its entry and at most its two neighbours, where it neither makes nor breaks a head', () => {
    let counted = 0;
    for (const text of texts)
      for (let at = 0; at < text.length; at += 37) {
        const before = parse(text);
        const next = `${text.slice(0, at)}x${text.slice(at)}`;
        const after = reparse(before, next, { start: at, end: at, length: 1 });
        const heads = (tree: typeof before): string =>
          (tree.pieces ?? []).map((piece) => `${piece.kind}${piece.indent}${piece.collection}`).join();
        if (!before.pieces || heads(before) !== heads(after)) continue;
        let end = 0;
        const index = before.pieces.findIndex((piece) => {
          end += piece.length;
          return at < end;
        });
        const near = before.pieces
          .slice(Math.max(0, index - 1), index + 2)
          .reduce((sum, piece) => sum + piece.length, 1);
        assert.ok(after.parsed <= near, `${after.parsed} of ${near} characters at ${at}`);
        counted++;
      }
    assert.ok(counted > 500, `only ${counted} edits were counted`);
  });
});
