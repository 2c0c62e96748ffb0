/** The configuration file: what it states, what is wrong in it, and what the editor offers and says. */
import assert from 'node:assert/strict';
import { configCompletionsAt } from '../../../server/src/features/config/configCompletion.ts';
import { openConfig } from '../../../server/src/features/config/configFile.ts';
import { configFinder, configsAbove, isConfig } from '../../../server/src/features/config/configFinder.ts';
import { configHoverAt } from '../../../server/src/features/config/configHover.ts';
import { fixesOf } from '../../../server/src/features/fixes.ts';
import { rulePage } from '../../../server/src/features/rulePage.ts';
import { ruleOf } from '../../../server/src/rules/registry.ts';
import { underConfig } from '../../../server/src/rules/ruleConfig.ts';
import { render } from '../../../server/src/text/message.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';
import { atCursor, file } from '../../support/cursor.ts';

/** What is found, as `line: «what» rule`. */
function found(text: string): string[] {
  const config = openConfig(text);
  return config.findings.map((finding) => {
    const { start, end } = config.rangeOf(finding.place);
    return `${text.slice(0, start).split(/\r\n|\n/).length}: «${text.slice(start, end)}» ${finding.rule}`;
  });
}

describe('a configuration file', () => {
  const sound = file`
    # what we want
    rules:
      host: hint
      host/single-instance: error
      tracking/single-instance: "OFF"
  `;
  const stated = { host: 'hint', 'host/single-instance': 'error', 'tracking/single-instance': 'off' };

  for (const [what, text] of [
    ['block style', sound],
    ['CRLF and a byte order mark', `\uFEFF${sound.replaceAll('\n', '\r\n')}`],
    ['braces', 'rules: { host: hint, host/single-instance: error, tracking/single-instance: off }\n'],
    ['the top level', 'host: hint\nhost/single-instance: error\ntracking/single-instance: off\n'],
    [
      'an alias and a merge',
      'x-a: &a\n  host: hint\n  host/single-instance: off\nrules:\n  <<: *a\n  host/single-instance: error\n  tracking/single-instance: off\n',
    ],
  ] as const)
    it(`states severities in ${what}`, () => {
      assert.deepEqual(openConfig(text).settings, stated);
      assert.deepEqual(found(text), []);
    });

  for (const text of ['', '# nothing\n', 'rules:\n', 'rules:\n  host:\n', 'rules: {}\n', 'x-own: { a: 1 }\n'])
    it(`may state nothing: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(openConfig(text).settings, {});
      assert.deepEqual(found(text), []);
    });

  const wrong: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
    [
      'a rule that there is not',
      'rules:\n  host/sinlge-instance: off\n',
      ['2: «host/sinlge-instance» format/unknown-key'],
    ],
    ['a family that there is not', 'rules:\n  nonsense: off\n', ['2: «nonsense» format/unknown-key']],
    ['another key', 'ruels:\n  host: off\n', ['1: «ruels» format/unknown-key']],
    ['a severity that there is not', 'rules:\n  host: loud\n', ['2: «loud» format/bad-value']],
    ['a list for a severity', 'rules:\n  host: [off]\n', ['2: «[off]» format/wrong-type']],
    ['a list of rules', 'rules: [host]\n', ['1: «[host]» format/wrong-type']],
    ['off for kind C', 'rules:\n  host/no-instance: off\n', ['2: «off» format/bad-value']],
    ['off for kind M', 'rules:\n  reference/unknown-id: off\n', ['2: «off» format/bad-value']],
    ['off for a family of those', 'rules:\n  syntax: off\n', ['2: «off» format/bad-value']],
    ['the same rule twice', 'rules:\n  host: hint\n  host: off\n', ['3: «host» syntax/yaml']],
    ['a list', '- host\n', ['1: «- host» format/wrong-type']],
    ['a second document', 'rules: {}\n---\nrules: {}\n', ['2: «---» syntax/yaml']],
  ];
  for (const [what, text, problems] of wrong) it(`reports ${what}`, () => assert.deepEqual(found(text), problems));

  it('says what is refused, and what may be meant', () => {
    const says = openConfig('rules:\n  host/no-instance: off\n  sql/not-clustred: hint\n').findings;
    assert.deepEqual(
      says.map(({ message }) => render(message)),
      [
        '"host/no-instance" cannot be off: it reports what cannot work. Its severity stays "error".',
        '"sql/not-clustred" is no rule and no family of rules. Did you mean "sql/not-clustered"?',
      ],
    );
  });

  it('loses nothing but what is broken', () => {
    const text = file`
      rules:
        host: hint
        sql: "off
        dr: warning
        bam
        sso: information
        tracking: loud
      infra: off
    `;
    assert.deepEqual(openConfig(text).settings, { host: 'hint', dr: 'warning', sso: 'information', infra: 'off' });
    assert.deepEqual(found(text).slice(0, 2), ['3: «"off» syntax/yaml', '5: «bam» syntax/yaml']);
  });

  it('is mended like a topology', () => {
    const text = 'rules:\r\n  sql/not-clustred: hint # why\r\n';
    const config = openConfig(text);
    const [fix] = fixesOf(config, config.findings);
    assert.equal(fix?.title, 'Replace with "sql/not-clustered"');
    assert.equal(applyEdits(text, fix?.edits() ?? []), 'rules:\r\n  sql/not-clustered: hint # why\r\n');
  });
});

describe('a configuration file and the settings of the editor', () => {
  it('the file wins, the editor has what it leaves open', () => {
    const config = { host: 'hint', 'sql/mirroring': 'error' } as const;
    const editor = {
      'host/single-instance': 'off',
      host: 'off',
      sql: 'off',
      'sql/mirroring': 'off',
      'dr/no-plan': 'off',
    } as const;
    assert.deepEqual(underConfig(config, editor), {
      host: 'hint',
      'sql/mirroring': 'error',
      sql: 'off',
      'dr/no-plan': 'off',
    });
  });
});

describe('where a configuration file is', () => {
  it('upwards, the nearest first', () => {
    assert.deepEqual(configsAbove('file:///c%3A/a/b.bizha.yaml'), [
      'file:///c%3A/a/.bizharc.yaml',
      'file:///c%3A/.bizharc.yaml',
      'file:///.bizharc.yaml',
    ]);
    assert.deepEqual(configsAbove('vscode-vfs://github/o/r/x.bizha.yaml').length, 3);
    assert.deepEqual(configsAbove('untitled:Untitled-1'), []);
    assert.ok(configsAbove(`file:///${'a/'.repeat(10_000)}x`).length <= 100);
  });

  it('is known by its name', () => {
    assert.ok(isConfig('file:///a/.bizharc.yaml'));
    for (const other of ['file:///a/x.bizharc.yaml', 'file:///a/.bizharc.yaml/x', 'untitled:x'])
      assert.ok(!isConfig(other), other);
  });

  it('is read once, until it is said to have changed', async () => {
    const files = new Map([['file:///a/.bizharc.yaml', 'rules: { host: hint }']]);
    const asked: string[] = [];
    const finder = configFinder(
      async (uri) => {
        asked.push(uri);
        return files.get(uri);
      },
      (uri) => uri,
    );
    const [one, two] = await Promise.all([finder.find('file:///a/b/x'), finder.find('file:///a/b/y')]);
    assert.deepEqual(one?.file.settings, { host: 'hint' });
    assert.equal(two, one);
    assert.deepEqual(asked, ['file:///a/b/.bizharc.yaml', 'file:///a/.bizharc.yaml']);
    files.set('file:///a/b/.bizharc.yaml', 'rules: { host: off }');
    assert.equal(await finder.find('file:///a/b/x'), one);
    finder.forget('file:///a/b/.bizharc.yaml');
    assert.equal(finder.known('file:///a/b/x'), one, 'what is not read yet is not known');
    assert.deepEqual((await finder.find('file:///a/b/x'))?.file.settings, { host: 'off' });
    assert.deepEqual(finder.known('file:///a/b/x')?.file.settings, { host: 'off' });
  });
});

