/**
 * Whole files typed key by key, from empty to complete and back: every step says what opening its text says, and costs
 * what it changes. Work is counted, not timed.
 */
import assert from 'node:assert/strict';
import { contextOf, findingsOf } from '../../server/src/analysis/findings.ts';
import { afterEdits, open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { createRuleRunner } from '../../server/src/rules/ruleRunner.ts';
import type { Syntax } from '../../server/src/syntax/syntax.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { plainSpots, type Spot } from '../bench/spots.ts';
import { exampleDay } from '../support/examples.ts';
import { incrementalOf } from '../support/incrementalOf.ts';
import { findingText } from '../support/snapshotText.ts';
import { exampleTexts } from './hostileTexts.ts';
import { sampleOf } from './seeds.ts';

/** The three shortest examples: a step costs as much as the text is long. */
const typedTexts = [...exampleTexts].sort((a, b) => a.length - b.length).slice(0, 3);

function findings(snapshot: Snapshot): string {
  return JSON.stringify(findingsOf(snapshot, {}, exampleDay).map((finding) => findingText(snapshot, finding)));
}

/** The snapshot with the character at `at` typed or deleted. */
function typed(snapshot: Snapshot, at: number, key: string): Snapshot {
  return afterEdits(snapshot, [{ span: { start: at, end: at }, text: key }]);
}

function deleted(snapshot: Snapshot, at: number): Snapshot {
  return afterEdits(snapshot, [{ span: { start: at, end: at + 1 }, text: '' }]);
}

describe('typing a whole file', function () {
  this.timeout(180_000);

  for (const text of sampleOf(typedTexts))
    it(`says at every key what opening says: ${text.slice(2, text.indexOf('\n'))}`, () => {
      const wanted: string[] = [];
      let snapshot = open('');
      for (let at = 0; at < text.length; at++) {
        wanted.push(findings(open(snapshot.text)));
        assert.equal(findings(snapshot), wanted[at], `typed up to ${at}: ${JSON.stringify(snapshot.text.slice(-80))}`);
        snapshot = typed(snapshot, at, text.charAt(at));
      }
      for (let at = text.length - 1; at >= 0; at--) {
        snapshot = deleted(snapshot, at);
        assert.equal(
          findings(snapshot),
          wanted[at],
          `deleted down to ${at}: ${JSON.stringify(snapshot.text.slice(-80))}`,
        );
      }
    });

  it('parses at each key the edited entry and its two neighbours, but for the fall-backs', () => {
    const counted = new Map<string, number>();
    for (const text of typedTexts) {
      let before = open('');
      for (let at = 0; at < text.length; at++) {
        const after = typed(before, at, text.charAt(at));
        const reason = fallBack(before.syntax, after.syntax) ?? 'none';
        if (reason === 'none') assertNear(before, after, at);
        counted.set(reason, (counted.get(reason) ?? 0) + 1);
        before = after;
      }
    }
    const sum = [...counted.values()].reduce((total, count) => total + count, 0);
    assert.ok((counted.get('none') ?? 0) > 0.97 * sum, `fall-backs: ${JSON.stringify([...counted])}`);
  });

  it('parses nothing but the entry and its neighbours for a character in the midst of a file', () => {
    let counted = 0;
    for (const text of exampleTexts) {
      const before = open(text);
      for (let at = 0; at < text.length; at += 37) {
        const after = typed(before, at, 'x');
        if (fallBack(before.syntax, after.syntax) !== undefined || heads(before.syntax) !== heads(after.syntax))
          continue;
        assertNear(before, after, at);
        counted++;
      }
    }
    assert.ok(counted > 500, `only ${counted} edits were counted`);
  });
});

/** What was parsed for a character typed at `at` is no more than its piece and the two beside it. */
function assertNear(before: Snapshot, after: Snapshot, at: number): void {
  const near = nearby(before.syntax, at) + 1;
  const { parsed } = incrementalOf(after.syntax);
  assert.ok(parsed <= near, `${parsed} characters, not ${near}, at ${at} of ${JSON.stringify(after.text)}`);
}

/** Why the whole text may be parsed; `undefined` when it may not. */
function fallBack(before: Syntax, after: Syntax): string | undefined {
  if (!incrementalOf(before).pieces) return 'the text before is no sum of its entries';
  const { pieces } = incrementalOf(after);
  if (!pieces) return 'the text is no sum of its entries any more';
  if (pieces.some(({ content }) => content.status === 'undecided')) return 'an entry that only the whole text tells';
  return undefined;
}

function heads(syntax: Syntax): string {
  return (incrementalOf(syntax).pieces ?? [])
    .map(({ kind, indent, collection }) => `${kind}${indent}${collection}`)
    .join();
}

/** How long the piece that holds the character before `at` is, with its two neighbours. */
function nearby(syntax: Syntax, at: number): number {
  const { pieces = [] } = incrementalOf(syntax);
  let end = 0;
  const index = pieces.findIndex((piece) => {
    end += piece.length;
    return at <= end;
  });
  return pieces.slice(Math.max(0, index - 1), index + 2).reduce((sum, piece) => sum + piece.length, 0);
}

/**
 * Rules that ask again about each of their items, because what they read of a whole section is other: they look at all
 * servers, hosts or balancers for one item. All other rules ask about what the key has changed.
 */
const readWholeSections: ReadonlySet<string> = new Set([
  'adapter/load-balancer-required',
  'adapter/msmq-transactional-nlb',
  'adapter/named-pipe-local',
  'lb/instance-not-member',
  'lb/member-without-instance',
  'lb/needless',
  'msdtc/not-clustered-on-host-cluster',
  'reference/unknown-id',
]);

/** Rules about what counts of all items: they are asked once, where the edited one counts. */
const gathering: ReadonlySet<string> = new Set(
  rules.filter(({ check }) => check.parts?.some((part) => part.gather)).map(({ id }) => id),
);

describe('a key', function () {
  this.timeout(20_000);

  /** How many entries are read for a key, and how often each rule is asked. */
  function workOf(text: string, spot: Spot): { reads: number; asked: ReadonlyMap<string, number> } {
    const at = text.split('\n').slice(0, spot.line).join('\n').length + 1 + spot.character;
    let snapshot = open(text);
    ask(snapshot);
    // Once there and back: what is asked for the first time is no work of the key.
    snapshot = deleted(typed(snapshot, at, spot.typed), at);
    ask(snapshot);
    const reads = snapshot.memos.topology.reads;
    snapshot = typed(snapshot, at, spot.typed);
    return { asked: ask(snapshot), reads: snapshot.memos.topology.reads - reads };
  }

  /** Asks all rules; how often each was asked and did not remember. */
  function ask(snapshot: Snapshot): ReadonlyMap<string, number> {
    const memo = snapshot.memos.rules;
    const asks = createRuleRunner(contextOf(snapshot, exampleDay), memo);
    return new Map(
      rules.map((rule) => {
        const before = memo.runs;
        asks(rule);
        return [rule.id, memo.runs - before];
      }),
    );
  }

  const small = generateTopology(500);
  const large = generateTopology(2000);
  plainSpots(small).forEach((spot, index) => {
    it(`in a ${spot.title} asks as much in a large file as in a small one (spot ${index + 1})`, () => {
      const here = workOf(small, spot);
      const there = workOf(large, plainSpots(large)[index] ?? spot);
      assert.deepEqual([here.reads, there.reads], [1, 1], 'entries read');
      assert.ok(
        [...there.asked.values()].some((asked) => asked > 0),
        'no rule was asked',
      );
      const more = [...there.asked].filter(
        ([rule, asked]) => asked > Math.max(gathering.has(rule) ? 1 : 0, here.asked.get(rule) ?? 0),
      );
      assert.deepEqual(
        more.filter(([rule]) => !readWholeSections.has(rule)),
        [],
        'rules that ask more in a larger file',
      );
    });
  });
});
