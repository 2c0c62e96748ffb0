/**
 * How a finding speaks: verdict first. What is wrong stands in the first eight words, the first sentence is short, and at
 * most one more says what follows. A name, a quoted word and a placeholder count as one word each.
 */
import assert from 'node:assert/strict';
import { ruleInfos } from '../../../server/src/rules/registry.ts';

const longest = 14;
const verdictWithin = 8;
const mostExceptions = 10;

/** Messages with a longer first sentence, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {};

/** Words of which one says that, and what, something is wrong. */
const verdicts =
  /^(?:alone|apart|beside|break|cannot|deprecated|differ|differs?|disabled|enabled|ended|ends|expired|fails?|lacks?|local|longer|loses?|lost|manual|missing|more|must|needs?|no|none|not|nothing|off|older|omits|only|out|outside|overloaded|refuses|removed|second|several|shares?|should|single|stops?|too|twice|unknown|unusual|weaker|without|worse|wrong)$/i;

interface Said {
  readonly id: string;
  readonly text: string;
}

/** Whole sentences, not the parts that are put into them. */
const said: readonly Said[] = ruleInfos.flatMap((rule) =>
  rule.sentences.filter((text) => /[.?]$/.test(text)).map((text) => ({ id: rule.id, text })),
);

/** Each of these texts with one word for each name: what stands in quotes or braces. */
function withShortNames(text: string): string {
  return text.replace(/"[^"]*"|\{\w+\}/g, 'X');
}

function sentencesOf(text: string): readonly string[] {
  return withShortNames(text).split(/(?<=[.?])\s+/);
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.split(/\s+/).map((word) => word.replace(/[.,:;?()]/g, ''));
}

function firstWords(text: string): readonly string[] {
  return wordsOf(sentencesOf(text)[0] ?? '');
}

function shown({ id, text }: Said): string {
  return `${id}: ${text}`;
}

describe('messages of findings', () => {
  it('words are counted as people read them', () => {
    assert.equal(firstWords('"{host}" on {servers} is not redundant (4.0). It stops.').length, 7);
    assert.deepEqual(sentencesOf('"A b. C" needs 4.0. It stops.'), ['X needs 4.0.', 'It stops.']);
  });

  it(`the first sentence has at most ${longest} words`, () => {
    const long = said.filter(({ id, text }) => firstWords(text).length > longest && !(id in exceptions));
    assert.deepEqual(long.map(shown), []);
  });

  it('at most two sentences', () => {
    assert.deepEqual(said.filter(({ text }) => sentencesOf(text).length > 2).map(shown), []);
  });

  it(`of an error or a warning the verdict stands in the first ${verdictWithin} words`, () => {
    const heavy = new Set(
      ruleInfos.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ id }) => id),
    );
    const late = said.filter(
      ({ id, text }) =>
        heavy.has(id) &&
        !firstWords(text)
          .slice(0, verdictWithin)
          .some((word) => verdicts.test(word)),
    );
    assert.deepEqual(late.map(shown), []);
  });

  it('few exceptions, each of a message that is there and needs it', () => {
    assert.ok(Object.keys(exceptions).length <= mostExceptions);
    const needed = new Set(said.filter(({ text }) => firstWords(text).length > longest).map(({ id }) => id));
    assert.deepEqual(
      Object.keys(exceptions).filter((id) => !needed.has(id)),
      [],
    );
  });
});
