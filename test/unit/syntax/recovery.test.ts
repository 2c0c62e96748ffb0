/** Broken texts: one diagnostic at the right place, and everything else is understood. */
import assert from 'node:assert/strict';
import { file } from '../../support/cursor.ts';
import { outline, problems } from '../../support/outline.ts';

/** What is around the broken part, and must always be understood. */
function around(broken: string): string {
  return `bizha: 1\nservers:\n  A: { os: "2019" }\n${broken}  Z: { os: "2022" }\nhosts:\n  Send: { bits: 64 }\n`;
}

const before = ['bizha = 1', 'servers =', 'servers.A =', 'servers.A.os = "2019"'];
const behind = ['servers.Z =', 'servers.Z.os = "2022"', 'hosts =', 'hosts.Send =', 'hosts.Send.bits = 64'];

function recovers(broken: string, understood: readonly string[], found: readonly string[]): void {
  assert.deepEqual(outline(around(broken)), [...before, ...understood, ...behind]);
  assert.deepEqual(problems(around(broken)), found);
}

describe('a broken text', () => {
  it('with a quote that is not closed loses its value', () => {
    recovers('  B: { os: "20 }\n', ['servers.B =', 'servers.B.os = null'], ['4: «"20 }» This quote is not closed.']);
    recovers(
      "  B:\n    os: '20\n    cores: 8\n",
      ['servers.B =', 'servers.B.os = null', 'servers.B.cores = 8'],
      ["5: «'20» This quote is not closed."],
    );
  });

  it('with a half-typed word loses nothing', () => {
    recovers('  B\n', [], ['4: «B» A colon is missing after "B".']);
    recovers(
      '  B:\n    os: "2019"\n    rol\n',
      ['servers.B =', 'servers.B.os = "2019"'],
      ['6: «rol» A colon is missing after "rol".'],
    );
    assert.deepEqual(outline('bizha: 1\nserv\nhosts:\n  A:\n'), ['bizha = 1', 'hosts =', 'hosts.A = null']);
    assert.deepEqual(problems('bizha: 1\nserv\nhosts:\n  A:\n'), ['2: «serv» A colon is missing after "serv".']);
  });

  it('with an open bracket says which', () => {
    recovers(
      '  B: { roles: [sql }\n',
      ['servers.B =', 'servers.B.roles = [1]', 'servers.B.roles.0 = "sql"'],
      ['4: «[» This bracket or brace is not closed.'],
    );
    recovers(
      '  B: { roles: [sql]\n',
      ['servers.B =', 'servers.B.roles = [1]', 'servers.B.roles.0 = "sql"'],
      ['4: «{» This bracket or brace is not closed.'],
    );
    recovers(
      '  B: {\n    os: "2019",\n    cores: 8\n',
      ['servers.B =', 'servers.B.os = "2019"', 'servers.B.cores = 8'],
      ['4: «{» This bracket or brace is not closed.'],
    );
  });

  it('with an entry that is indented too little or too much', () => {
    recovers(
      ' B: { cores: 8 }\n',
      ['servers.B =', 'servers.B.cores = 8'],
      ['4: « » The indentation fits no line above.'],
    );
    assert.deepEqual(problems('servers:\n    A:\n  B:\n'), ['3: «  » The indentation fits no line above.']);
  });

  it('with tabs understands what they were meant to be', () => {
    assert.deepEqual(outline('servers:\n\tA: { os: x }\nhosts:\n  S:\n'), [
      'servers =',
      'servers.A =',
      'servers.A.os = "x"',
      'hosts =',
      'hosts.S = null',
    ]);
    assert.deepEqual(problems('servers:\n\tA: { os: x }\nhosts:\n  S:\n'), [
      '2: «\t» Tabs cannot indent YAML: use spaces.',
    ]);
    assert.deepEqual(problems('group:\n\tname: A\nhosts:\n  S:\n'), ['2: «\t» Tabs cannot indent YAML: use spaces.']);
    recovers('  B:\n  \tcores: 8\n', ['servers.B = null'], ['5: «\t» Tabs cannot indent YAML: use spaces.']);
  });

  it('with two keys on one line, or a value that cannot start so', () => {
    recovers(
      '  B: os: "2019"\n',
      ['servers.B =', 'servers.B.os = "2019"'],
      ['4: «o» A second key stands on one line. Put it on its own line, or the value in quotes.'],
    );
    recovers(
      '  B: { os: @x }\n',
      ['servers.B =', 'servers.B.os = "@x"'],
      ['4: «@» A plain value cannot start with "@": put it in quotes.'],
    );
  });

  it('with a key that is no word leaves it out', () => {
    recovers('  ? [a, b]\n  : c\n', [], ['4: «[a, b]» A key must be a single word or text.']);
  });

  it('with an unknown escape, or a tag', () => {
    recovers(
      '  B: { notes: "C:\\path" }\n',
      ['servers.B =', 'servers.B.notes = "C:\\\\path"'],
      ['4: «\\» This escape is unknown. Write a backslash in double quotes as two, or use single quotes.'],
    );
    recovers(
      '  B: !mine { os: "x" }\n',
      ['servers.B =', 'servers.B.os = "x"'],
      ['4: «!mine» Tags have no meaning here.'],
    );
  });

  it('of several documents is read as far as the first goes', () => {
    const text = 'bizha: 1\n---\nbizha: 2\nhosts:\n  A:\n';
    assert.deepEqual(outline(text), ['bizha = 1']);
    assert.deepEqual(problems(text), [
      '2: «---» Only the first document of a file counts. What follows this line is not read.',
    ]);
  });

  it('that is no text at all is not read', () => {
    assert.deepEqual(outline('PK\u0003\u0004\0\0bizha: 1\n'), []);
    assert.equal(problems('PK\u0003\u0004\0\0bizha: 1\n').length, 1);
  });

  it('with a control character or a byte that is no UTF-8 is read all the same', () => {
    recovers(
      '  B: { notes: \u0007x }\n',
      ['servers.B =', 'servers.B.notes = "\\u0007x"'],
      ['4: «\u0007» YAML does not allow the control character here.'],
    );
    assert.equal(problems('group:\n  name: M\uFFFDller\n').length, 1);
  });

  it('has its mistakes in several entries, each where it is', () => {
    const text = file`
      servers:
        A: { os: "x }
        B
        C: { roles: [a }
        D: { os: ok }
      hosts:
        E: 'y
        F: z
    `;
    assert.deepEqual(problems(text), [
      '2: «"x }» This quote is not closed.',
      '3: «B» A colon is missing after "B".',
      '4: «[» This bracket or brace is not closed.',
      "7: «'y» This quote is not closed.",
    ]);
    assert.ok(outline(text).includes('servers.D.os = "ok"'));
    assert.ok(outline(text).includes('hosts.F = "z"'));
  });
});
