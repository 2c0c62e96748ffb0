/** What stands at `$0`: the way from the section down to the node. */
import assert from 'node:assert/strict';
import { locate } from '../../../server/src/syntax/locate.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { atCursor, file } from '../../support/cursor.ts';

/** `servers / A / os: "2019"`: section, entry, keys, and the node with its kind. */
function located(marked: string): string {
  const { text, offset } = atCursor(marked);
  const found = locate(parse(text), offset);
  const way = [found.section?.key.text, found.entry?.pair.key.text, ...found.pairs.map((pair) => pair.key.text)];
  const { node } = found;
  const what =
    node === undefined ? '-' : node.kind === 'scalar' ? `${found.onKey ? 'key' : 'value'} ${node.text}` : node.kind;
  return `${way.filter((part) => part !== undefined).join(' / ')}: ${what}`;
}

describe('at the cursor', () => {
  const text = file`
    # top
    bizha: 1
    group:
      name: Contoso

    servers:
      A: { roles: [sql, iis], msdtc: { state: running } } # one
      B:
        roles:
          - sql
        os:
      C: *none
    hosts: { Send: { bits: 64 } }
  `;

  it('is a section, an entry, a key or a value', () => {
    assert.equal(located(text.replace('group', 'gr$0oup')), 'group: key group');
    assert.equal(located(text.replace('Contoso', '$0Contoso')), 'group / name: value Contoso');
    assert.equal(located(text.replace('A:', 'A$0:')), 'servers / A: key A');
    assert.equal(located(text.replace('iis', 'i$0is')), 'servers / A / roles: value iis');
    assert.equal(located(text.replace('running', 'running$0')), 'servers / A / msdtc / state: value running');
    assert.equal(located(text.replace('state', 'st$0ate')), 'servers / A / msdtc / state: key state');
    assert.equal(located(text.replace('- sql', '- s$0ql')), 'servers / B / roles: value sql');
    assert.equal(located(text.replace('*none', '*n$0one')), 'servers / C: alias');
    assert.equal(located(text.replace('64', '6$04')), 'hosts / Send / bits: value 64');
    assert.equal(located(text.replace('1\n', '1$0\n')), 'bizha: value 1');
  });

  it('is a mapping or list between its parts', () => {
    assert.equal(located(text.replace('[sql, iis]', '[sql,$0  iis]')), 'servers / A / roles: sequence');
    assert.equal(located(text.replace('], msdtc', '],  $0 msdtc')), 'servers / A: mapping');
  });

  it('is nothing in comments, on blank lines and before the first section', () => {
    assert.equal(located(text.replace('# top', '# t$0op')), ': -');
    assert.equal(located(text.replace('# one', '# o$0ne')), 'servers: -');
    assert.equal(located('$0'), ': -');
  });

  it('is found behind the end of the text, too', () => {
    const { section } = locate(parse(text), text.length + 10);
    assert.equal(section?.key.text, 'hosts');
  });
});
