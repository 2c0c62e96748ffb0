/** Edits that have broken parsers before, and those that people make: random, and the same for the same seed. */
import type { TextEdit } from '../../server/src/text/textEdit.ts';
import type { Random } from '../bench/random.ts';

/** What is typed or pasted at one place. */
export const insertions: readonly [string, ...string[]] = [
  ...(['"', "'", '""', "''", '\\', '`', '@', '%', '%YAML 1.2\n', '!t ', '!!str ', '|\n', '>-\n', '|2\n'] as const),
  ...['\n', '\n  ', '\n    ', ' ', '  ', '\t', '\r', '\r\n', '\n\t', '\uFEFF', '\u0000', '\u0085', '\u2028', '😀'],
  ...[
    '---\n',
    '\n---\n',
    '...\n',
    '\n...\n',
    '--- {}\n',
    '#',
    ' #',
    '# x\n',
    ':',
    ': ',
    ':\n',
    '- ',
    '\n- ',
    ',',
    ', ',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{ a: b',
    '[a, b',
    '&a ',
    '*a',
    '&host ',
    '*biztalk',
    '<<: *a',
    '\n    <<: *host',
    '  &a\n',
    '&a',
  ],
  ...[
    '? ',
    '? A\n',
    '\n  ? D\n  : x',
    '"A": ',
    "'A':\n",
    'x',
    'A',
    'a',
    'word',
    '\n  word',
    '\n  word\n',
    'word\n',
    '\nword\n',
  ],
  ...['null', '~', 'true', '1', '2019', '"2019"', 'Foo: "bar\n  Baz: q"\n', "Foo: 'bar\n  Baz: q'\n", 'key: value'],
  ...[
    '  New:\n',
    '\n  New:\n',
    '\n  New: { roles: [biztalk] }',
    '  A:\n',
    '  A: { instances: [A] }\n',
    '\n      deep: 1',
  ],
  ...[
    'hosts:\n',
    '\nhosts:\n',
    '\nhosts: {}\n',
    '\nservers:\n  Z: { roles: [biztalk] }\n',
    '\nx-foo:\n',
    '\ngroup: 1\n',
  ],
  ...['# bizha-ignore host/single-instance: why\n', '  # bizha-ignore host/single-instance, dr/untested: why\n'],
  ...[' # bizha-ignore adapter/duplicate-receive: why', '# bizha-ignore-file dr/untested: why\n', '# bizha-ignore x\n'],
  '\nclusters:\n  K: { nodes: [A, B], groups: { G: { resources: [disk] } } }\nsqlInstances:\n  S: { on: K/G }\n',
];

/**
 * The next edits of a text: mostly one, somewhere; sometimes several at once; with the probability `undo` what leads back
 * to `before`, the text that it was.
 */
export function hostileEdits(
  text: string,
  before: string | undefined,
  random: Random,
  undo: number,
): readonly TextEdit[] {
  if (before !== undefined && before !== text && random.chance(undo)) return [difference(text, before)];
  if (random.chance(0.05)) return severalEdits(text, random);
  return [oneEdit(text, random)];
}

function oneEdit(text: string, random: Random): TextEdit {
  const { int, chance, pick } = random;
  const lines = lineStarts(text);
  const line = int(lines.length);
  const start = lines[line] ?? 0;
  const end = lines[line + 1] ?? text.length;
  if (chance(0.08)) return { span: { start, end }, text: '' };
  if (chance(0.06)) return { span: { start, end: start }, text: text.slice(start, end) };
  if (chance(0.06)) return moved(text, lines, random);
  if (chance(0.04)) return reindented(text, lines, line, random);
  if (chance(0.03)) return { span: { start: int(text.length + 1), end: text.length }, text: '' };
  const at = chance(0.4) ? start : chance(0.3) ? contentEnd(text, start, end) : int(text.length + 1);
  const gone = chance(0.65) ? 0 : chance(0.15) ? int(200) : int(5);
  return { span: { start: at, end: Math.min(text.length, at + gone) }, text: pick(['', '', ...insertions]) };
}

/** A block of lines copied to another place: a section, an entry, or a part of one. */
function moved(text: string, lines: readonly number[], { int, chance }: Random): TextEdit {
  const first = int(lines.length);
  const block = text.slice(lines[first], lines[first + 1 + int(8)] ?? text.length);
  const at = lines[int(lines.length)] ?? 0;
  return { span: { start: at, end: chance(0.3) ? Math.min(text.length, at + int(30)) : at }, text: block };
}

/** Some lines moved to the right or to the left. */
function reindented(text: string, lines: readonly number[], line: number, { int, pick }: Random): TextEdit {
  const start = lines[line] ?? 0;
  const end = lines[line + 1 + int(4)] ?? text.length;
  const by = pick([' ', '  ', '    ', '\t', '']);
  const shift = by === '' ? (each: string) => each.replace(/^ {1,2}/, '') : (each: string) => by + each;
  return { span: { start, end }, text: text.slice(start, end).split('\n').map(shift).join('\n') };
}

/** A name replaced wherever it stands; or two edits at different places. */
function severalEdits(text: string, random: Random): readonly TextEdit[] {
  const words = [...text.matchAll(/\b\w+\b/g)];
  const word = words[random.int(words.length)]?.[0];
  if (word === undefined) return [oneEdit(text, random)];
  if (random.chance(0.5))
    return words
      .filter((each) => each[0] === word)
      .map(({ index }) => ({ span: { start: index, end: index + word.length }, text: `${word}2` }));
  const [a, b] = [oneEdit(text, random), oneEdit(text, random)].sort((x, y) => x.span.start - y.span.start);
  return a && b && a.span.end < b.span.start ? [a, b] : [oneEdit(text, random)];
}

/** The one edit that makes `to` of `from`. */
function difference(from: string, to: string): TextEdit {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { span: { start, end: from.length - tail }, text: to.slice(start, to.length - tail) };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
}

function contentEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
