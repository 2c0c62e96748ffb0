/** Hostile texts: too deep, too many, too large. They cost time in proportion to their length, and never more. */
import assert from 'node:assert/strict';
import { locate } from '../../../server/src/syntax/locate.ts';
import { maxLength, parse } from '../../../server/src/syntax/parse.ts';
import { problems } from '../../support/outline.ts';

/** Generous for a busy machine, and far below what anything worse than linear would take. */
const watchdog = 20_000;

function timed<T>(work: () => T): T {
  const started = performance.now();
  const result = work();
  const spent = performance.now() - started;
  assert.ok(spent < watchdog, `took ${Math.round(spent)} ms`);
  return result;
}

describe('a hostile text', function () {
  this.timeout(3 * watchdog);

  for (const [name, text] of [
    ['brackets', `bizha: 1\nservers:\n  A: ${'['.repeat(10_000)}${']'.repeat(10_000)}\nhosts:\n  B: { bits: 64 }\n`],
    ['braces', `bizha: 1\nservers:\n  A: ${'{ a: '.repeat(10_000)}${'}'.repeat(10_000)}\nhosts:\n  B: { bits: 64 }\n`],
    ['open brackets', `bizha: 1\nservers:\n  A: ${'['.repeat(10_000)}\nhosts:\n  B: { bits: 64 }\n`],
    ['dashes', `bizha: 1\nservers:\n  A:\n    ${'- '.repeat(10_000)}x\nhosts:\n  B: { bits: 64 }\n`],
    [
      'indentation',
      `bizha: 1\nservers:\n  A:\n${Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth + 4)}a:\n`).join('')}hosts:\n  B: { bits: 64 }\n`,
    ],
  ] as const)
    it(`nested deeply by ${name} is read around it`, () => {
      const syntax = timed(() => parse(text));
      assert.deepEqual(
        syntax.sections.map((section) => section.key.text),
        ['bizha', 'servers', 'hosts'],
      );
      assert.ok(syntax.problems.some((problem) => problem.rule === 'format/too-large'));
      timed(() => locate(syntax, Math.floor(text.length / 2)));
    });

  it('nested deeper than the format goes is cut there, with one word about it', () => {
    const text = `servers:\n  A: ${'[ '.repeat(100)}${']'.repeat(100)}\n`;
    assert.equal(problems(text).length, 1);
  });

  it('with 100,000 aliases', () => {
    const text = `servers:\n  A: &a { os: "2019" }\n${Array.from({ length: 100_000 }, (_, index) => `  S${index}: *a\n`).join('')}`;
    const syntax = timed(() => parse(text));
    assert.equal(syntax.sections[0]?.entries?.length, 100_001);
    assert.deepEqual(syntax.problems, []);
  });

  it('with 100,000 aliases in one list', () => {
    const text = `servers:\n  A: &a x\n  B: { roles: [${'*a, '.repeat(100_000)}] }\n`;
    assert.equal(timed(() => parse(text)).sections[0]?.entries?.length, 2);
  });

  it('of 20,000 broken entries', () => {
    const text = `servers:\n${Array.from({ length: 20_000 }, (_, index) => `  S${index}: { os: "x }\n`).join('')}`;
    assert.equal(timed(() => parse(text)).problems.length, 20_000);
  });

  it('of 10 MB is not read, but checked', () => {
    const text = `bizha: 1\nservers:\n${'  # comment\n'.repeat(900_000)}`;
    assert.ok(text.length > maxLength);
    const syntax = timed(() => parse(text));
    assert.ok(syntax.unread);
    assert.deepEqual(
      syntax.problems.map((problem) => problem.rule),
      ['format/too-large'],
    );
  });

  it('of one line of 4 MB', () => {
    timed(() => parse('x'.repeat(4_000_000)));
    timed(() => parse(`servers: { ${'a, '.repeat(300_000)} }`));
  });
});
