/** Definition, references and outline: `$0` is the cursor, «…» what is found. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { definitionAt } from '../../../server/src/features/references/definition.ts';
import { referencesAt } from '../../../server/src/features/references/references.ts';
import { type DocumentSymbol, documentSymbols } from '../../../server/src/features/symbols.ts';
import { atCursor, file, marked } from '../../support/cursor.ts';

/** The text with the definition of the word at `$0` marked; unchanged when there is none. */
function defined(text: string): string {
  const { text: plain, offset } = atCursor(text);
  const link = definitionAt(open(plain), offset);
  return marked(plain, link ? [link.to] : []);
}

/** The text with all uses of the name at `$0` marked, its definition too. */
function used(text: string, withDefinition = true): string {
  const { text: plain, offset } = atCursor(text);
  return marked(plain, referencesAt(open(plain), offset, withDefinition));
}

describe('definition', () => {
  it('of a name in a value, a list, and a key that stands for a name', () => {
    assert.equal(
      defined('sqlInstances:\n  DB: { on: SQ$0L01 }\nservers:\n  SQL01:\n'),
      'sqlInstances:\n  DB: { on: SQL01 }\nservers:\n  «SQL01»:\n',
    );
    assert.equal(
      defined('hosts:\n  H: { instances: [A, $0b] }\nservers:\n  A:\n  B:\n'),
      'hosts:\n  H: { instances: [A, b] }\nservers:\n  A:\n  «B»:\n',
    );
    assert.equal(
      defined('availabilityGroups:\n  AG: { replicas: { DB$0: { commit: synchronous } } }\nsqlInstances:\n  DB:\n'),
      'availabilityGroups:\n  AG: { replicas: { DB: { commit: synchronous } } }\nsqlInstances:\n  «DB»:\n',
    );
    assert.equal(
      defined('disasterRecovery:\n  logShipping: { DB$0: DR }\nsqlInstances:\n  DB:\n  DR:\n'),
      'disasterRecovery:\n  logShipping: { DB: DR }\nsqlInstances:\n  «DB»:\n  DR:\n',
    );
  });

  it('of a shorthand', () => {
    assert.equal(
      defined('databases:\n  SSODB: D$0B\nsqlInstances:\n  DB:\n'),
      'databases:\n  SSODB: DB\nsqlInstances:\n  «DB»:\n',
    );
    assert.equal(defined('masterSecretServer: S$0\nservers:\n  S:\n'), 'masterSecretServer: S\nservers:\n  «S»:\n');
  });

  it('of either part of CLUSTER/GROUP, in quotes too', () => {
    const clusters = 'clusters:\n  C:\n    groups:\n      G: {}\n';
    assert.equal(
      defined(`${clusters}masterSecretServer: C/$0G\n`),
      `${clusters.replace('G:', '«G»:')}masterSecretServer: C/G\n`,
    );
    assert.equal(
      defined(`${clusters}masterSecretServer: $0C/G\n`),
      `${clusters.replace('C:', '«C»:')}masterSecretServer: C/G\n`,
    );
    assert.equal(
      defined(`${clusters}masterSecretServer: "$0C/G"\n`),
      `${clusters.replace('C:', '«C»:')}masterSecretServer: "C/G"\n`,
    );
  });

  it('of an alias is its anchor', () => {
    assert.equal(
      defined('servers:\n  A: &a { os: "2019" }\n  B: $0*a\n'),
      'servers:\n  A: &a «{ os: "2019" }»\n  B: *a\n',
    );
  });

  it('is the name itself where it is defined, and nothing for keys, words and unknown names', () => {
    assert.equal(defined('servers:\n  $0A:\n'), 'servers:\n  «A»:\n');
    for (const text of [
      'servers:\n  A: { o$0s: "2019" }\n',
      'group:\n  edition: $0standard\n',
      'sqlInstances:\n  DB: { on: $0X }\n',
      '# $0nothing\n',
    ])
      assert.equal(defined(text), text.replace('$0', ''));
  });
});

