// Patterns that take more than linear time are found wherever they stand, and what cannot be judged counts as found.
import assert from 'node:assert/strict';
import { byRecheck, type Judge, patternViolations, remembering } from '../../../scripts/patternCheck.ts';

/** The patterns that a file holds, each with its line. */
function found(path: string, text: string, judge: Judge = () => 'is here'): string[] {
  return patternViolations([{ path, text }], judge).map(({ line, message }) => `${line}: ${message}`);
}

describe('the check of patterns', () => {
  it('finds literals, and what a constructor is given', () => {
    assert.deepEqual(found('a.ts', "const a = /x[/]/gu;\nnew RegExp('y' + `z`, 'i');\nRegExp(String.raw`\\d`);\n"), [
      '1: the pattern /x[/]/gu is here',
      '2: the pattern /yz/i is here',
      '3: the pattern /\\d/ is here',
    ]);
  });

  it('objects to a pattern that is put together while the program runs', () =>
    assert.deepEqual(
      found('a.ts', 'new RegExp(name + end);\n', () => undefined),
      ['1: the pattern is not known before it runs: new RegExp(name + end)'],
    ));

  it('finds those of schemas, of the manifest and of the language configuration', () => {
    assert.deepEqual(found('schema.json', '{ "a": { "pattern": "^x$",\n "patternProperties": { "^y": {} } } }'), [
      '1: the pattern /^x$/ is here',
      '2: the pattern /^y/ is here',
    ]);
    assert.deepEqual(found('package.json', '{ "when": "view =~ /^a\\\\./i && b" }'), [
      '1: the pattern /^a\\./i is here',
    ]);
    assert.deepEqual(found('language-configuration.json', '{ "onEnterRules": [{ "beforeText": "^a" }] } // one\n'), [
      '1: the pattern /^a/ is here',
    ]);
  });

  it('takes what a grammar looks for around a match as read', () =>
    assert.deepEqual(found('a.tmLanguage.json', '{ "match": "(?<![^a])\\\\G(one|two|three)(?=b)(?!c(d))x" }'), [
      '1: the pattern /(?:^|[a])^(one|two)(?:b)x/ is here',
    ]));

  it('is by a judge that knows nested and neighbouring runs', () => {
    assert.equal(byRecheck('^(?:#.*|\\s)*$', ''), 'takes more than linear time: exponential');
    assert.equal(byRecheck('[ \\t]+$', ''), 'takes more than linear time: 2nd degree polynomial');
    assert.equal(byRecheck('^[ \\t]*#[^\\r\\n]*$', ''), undefined);
  }).timeout(60_000);

  it('asks for each pattern once', () => {
    const asked: string[] = [];
    const judge = remembering((source) => {
      asked.push(source);
      return source === 'a' ? 'is bad' : undefined;
    }, new Map());
    assert.deepEqual(
      ['a', 'b', 'a', 'b'].map((source) => judge(source, '')),
      ['is bad', undefined, 'is bad', undefined],
    );
    assert.deepEqual(asked, ['a', 'b']);
  });
});
