/** Any text has a tree: parsing and all that looks into the tree never fail, and every place lies in the text. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findDirectives } from '../../server/src/syntax/directives.ts';
import { locate } from '../../server/src/syntax/locate.ts';
import type { Node, Unit } from '../../server/src/syntax/node.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { rangeOf, type Syntax } from '../../server/src/syntax/syntax.ts';
import { render } from '../../server/src/text/message.ts';
import type { Span } from '../../server/src/text/span.ts';
import { runsOf } from './seeds.ts';

const folder = join(import.meta.dirname, '../../examples');
const examples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** What YAML is made of, and what is no YAML at all. */
const tokens = fc.constantFrom(
  ...['bizha: 1', 'servers:', 'hosts:', 'group:', 'A:', 'B: x', 'key', '- ', '? ', ': ', '#', '# bizha-ignore x/y: z'],
  ...['"', "'", '[', ']', '{', '}', ',', '&a ', '*a', '<<: *a', '!t ', '|', '>', '|+2', '%', '@', '`', '---', '...'],
  ...[
    '\n',
    '\n',
    '\n',
    '\n  ',
    '\n  ',
    '\n    ',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\uFEFF',
    '\0',
    '\u0085',
    '\u2028',
    '\uD800',
    '😀',
  ],
);
const soups = fc.array(tokens, { maxLength: 40 }).map((parts) => parts.join(''));
const wounded = fc
  .record({
    text: fc.constantFrom(...examples),
    wounds: fc.array(fc.record({ at: fc.nat(10_000), gone: fc.nat(60), written: tokens }), { maxLength: 4 }),
  })
  .map(({ text, wounds }) =>
    wounds.reduce((current, { at, gone, written }) => {
      const start = at % (current.length + 1);
      return current.slice(0, start) + written + current.slice(start + gone);
    }, text),
  );
const texts = fc.oneof(soups, wounded, fc.string({ unit: 'binary', maxLength: 80 }));

/** All nodes below a node, itself included, with the pairs as spans. */
function spansOf(node: Node): Span[] {
  if (node.kind === 'sequence') return [node.span, ...node.items.flatMap(spansOf)];
  if (node.kind !== 'mapping') return [node.span];
  return [node.span, ...node.pairs.flatMap((pair) => [pair.span, pair.key.span, ...spansOf(pair.value)])];
}

function places(syntax: Syntax): { unit: Unit; span: Span }[] {
  return [
    ...syntax.problems.map((problem) => problem.place),
    ...syntax.sections.flatMap(({ unit, key, value, entries }) => [
      ...[key.span, ...spansOf(value)].map((span) => ({ unit, span })),
      ...(entries ?? []).flatMap((entry) =>
        [entry.pair.span, entry.pair.key.span, ...spansOf(entry.pair.value)].map((span) => ({
          unit: entry.unit,
          span,
        })),
      ),
    ]),
    ...[...syntax.anchors.byName.values()].flat().map(({ unit, node }) => ({ unit, span: node.span })),
  ];
}

function holds(law: (text: string, syntax: Syntax) => void): void {
  fc.assert(
    fc.property(texts, (text) => law(text, parse(text))),
    { numRuns: runsOf(300) },
  );
}

describe('any text', function () {
  this.timeout(120_000);

  it('has a tree with all places in the text', () =>
    holds((text, syntax) => {
      for (const place of places(syntax)) {
        const { start, end } = rangeOf(syntax, place);
        assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
      }
    }));

  it('is covered by its units without gaps', () =>
    holds((text, syntax) => {
      let end = 0;
      for (const unit of syntax.units) {
        assert.equal(syntax.starts.get(unit), end);
        end += unit.length;
      }
      assert.equal(end, text.length);
    }));

  it('can be looked into everywhere', () =>
    holds((text, syntax) => {
      for (let offset = 0; offset <= text.length; offset += 1 + Math.floor(text.length / 50)) {
        const { unit, node, offset: inUnit } = locate(syntax, offset);
        assert.ok(syntax.starts.has(unit));
        if (node?.kind === 'scalar' || node?.kind === 'alias')
          assert.ok(node.span.start <= inUnit && inUnit <= node.span.end);
      }
    }));

  it('has directives in the text, and problems that can be said', () =>
    holds((text, syntax) => {
      for (const { place, reach, rules } of findDirectives(text, syntax)) {
        const { start, end } = rangeOf(syntax, place);
        assert.ok(text.slice(start, end).startsWith('#'));
        assert.ok(0 <= reach.start && reach.start <= reach.end && reach.end <= text.length);
        for (const rule of rules)
          assert.equal(text.slice(rangeOf(syntax, rule.place).start, rangeOf(syntax, rule.place).end), rule.rule);
      }
      for (const problem of syntax.problems) assert.notEqual(render(problem.message), '');
    }));

  it('says the same with CRLF', () => {
    const plain = texts.filter((text) => !text.includes('\r'));
    fc.assert(
      fc.property(plain, (text) => {
        const names = ({ sections }: Syntax): string[] =>
          sections.flatMap((section) => [
            section.key.text,
            ...(section.entries ?? []).map((entry) => entry.pair.key.text),
          ]);
        assert.deepEqual(names(parse(text.replaceAll('\n', '\r\n'))), names(parse(text)));
      }),
      { numRuns: runsOf(200) },
    );
  });
});
