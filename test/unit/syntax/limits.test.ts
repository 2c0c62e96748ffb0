/** Hostile texts: too deep, too many, too large. They cost time in proportion to their length, and never more. */
import assert from 'node:assert/strict';
import { locate } from '../../../server/src/syntax/locate.ts';
import { maxLength, parse } from '../../../server/src/syntax/parse.ts';
import { isLong } from '../../property/seeds.ts';
import { linear } from '../../support/linear.ts';
import { problems } from '../../support/outline.ts';

const rest = 'hosts:\n  B: { bits: 64 }\n';
const nested = {
  brackets: (depth: number) => `bizha: 1\nservers:\n  A: ${'['.repeat(depth)}${']'.repeat(depth)}\n${rest}`,
  braces: (depth: number) => `bizha: 1\nservers:\n  A: ${'{ a: '.repeat(depth)}${'}'.repeat(depth)}\n${rest}`,
  'open brackets': (depth: number) => `bizha: 1\nservers:\n  A: ${'['.repeat(depth)}\n${rest}`,
  dashes: (depth: number) => `bizha: 1\nservers:\n  A:\n    ${'- '.repeat(depth)}x\n${rest}`,
};

/** As deep as it is long, so that the text grows with the square of the depth. */
const stairs = (length: number): string =>
  `bizha: 1\nservers:\n  A:\n${Array.from({ length: Math.round(Math.sqrt(length)) }, (_, depth) => `${' '.repeat(depth + 4)}a:\n`).join('')}${rest}`;

const entries = (count: number, entry: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => entry(index)).join('');

describe('a hostile text', function () {
  this.timeout(60_000);

  for (const [name, size, make] of [
    ...Object.entries(nested).map(([name, make]) => [name, 2500, make] as const),
    ['indentation', 500_000, stairs] as const,
  ])
    it(`nested deeply by ${name} is read around it`, () => {
      const syntax = linear(size, make, parse);
      assert.deepEqual(
        syntax.sections.map((section) => section.key.text),
        ['bizha', 'servers', 'hosts'],
      );
      assert.ok(syntax.problems.some((problem) => problem.rule === 'format/too-large'));
      locate(syntax, Math.floor(make(4 * size).length / 2));
    });

  it('nested deeper than the format goes is cut there, with one word about it', () => {
    const text = `servers:\n  A: ${'[ '.repeat(100)}${']'.repeat(100)}\n`;
    assert.equal(problems(text).length, 1);
  });

  // How many of something the smaller text holds.
  const many = isLong ? 10_000 : 2500;

  it('with many aliases', () => {
    const aliases = (count: number): string =>
      `servers:\n  A: &a { os: "2019" }\n${entries(count, (index) => `  S${index}: *a\n`)}`;
    const syntax = linear(many, aliases, parse);
    assert.equal(syntax.sections[0]?.entries?.length, 4 * many + 1);
    assert.deepEqual(syntax.problems, []);
  });

  it('with many aliases in one list', () => {
    const list = (count: number): string => `servers:\n  A: &a x\n  B: { roles: [${'*a, '.repeat(count)}] }\n`;
    assert.equal(linear(many, list, parse).sections[0]?.entries?.length, 2);
  });

  it('of many broken entries', () => {
    const broken = (count: number): string => `servers:\n${entries(count, (index) => `  S${index}: { os: "x }\n`)}`;
    assert.equal(linear(many / 5, broken, parse).problems.length, (4 * many) / 5);
  });

  it('of 10 MB is not read, but checked', () => {
    const comments = isLong ? '  # comment\n'.repeat(900_000) : `  # ${'comment '.repeat(100)}\n`.repeat(13_000);
    const text = `bizha: 1\nservers:\n${comments}`;
    assert.ok(text.length > maxLength);
    const syntax = parse(text);
    assert.ok(syntax.unread);
    assert.deepEqual(
      syntax.problems.map((problem) => problem.rule),
      ['format/too-large'],
    );
  });

  it('of one line of 4 MB', () => {
    linear(1_000_000, (length) => 'x'.repeat(length), parse);
    linear(5 * many, (count) => `servers: { ${'a, '.repeat(count)} }`, parse);
  });
});
