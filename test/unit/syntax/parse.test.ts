/** Sound texts: what is understood of them, and how they are cut into units. */
import assert from 'node:assert/strict';
import { file } from '../../support/cursor.ts';
import { outline, problems, units } from '../../support/outline.ts';

describe('a sound text', () => {
  it('is sections, entries and values', () => {
    const text = file`
      # a comment
      bizha: 1
      group: { name: Contoso, version: "2020" }
      servers:
        A: { roles: [sql, iis], cores: 8 } # first
        B:
          os: '2019'
          notes: |
            two
            lines
        C:
      backup:
        job: true
    `;
    assert.deepEqual(outline(text), [
      'bizha = 1',
      'group =',
      'group.name = "Contoso"',
      'group.version = "2020"',
      'servers =',
      'servers.A =',
      'servers.A.roles = [2]',
      'servers.A.roles.0 = "sql"',
      'servers.A.roles.1 = "iis"',
      'servers.A.cores = 8',
      'servers.B =',
      'servers.B.os = "2019"',
      'servers.B.notes = "two\\nlines\\n"',
      'servers.C = null',
      'backup =',
      'backup.job = true',
    ]);
    assert.deepEqual(problems(text), []);
  });

  it('is cut into settings sections, headers and entries, which cover it', () => {
    const text =
      '\uFEFF# all\nbizha: 1\n\n# who\nservers:\n  # first\n  A:\n    os: x\n  B: {}\n\nbam: { used: true }\n# end';
    assert.deepEqual(units(text), [
      '-: "\uFEFF# all\\n"',
      'bizha: "bizha: 1\\n\\n# who\\n"',
      'servers: "servers:\\n  # first\\n"',
      'servers.A: "  A:\\n    os: x\\n"',
      'servers.B: "  B: {}\\n\\n"',
      'bam: "bam: { used: true }\\n# end"',
    ]);
  });

  it('may be empty, or comments only', () => {
    for (const text of ['', '\n', '# words\n', '\uFEFF', '---\n', '~\n']) {
      assert.deepEqual(outline(text), []);
      assert.deepEqual(problems(text), []);
    }
  });

  it('has the same tree with CRLF', () => {
    const text = 'bizha: 1\nservers:\n  A:\n    notes: >\n      two\n      words\n  B: [x]\n';
    assert.deepEqual(outline(text.replaceAll('\n', '\r\n')), outline(text));
  });

  it('may be a document with a start and an end', () => {
    assert.deepEqual(outline('%YAML 1.2\n---\nbizha: 1\n...\n'), ['bizha = 1']);
    assert.deepEqual(problems('%YAML 1.2\n---\nbizha: 1\n...\n'), []);
  });

  it('may stand in braces, in part or as a whole', () => {
    assert.deepEqual(outline('{ bizha: 1, servers: { A: { os: x }, B } }'), [
      'bizha = 1',
      'servers =',
      'servers.A =',
      'servers.A.os = "x"',
      'servers.B = null',
    ]);
  });

  it('keeps anchors and aliases as they are', () => {
    assert.deepEqual(outline('servers:\n  A: &a { os: x }\n  B: *a\n  C: { <<: *a }\n  D: &d\n'), [
      'servers =',
      'servers.A = &a',
      'servers.A.os = "x"',
      'servers.B = *a',
      'servers.C =',
      'servers.C.<< = *a',
      'servers.D = &d null',
    ]);
  });

  it('keeps both of two keys that are the same', () => {
    assert.deepEqual(outline('servers:\n  A: 1\n  A: 2\n'), ['servers =', 'servers.A = 1', 'servers.A = 2']);
  });

  it('reads a pair in brackets as a mapping of one', () => {
    assert.deepEqual(outline('x-a: [b: 1]\n'), ['x-a = [1]', 'x-a.0 =', 'x-a.0.b = 1']);
  });
});

describe('what is no topology', () => {
  it('is said to be none', () => {
    for (const text of ['words', '- a\n- b\n', '"quoted"', '42\n']) {
      assert.deepEqual(outline(text), []);
      assert.deepEqual(problems(text), [
        `1: «${text.split('\n')[0]}» This is no topology: it must be a mapping of sections, such as "servers:".`,
      ]);
    }
  });
});