describe('completion in a configuration file', () => {
  const offered = (marked: string): string[] => {
    const { text, offset } = atCursor(marked);
    return configCompletionsAt(openConfig(text), offset).map(({ label }) => label);
  };
  const chosen = (marked: string, label: string): string => {
    const { text, offset } = atCursor(marked);
    const item = configCompletionsAt(openConfig(text), offset).find((each) => each.label === label);
    assert.ok(item, label);
    return applyEdits(text, [item.edit]);
  };

  it('offers the key', () => {
    assert.deepEqual(offered('$0'), ['rules']);
    assert.equal(chosen('# c\r\n$0', 'rules'), '# c\r\nrules:\r\n  ');
  });
  it('offers families and rules that have no severity yet', () => {
    const names = offered('rules:\n  host: hint\n  $0\n');
    assert.ok(names.includes('sql') && names.includes('host/single-instance') && names.includes('format/bad-value'));
    assert.ok(!names.includes('host'));
    assert.equal(chosen('rules:\n  ho$0\n', 'host/single-instance'), 'rules:\n  host/single-instance: \n');
    assert.equal(chosen('rules: { ho$0 }\n', 'host'), 'rules: { host:  }\n');
  });
  it('offers severities: no "off" where that is refused', () => {
    assert.deepEqual(offered('rules:\n  host: $0'), ['off', 'hint', 'information', 'warning', 'error']);
    assert.deepEqual(offered('rules:\n  host/no-instance: $0'), ['hint', 'information', 'warning', 'error']);
    assert.deepEqual(offered('rules:\n  syntax: $0'), ['hint', 'information', 'warning', 'error']);
    assert.equal(chosen('rules:\n  host:$0', 'hint'), 'rules:\n  host: hint');
  });
  for (const nothing of ['# $0', 'rules: $0', 'rules:\n  host:\n    $0', 'rules:\n  - $0'])
    it(`offers nothing in ${JSON.stringify(nothing)}`, () => assert.deepEqual(offered(nothing), []));
});

describe('hover in a configuration file', () => {
  const hovered = (marked: string): string | undefined => {
    const { text, offset } = atCursor(marked);
    return configHoverAt(openConfig(text), offset)?.text;
  };
  it('shows the page of a rule, as the command line does', () => {
    const rule = ruleOf('host/single-instance');
    assert.ok(rule);
    assert.equal(hovered('rules:\n  host/sin$0gle-instance: off\n'), rulePage(rule).trimEnd());
  });
  it('lists the rules of a family', () => {
    assert.match(
      hovered('rules: { tra$0cking: off }') ?? '',
      /\*\*tracking\*\*: \d+ rules\n\n- `tracking\/n-plus-one`: \S/,
    );
  });
  it('says what a severity does, and what the key is for', () => {
    assert.match(hovered('rules:\n  host: o$0ff\n') ?? '', /not shown/);
    assert.match(hovered('ru$0les:\n  host: off\n') ?? '', /family/);
  });
  it('says nothing of what is unknown', () => {
    assert.equal(hovered('rules:\n  no$0ne: loud\n'), undefined);
    assert.equal(hovered('rules:\n  none: lo$0ud\n'), undefined);
  });
});
