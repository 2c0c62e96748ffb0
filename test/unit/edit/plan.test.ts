/** Plans of several operations: one list of edits of the text as it was. */
import assert from 'node:assert/strict';
import type { Operation } from '../../../server/src/syntax/edit/operation.ts';
import { planEdits } from '../../../server/src/syntax/edit/plan.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import type { Syntax } from '../../../server/src/syntax/syntax.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';
import { add, becomes, remove, set } from '../../support/becomes.ts';
import { file } from '../../support/cursor.ts';

const text = file`
  servers:
    SQL01: { roles: [sql] }
  sqlInstances:
    SQLPROD: { on: SQL01, mode: standalone } # old
  hosts:
    Send: { instances: [BTS01] }
`;

/** The operation that replaces the text of `SQLPROD`'s value of `on`. */
function replacing(syntax: Syntax, text: string): Operation {
  const entry = syntax.sections
    .flatMap((section) => section.entries ?? [])
    .find((each) => each.pair.key.text === 'SQLPROD');
  const value = entry?.pair.value.kind === 'mapping' ? entry.pair.value.pairs[0]?.value : undefined;
  assert.ok(entry && value);
  return { op: 'replace', place: { unit: entry.unit, span: value.span }, text };
}

describe('a plan', () => {
  it('sees in each operation what the ones before have done', () =>
    becomes(
      text,
      [
        add('servers', 'SQL02', { roles: ['sql'] }),
        set('clusters.SQLCLU', { nodes: ['SQL01', 'SQL02'], groups: { SQL: { resources: ['network-name', 'disk'] } } }),
        add('clusters.SQLCLU.groups.SQL.resources', 'msdtc'),
        set('sqlInstances.SQLPROD.on', 'SQLCLU/SQL'),
        set('sqlInstances.SQLPROD.mode', 'active/passive'),
      ],
      file`
        servers:
          SQL01: { roles: [sql] }
          SQL02: { roles: [sql] }
        clusters:
          SQLCLU:
            nodes: [SQL01, SQL02]
            groups:
              SQL: { resources: [network-name, disk, msdtc] }
        sqlInstances:
          SQLPROD: { on: SQLCLU/SQL, mode: active/passive } # old
        hosts:
          Send: { instances: [BTS01] }
      `,
    ));

  it('changes no more than it must', () => {
    const edits = planEdits(text, parse(text), [
      set('sqlInstances.SQLPROD.on', 'SQL02'),
      add('hosts.Send.instances', 'BTS02'),
    ]);
    assert.deepEqual(
      edits.map((edit) => [text.slice(edit.span.start, edit.span.end), edit.text]),
      [
        ['SQL01', 'SQL02'],
        ['', ', BTS02'],
      ],
    );
  });

  it('leaves out what is undone again', () => {
    assert.deepEqual(planEdits(text, parse(text), [set('hosts.Send.bits', 64), remove('hosts.Send.bits')]), []);
  });

  it('replaces a place of the text as it was, whatever came before', () => {
    const syntax = parse(text);
    const operations = [
      add('servers', 'SQL02'),
      replacing(syntax, 'SQL02'),
      set('sqlInstances.SQLPROD.version', '2019'),
    ];
    assert.equal(
      applyEdits(text, planEdits(text, syntax, operations)),
      text
        .replace('[sql] }\n', '[sql] }\n  SQL02:\n')
        .replace('on: SQL01, mode: standalone', 'on: SQL02, mode: standalone, version: "2019"'),
    );
  });

  it('does not replace what is gone, nor a place of another text', () => {
    const syntax = parse(text);
    const gone = text.replace(/ {2}SQLPROD.*\n/, '');
    assert.equal(
      applyEdits(text, planEdits(text, syntax, [remove('sqlInstances.SQLPROD'), replacing(syntax, 'SQL02')])),
      gone,
    );
    assert.deepEqual(planEdits(text, syntax, [replacing(parse(text), 'SQL02')]), []);
  });
});