describe('references', () => {
  const text = file`
    servers:
      SQL01: { hypervisor: HV1 }
      SQL02: { hypervisor: HV1 }
    clusters:
      CLU:
        nodes: [SQL01, SQL02]
        groups:
          SQL: { owners: [sql01] }
    sqlInstances:
      DB: { on: CLU/SQL }
    masterSecretServer: CLU/SQL
    hosts:
      Rx: { receive: [FTP], instances: { SQL01: { state: stopped } } }
      Tx: { send: { ftp: {} }, instances: [SQL02] }
    requirements:
      r: { survives: [SQL01], for: [Rx] }
  `;

  it('of a server: in lists, as keys, without regard to case', () => {
    const found = used(text.replace('SQL01: { hyp', 'SQL$001: { hyp'));
    assert.equal(found.split('«').length - 1, 5);
    assert.ok(
      found.includes('owners: [«sql01»]') &&
        found.includes('{ «SQL01»: { state') &&
        found.includes('survives: [«SQL01»]'),
    );
    assert.equal(used(text.replace('SQL01: { hyp', 'SQL$001: { hyp'), false).split('«').length - 1, 4);
  });

  it('of a cluster: the first part of its groups', () => {
    const found = used(text.replace('  CLU:', '  C$0LU:'));
    assert.ok(found.includes('on: «CLU»/SQL') && found.includes('masterSecretServer: «CLU»/SQL'));
  });

  it('of a group: the whole name', () => {
    const found = used(text.replace('on: CLU/SQL', 'on: CLU/S$0QL'));
    assert.ok(
      found.includes('on: «CLU/SQL»') &&
        found.includes('masterSecretServer: «CLU/SQL»') &&
        found.includes('«SQL»: { owners'),
    );
  });

  it('of an adapter that only the product knows', () => {
    const found = used(text.replace('[FTP]', '[F$0TP]'));
    assert.ok(found.includes('receive: [«FTP»]') && found.includes('send: { «ftp»: {} }'));
  });

  it('of what only servers name', () => {
    assert.equal(used(text.replace('SQL02: { hypervisor: HV1', 'SQL02: { hypervisor: H$0V1')).split('«').length - 1, 2);
  });

  it('of a host, from a requirement', () => {
    assert.ok(used(text.replace('for: [Rx]', 'for: [R$0x]')).includes('«Rx»: { receive'));
  });
});

describe('outline', () => {
  it('shows sections, entries, and what entries define or hold', () => {
    const text = file`
      bizha: 1
      group: { name: Contoso }
      clusters:
        C:
          nodes: [A, B]
          groups: { SQL: {}, SSO: {} }
      hosts: { Rx: { receive: [FTP], instances: [A] } }
      applications:
        Orders:
          receiveLocations:
            In: { adapter: FILE }
    `;
    assert.equal(
      outline(runToEnd(documentSymbols(open(text)))),
      file`
        bizha
        group
          name
        clusters
          C
            groups
              SQL
              SSO
        hosts
          Rx
            receive
              FTP
        applications
          Orders
            receiveLocations
              In
      `,
    );
  });

  it('is there for broken text', () => {
    const symbols = runToEnd(documentSymbols(open('servers:\n  A: { roles: [biz\n  B: {}\nhos\ngroup:\n  name: "x\n')));
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['servers', 'group'],
    );
    assert.deepEqual(
      symbols[0]?.children.map(({ name }) => name),
      ['A', 'B'],
    );
  });

  it('has spans that lie in each other', () => {
    const text = 'servers:\n  A:\n    roles: [biztalk]\n  B:\nhosts:\n';
    const check = (symbols: readonly DocumentSymbol[], from: number, to: number): void => {
      for (const { span, nameSpan, children } of symbols) {
        assert.ok(from <= span.start && span.end <= to);
        assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end);
        check(children, span.start, span.end);
      }
    };
    check(runToEnd(documentSymbols(open(text))), 0, text.length);
  });
});

function outline(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols.map(({ name, children }) => `${indent}${name}\n${outline(children, `${indent}  `)}`).join('');
}
