/** The snippets speak the format: each is whole, and what it writes is understood, whichever choices are taken. */
import assert from 'node:assert/strict';
import { parse } from '../../../server/src/syntax/parse.ts';
import { readTopology } from '../../../server/src/topology/readTopology.ts';
import { sectionNames } from '../../../server/src/vocabulary/format.ts';
import { choicesOf, expand, type Snippet, snippets } from './snippet.ts';

/** The problems of the text that a snippet writes, with the first line of every topology where it is missing. */
function problemsOf(snippet: Snippet, choice: number): readonly unknown[] {
  const text = expand(snippet, choice);
  const syntax = parse(/^bizha:/.test(text) ? text : `bizha: 1\n${text}`);
  return [...syntax.problems, ...readTopology(syntax).problems];
}

describe('snippets', () => {
  const all = Object.entries(snippets());

  it('there is one for every section, and each prefix is used once', () => {
    const prefixes = all.map(([, { prefix }]) => prefix);
    const wanted = [...sectionNames, 'version', 'ignore', 'small', 'medium', 'large'].map((name) => `bizha-${name}`);
    assert.deepEqual([...prefixes].sort(), wanted.sort());
  });

  for (const [title, snippet] of all) {
    it(`${title}: every choice is understood`, () => {
      for (let choice = 0; choice < choicesOf(snippet); choice++) {
        assert.deepEqual(problemsOf(snippet, choice), [], expand(snippet, choice));
      }
    });
    it(`${title}: ends with the cursor and leaves no field unread`, () => {
      assert.equal(snippet.body.at(-1), '$0');
      assert.doesNotMatch(expand(snippet), /[$]|\t|[ ]+\n/);
    });
  }
});
