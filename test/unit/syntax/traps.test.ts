/**
 * Edits after which more than the edited entry means something else, or less than it seems: each is typed key by key and
 * taken back, and every step says what opening the text says.
 */
import assert from 'node:assert/strict';
import { afterEdits, open, type Snapshot } from '../../../server/src/analysis/snapshot.ts';
import { file } from '../../support/cursor.ts';
import { incrementalOf } from '../../support/incrementalOf.ts';
import { outline, problems } from '../../support/outline.ts';
import { follow, replaced, typedAt } from '../../support/typing.ts';

/** The entries of a snapshot, as `section.name`. */
function entries({ syntax }: Snapshot): string[] {
  return syntax.sections.flatMap(({ key, entries: all }) =>
    (all ?? []).map(({ pair }) => `${key.text}.${pair.key.text}`),
  );
}

function understood({ text }: Snapshot): string[] {
  return outline(text);
}

const twoServers = file`
  bizha: 1
  servers:
    A: { os: "2019" }$0
    B: { os: "2022" }
  hosts:
    H: { instances: [A, B], send: [FTP] }
`;

describe('an edit', function () {
  this.timeout(60_000);

  it('that opens a quote ends it at the next one, if there is any', () => {
    const closed = typedAt('bizha: 1\nservers:\n  A:\n    notes: $0\n  B:\n    notes: it"s\n', '"x');
    assert.deepEqual(entries(closed), ['servers.A', 'servers.B']);
    const open = typedAt('bizha: 1\nservers:\n  A:\n    notes: $0\n  B:\n    os: 2019\n', "'x");
    assert.deepEqual(problems(open.text), ["4: «'x» This quote is not closed."]);
  });

  it('that puts a second byte order mark at the start, or one amid the file, makes it a character', () => {
    const text = '\uFEFFa: 1\nservers:\n  A:\n';
    follow(text, [{ span: { start: 0, end: 0 }, text: '\uFEFF' }]);
    follow(text, [replaced(text, 'servers', '\uFEFFservers'), replaced(text, 'servers', 'servers')]);
  });

  it('that takes the last quote away opens another one far above', () => {
    const text = 'bizha: 1\nservers:\n  A:\n    notes: "x\n  B:\n  C:\n    notes: y"\n';
    follow(text, [replaced(text, 'y"', 'y'), replaced(text.replace('y"', 'y'), 'notes: y', 'notes: y"')]);
  });

  it('that types a word without colon joins it with the next key until the colon comes', () => {
    const typed = typedAt('bizha: 1\nservers:\n  A:\n  $0\n  B:\nhosts:\n  H:\n', 'New:');
    assert.deepEqual(entries(typed), ['servers.A', 'servers.New', 'servers.B', 'hosts.H']);
    typedAt('bizha: 1\nservers:\n  A:\n$0\nhosts:\n  H:\n', 'sites:');
    typedAt('bizha: 1\nservers:\n  A:\n    $0\n    os: "2019"\n', 'rack: R1');
    typedAt('$0\nbizha: 1\nservers:\n  A:\n', 'group:');
    typedAt('bizha: 1\nservers:\n  $0\n  A:\n', 'New');
  });

  it('that leaves nothing but a word leaves no file', () => {
    const text = 'bizha: 1\nservers\n';
    follow(text, [{ span: { start: 0, end: 9 }, text: '' }]);
    typedAt('$0', 'bizha: 1\n');
  });

  it('that types an anchor or a tag alone on its line marks the next key', () => {
    typedAt('bizha: 1\nservers:\n  A:\n    os: "2019"\n  $0\n  B: *x\n', '&x');
    typedAt('bizha: 1\nservers:\n  A:\n    os: "2019"\n  $0\n  B:\n', '!t');
    typedAt('bizha: 1\nservers:\n  A:\n$0\nhosts:\n  H:\n', '&x');
    typedAt('bizha: 1\nservers:\n  $0\n  A:\n', '&x');
  });

  it('of the first entry makes another one the first', () => {
    const text = 'bizha: 1\nservers:\n  A: { os: "2019" }\n  B: { os: "2022" }\nhosts:\n  H:\n';
    const without = follow(text, [replaced(text, '  A: { os: "2019" }\n', '')]);
    assert.deepEqual(entries(without), ['servers.B', 'hosts.H']);
    typedAt('bizha: 1\nservers:\n$0  B: { os: "2022" }\n', '  A:\n');
    typedAt('bizha: 1\nservers:\n$0  B: { os: "2022" }\n  C:\n', '   ');
  });

  it('that indents the first entry otherwise than its siblings', () => {
    typedAt('bizha: 1\nservers:\n  $0A: { os: "2019" }\n  B:\n  C:\n', '  ');
    typedAt('bizha: 1\nservers:\n  A:\n  $0B: { os: "2019" }\n  C:\n', ' ');
  });

  it('that takes the head of an entry away gives its lines to the one before', () => {
    const text = 'bizha: 1\nservers:\n  A:\n    os: "2019"\n  B:\n    rack: R1\nhosts:\n  H:\n';
    const merged = follow(text, [replaced(text, '  B:\n', '')]);
    assert.deepEqual(understood(merged).slice(2, 5), ['servers.A =', 'servers.A.os = "2019"', 'servers.A.rack = "R1"']);
    follow(text, [replaced(text, '"2019"\n  B:', '')]);
    follow(text, [replaced(text, 'R1\nhosts:\n  H:', '')]);
  });

  for (const [title, typed] of [
    ['a document marker', '---'],
    ['the end of the document', '...'],
    ['a directive', '%YAML 1.2'],
  ] as const)
    it(`that types ${title} is for the whole text to tell`, () => {
      const snapshot = typedAt('bizha: 1\nservers:\n  A:\n$0\nhosts:\n  H:\n', typed);
      assert.equal(incrementalOf(snapshot.syntax).parsed >= snapshot.text.length, true);
      typedAt('$0\nbizha: 1\nservers:\n  A:\n', typed);
      typedAt('bizha: 1\nservers:\n  A:\n    notes: $0\n', typed);
      typedAt('bizha: 1\nservers:\n  A:\n    notes: |\n$0\n  B:\n', typed);
    });

  it('before or behind a byte order mark', () => {
    typedAt('$0bizha: 1\nservers:\n  A:\n', '\uFEFF');
    typedAt('\uFEFF$0bizha: 1\nservers:\n  A:\n', '# x\n');
    typedAt('\uFEFFbizha: 1\nservers:\n  A:\n  $0\n', 'B:');
    typedAt('bizha: 1\nservers:\n  A:\n$0', '\uFEFF');
  });

  it('in a file whose first key is not a simple one', () => {
    typedAt('? bizha\n: 1\nservers:\n  A:$0\n', ' { os: "2019" }');
    typedAt('{ bizha: 1,\nservers: { A: $0 } }\n', '{ os: "2019" }');
    typedAt('&x bizha: 1\nservers:\n  A:$0\n', ' x');
    typedAt('- bizha: 1\n- servers:\n    A:$0\n', ' x');
  });

  it('in a list that stands in the column of its key', () => {
    typedAt('bizha: 1\nservers:\n  A:\nhosts:\n  H:\n    instances:\n    - A\n$0  I:\n', '    - B\n');
    typedAt('bizha: 1\nservers:\n$0hosts:\n  H:\n', '- A\n');
    typedAt('bizha: 1\nhosts:\n  H:\n  $0\n  I:\n', '- A');
  });

  it('that makes a header one with its value, or takes it away', () => {
    const text = 'bizha: 1\nservers:\n  A: { os: "2019" }\n  B:\nhosts:\n  H:\n';
    follow(text, [
      replaced(text, 'servers:\n', 'servers: {\n'),
      replaced(`${text.slice(0, 17)} {${text.slice(17)}`, '  B:\n', '  B: }\n'),
    ]);
    typedAt('bizha: 1\nservers:$0\n  A:\n  B:\n', ' {}');
    typedAt('bizha: 1\nservers:$0\n  A:\n  B:\n', ' &all');
    typedAt('bizha: 1\nservers:$0\n  A:\n  B:\n', ' # a comment');
    typedAt('bizha: 1\nservers:$0\n  A:\n  B:\n', ' null');
    typedAt('bizha: 1\nservers:$0\n  A:\n  B:\n', ' |');
  });

  it('that breaks a flow mapping over lines', () => {
    const text = 'bizha: 1\nhosts:\n  H: { instances: [A], send: [FTP] }\n  I:\n';
    for (const indent of ['', ' ', '  ', '   ', '    '])
      follow(text, [
        replaced(text, '{ instances', `{\n${indent}instances`),
        replaced(text.replace('{ instances', `{\n${indent}instances`), ', send', `,\n${indent}send`),
      ]);
  });

  it('of quoted keys and keys with a question mark', () => {
    typedAt('bizha: 1\nservers:\n  A:\n  $0\n  C:\n', '"B": { os: "2019" }');
    typedAt('bizha: 1\nservers:\n  A:\n  $0\n  C:\n', "'it''s':");
    typedAt('bizha: 1\nservers:\n  A:\n  $0\n  C:\n', '? B');
    typedAt('bizha: 1\nservers:\n  A:\n  ? B$0\n  C:\n', '\n  : os: "2019"');
    typedAt('bizha: 1\n$0servers:\n  A:\n', '? ');
  });

  it('of an anchor reaches the aliases below it, and no others', () => {
    const text = file`
      bizha: 1
      servers:
        A: &x
          os: "2012"
        B: *x
        C:
          <<: *x
          rack: R1
      hosts:
        H: { instances: &all [A, B] }
        I: { instances: *all, receive: [FTP] }
    `;
    const changed = follow(text, [
      replaced(text, '"2012"', '"2019"'),
      replaced(text.replace('"2012"', '"2019"'), '[A, B]', '[A]'),
    ]);
    const [a, b, c] = changed.topology.servers.map(({ values }) => values.os?.value);
    assert.deepEqual([a, b, c], ['2019', '2019', '2019']);
    follow(text, [replaced(text, '&x', '&y')]);
    follow(text, [replaced(text, '  B: *x\n', '  B: &x { os: "2016" }\n')]);
    follow(text, [replaced(text, '  A: &x\n    os: "2012"\n', '')]);
    typedAt(text.replace('    os: "2012"\n', '    os: "2012"\n$0'), '    rack: R2\n');
  });

  it('of an alias or a merge key', () => {
    typedAt('bizha: 1\nservers:\n  A: &x { os: "2019" }\n  B:\n    $0\n  C: *x\n', '<<: *x');
    typedAt('bizha: 1\nservers:\n  A: &x { os: "2019" }\n  B: $0\n', '*x');
    typedAt('bizha: 1\nservers:\n  A: &x { os: "2019" }\n  B: $0\n', '&x { <<: *x }');
  });

  it('of tabs', () => {
    for (const marked of [
      'bizha: 1\nservers:\n$0\n  B:\n',
      'bizha: 1\nservers:\n  A:\n$0',
      'bizha: 1\nservers:\n  A:\n    os: "2019"$0\n  B:\n',
      'bizha: 1\nservers:$0\n  A:\n',
    ]) {
      typedAt(marked, '\t');
      typedAt(marked, '\t# x');
      typedAt(marked, '\n\tB:');
    }
  });

  it('in a file with other line ends', () => {
    for (const end of ['\r\n', '\r']) {
      typedAt(twoServers.replaceAll('\n', end), `${end}  C: { os: "2019" }`);
      typedAt(twoServers.replaceAll('\n', end), '"');
    }
    typedAt(twoServers, '\r');
    typedAt(twoServers, '\r\n  C:\r\n');
    const mixed = twoServers.replace('$0', '').replace('\n  B', '\r\n  B');
    follow(mixed, [replaced(mixed, '\r\n  B', '\n  B'), replaced(mixed.replace('\r\n', '\n'), '\n  B', '\r  B')]);
  });

  it('of comments that silence', () => {
    const text = file`
      bizha: 1
      servers:
        A: { roles: [biztalk] }
      hosts:
        H: { instances: [A], receive: [FTP] }
        I: { instances: [A], receive: [FTP] }
    `;
    const comment = '  # bizha-ignore host/single-instance: one is enough\n';
    const above = text.replace('  H:', `${comment}  H:`);
    follow(text, [replaced(text, '  H:', `${comment}  H:`), replaced(above, `${comment}  H:`, '  H:')]);
    const moved = text.replace('  I:', `${comment}  I:`);
    follow(above, [
      [replaced(above, comment, ''), replaced(above, '  I:', `${comment}  I:`)],
      replaced(moved, comment, '\n'),
    ]);
    const host = 'H: { instances: [A], receive: [FTP] }';
    const trailing = text.replace(host, () => `${host} # bizha-ignore host/single-instance:$0`);
    typedAt(trailing, ' x');
    typedAt(
      text.replace('hosts:\n', () => 'hosts:\n  # bizha-ignore $0: x\n'),
      'host/single-instance',
    );
    typedAt(`# $0: x\n${text}`, 'bizha-ignore-file host');
    typedAt(
      text.replace('[biztalk]', () => '[biztalk], notes: "$0 bizha-ignore host/single-instance: x"'),
      ' #',
    );
  });

  it('in a block scalar, and of the header of one', () => {
    typedAt('bizha: 1\nservers:\n  A:\n    notes: |\n      one$0\n  B:\n', '\n      two: x\n     three');
    typedAt('bizha: 1\nservers:\n  A:\n    notes: $0\n      one: 1\n      hosts: 2\n  B:\n', '|');
    typedAt('bizha: 1\nservers:\n  A:\n    notes: |\n      one$0', '\n');
    typedAt('bizha: 1\nservers:\n  A:\n    notes: >-\n      one\n\n\n$0  B:\n', '\n  ');
    const text = 'bizha: 1\nhosts:\n  H:\n    notes: |\n      text: with\n        lines:\n    bits: 64\n';
    follow(text, [{ span: { start: text.indexOf('        lines'), end: text.length }, text: '' }]);
    follow(text, [{ span: { start: text.indexOf('\n        lines'), end: text.length }, text: '' }]);
  });

  it('at the end of the text is judged by the end, not by what could follow', () => {
    typedAt('bizha: 1\nservers:\n  A:\n\n$0', '\t');
    typedAt('bizha: 1\nservers:\n  A:\n  $0', '?');
    const scalar = 'bizha: 1\nservers:\n  A:\n    notes: |\n      one\n  B:\n';
    follow(scalar, [replaced(scalar, '\n  B:\n', ''), replaced(scalar.slice(0, -6), '      one', '')]);
  });

  it('that tells whether what stands below a header is its value', () => {
    const text = 'bizha: 1\nservers:\n \tr\n s: :';
    follow(text, [{ span: { start: text.length - 1, end: text.length }, text: '' }]);
    typedAt('bizha: 1\nservers:\n$0  A:\n', '    {}\n');
  });

  it('that breaks another entry than the one whose colon stands on a line of its own', () => {
    const text = 'bizha: 1\nD\n :\ns: a';
    follow(text, [replaced(text, 's: a', 's: \na')]);
  });

  it('that breaks another entry than the one behind which a key without a name stands further out', () => {
    const text = 'bizha: 1\nservers:\n  A: { rack: R1 }\n :\nhosts: {}\nhosts:\n  H:\n';
    follow(text, [replaced(text, '{}\nhosts:\n', '{}\n')]);
  });

  it('of characters that are line ends elsewhere', () => {
    for (const character of ['\u0085', '\u2028', '\u2029', '\u00A0', '\uFEFF', '\r']) {
      typedAt('bizha: 1\nservers$0:\n  A:\n', character);
      typedAt('bizha: 1\nservers:$0\n  A:\n', character);
      typedAt('bizha: 1\nservers:\n  A$0:\n  B:\n', character);
    }
  });

  it('of a document marker in a text that is broken', () => {
    typedAt('bizha: 1\nservers:\n  A: {\n $0', '---');
    typedAt('bizha: 1\nservers:\n  A: "x\n$0\n  B:\n', '---');
  });

  it('that pastes a whole section, or the whole file once more', () => {
    const text = twoServers.replace('$0', '');
    follow(text, [
      { span: { start: text.length, end: text.length }, text: 'hosts:\n  H: { instances: [A] }\n' },
      { span: { start: 9, end: 9 }, text: 'servers:\n  B: { roles: [sql] }\n' },
      { span: { start: 0, end: 0 }, text },
    ]);
  });

  it('that writes a name a second time, or no more', () => {
    typedAt('bizha: 1\nservers:\n  A: { rack: R1 }\n  B$0: { rack: R2 }\nhosts:\n  H: { instances: [A, B] }\n', '2');
    const text = 'bizha: 1\nservers:\n  A: { rack: R1 }\n  AB: { rack: R2 }\nhosts:\n  H: { instances: [A] }\n';
    follow(text, [replaced(text, 'AB:', 'A:'), replaced(text.replace('AB:', 'A:'), '  A: { rack: R1 }\n', '')]);
    typedAt('bizha: 1\nservers:\n  A:\n$0hosts:\n  H:\n', 'servers:\n');
  });

  it('in a file that is one huge entry parses it and no more', () => {
    const port = (n: number): string => `      P${n}: { adapter: FILE, host: H }\n`;
    const text = `bizha: 1\napplications:\n  App:\n    sendPorts:\n${Array.from({ length: 500 }, (_, n) => port(n)).join('')}`;
    const at = text.indexOf('P250') + 4;
    const edited = afterEdits(open(text), [{ span: { start: at, end: at }, text: 'x' }]);
    assert.deepEqual(outline(edited.text).length, outline(text).length);
    const { parsed } = incrementalOf(edited.syntax);
    assert.ok(parsed <= edited.text.length, `${parsed} of ${edited.text.length} characters`);
  });

  it('that reaches over everything', () => {
    const text = twoServers.replace('$0', '');
    follow(text, [
      { span: { start: 0, end: text.length }, text: '' },
      { span: { start: 0, end: 0 }, text },
      { span: { start: 5, end: text.length - 3 }, text: ': 1\nhosts:\n  H: { bits: 32' },
    ]);
  });
});
