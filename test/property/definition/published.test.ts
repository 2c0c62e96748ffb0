/** The definition against the impact table of the product's planning guide, and an example in which nothing stops. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reachOf } from './answers.ts';
import { outcomes, scope } from './ask.ts';
import { definitionOf } from './definition.ts';

const twoServers = `
bizha: 1
servers:
  APP1: { roles: [biztalk, msmq] }
  APP2: { roles: [biztalk, msmq] }
  DATA: { roles: [sql, master-secret] }
sqlInstances:
  MAIN: { on: DATA }
databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN, SSODB: MAIN }
masterSecretServer: DATA
hosts:
  In:
    instances: [APP1, APP2]
    receive:
      FILE: { path: 'E:\\In' }
      MSMQ:
  Work: { instances: [APP1, APP2], orchestrations: [Order] }
  Out: { instances: [APP1, APP2], send: [WCF-SQL] }
`;

describe('the definition: the impact table of the planning guide', () => {
  const table = [
    ['the SQL instance', 'MAIN', 'systemwide'],
    ['the master secret server', 'masterSecretServer', 'systemwide, start'],
    ['MSDTC on a BizTalk server', 'msdtc@APP1', 'server'],
    ['MSDTC on the SQL and master secret server', 'msdtc@DATA', 'systemwide'],
    ['one host instance', 'Work@APP2', 'server'],
    ['MSMQ on a BizTalk server', 'msmq@APP1', 'server'],
    ['the file system of a BizTalk server', 'files@APP2', 'server'],
  ] as const;
  for (const [what, name, expected] of table)
    it(`${what}: ${expected}`, () => assert.equal(scope(twoServers, [name]), expected));

  it('the master secret server stops nothing before services restart', () => {
    assert.deepEqual(
      new Set(Object.values(outcomes(twoServers, ['masterSecretServer']))),
      new Set(['stops at restart']),
    );
  });
});

describe('the definition: the highly available example', () => {
  const text = readFileSync(new URL('../../../examples/highly-available.bizha.yaml', import.meta.url), 'utf8');
  const definition = definitionOf(text);
  for (const { id, candidate } of definition.parts.values()) {
    if (!candidate) continue;
    it(`${id} stops a server at most`, () => {
      const { scope: worst, later } = reachOf(definition, new Set([id]));
      assert.ok(worst === 'none' || worst === 'server', worst);
      assert.ok(later === undefined || later === 'server', later);
    });
  }
});
