/** What the editor does on Enter and on a double click, by the expressions of the language configuration. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

const configuration: { readonly wordPattern: string; readonly onEnterRules: readonly EnterRule[] } = JSON.parse(
  readFileSync('language-configuration.json', 'utf8').replace(/^\s*\/\/.*$/gm, ''),
);

/** What Enter does at `|`: the first rule that fits decides. */
function onEnter(line: string): string {
  const [before = '', after = ''] = line.split('|');
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) => new RegExp(beforeText).test(before) && new RegExp(afterText).test(after),
  );
  return rule === undefined ? '' : `${rule.action.indent}${rule.action.appendText ?? ''}`;
}

describe('language configuration', () => {
  const cases: readonly (readonly [line: string, does: string])[] = [
    ['servers:|', 'indent'],
    ['  BTS01:|', 'indent'],
    ['  one server:|', 'indent'],
    ['  "BTS 01":|', 'indent'],
    ['  BTS01: &one|', 'indent'],
    ['  Tracking: # three MessageBoxes|', 'indent'],
    ['  name: Contoso|', ''],
    ['  BTS01: { roles: [biztalk] }|', ''],
    ['# a comment|', ''],
    ['# as follows:|', ''],
    ['# a long | comment', 'none# '],
    ['  on: SQLCLU # a long | comment', 'none# '],
    ["  path: 'a # b|'", ''],
    ['  BTS01:| { roles: [biztalk] }', ''],
  ];
  for (const [line, does] of cases) {
    it(`Enter at ${line} does ${does || 'nothing special'}`, () => assert.equal(onEnter(line), does));
  }

  it('takes names as words', () => {
    const words = (line: string) => line.match(new RegExp(configuration.wordPattern, 'g'));
    assert.deepEqual(words('  on: SQLCLU/SSO # a comment'), ['on', 'SQLCLU/SSO', 'a', 'comment']);
    assert.deepEqual(words('{ receive: [WCF-BasicHttp, "FTP"], mode: active/passive, load: 62% }'), [
      'receive',
      'WCF-BasicHttp',
      'FTP',
      'mode',
      'active/passive',
      'load',
      '62%',
    ]);
    assert.deepEqual(words('  BTS01: &one { <<: *two }'), ['BTS01', 'one', '<<', 'two']);
  });
});
