/** Who may read twice: what the file does not say of readers in parallel is no leave to make more of them. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { render } from '../../../server/src/text/message.ts';
import { file } from '../../support/cursor.ts';
import { exampleDay, findingsOfRule, fixesOf } from '../../support/examples.ts';
import { fixTitlesIn } from '../../support/findingsIn.ts';
import { faultOfFiring } from '../../support/judgeExamples.ts';

const oneServer = file`
  bizha: 1
  servers:
    APP01: { roles: [biztalk] }
  adapters:
    Ledger Pull: { receiveHost: in-process }
  hosts:
    InLedger: { instances: [APP01], receive: [Ledger Pull] }
    InMail: { instances: [APP01], receive: [POP3] }
    InRows: { instances: [APP01], receive: { WCF-SQL: { inbound: polling } } }
    InTape: { instances: [APP01], receive: [Tape Reader] }
    Work: { instances: [APP01], orchestrations: [Book] }
`;

/** The hosts that a text gives a second instance. */
function doubled(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => /^ {2}(\w+): .*instances: \{ APP01: \{\}, \w+: \{ planned: true \} \}/.exec(line)?.[1] ?? []);
}

describe('a second BizTalk server', () => {
  const [fix] = fixesOf(oneServer, 'host/single-biztalk-server');

  it('runs no host of which it is not stated that two may read', () => {
    assert.ok(fix);
    assert.deepEqual(doubled(fix.after), ['Work']);
  });

  it('names the hosts that are left out', () => {
    const [finding] = findingsOfRule(open(oneServer), 'host/single-biztalk-server');
    const named = finding?.related.map(({ message }) => render(message));
    assert.deepEqual(named, [
      'Host "InLedger" stays on one server: a second instance can receive twice or elsewhere',
      'Host "InMail" stays on one server: a second instance can receive twice or elsewhere',
      'Host "InRows" stays on one server: a second instance can receive twice or elsewhere',
      'Host "InTape" stays on one server: a second instance can receive twice or elsewhere',
    ]);
  });

  it('runs them where it is stated that they share the work', () => {
    const stated = oneServer
      .replace('{ receiveHost: in-process }', '{ receiveHost: in-process, receiveAvailability: instances }')
      .replace('[POP3]', '{ POP3: { concurrentMailboxAccess: false } }')
      .replace('inbound: polling', 'inbound: polling, pollingLock: true')
      .replace('[Tape Reader]', '[FILE]');
    const [other] = fixesOf(stated, 'host/single-biztalk-server');
    assert.ok(other);
    assert.deepEqual(doubled(other.after), ['InLedger', 'InMail', 'InRows', 'InTape', 'Work']);
  });
});

describe('an adapter of the file on two servers', () => {
  const twoServers = file`
    bizha: 1
    servers:
      APP01: { roles: [biztalk] }
      APP02: { roles: [biztalk] }
    adapters:
      Ledger Pull: { receiveHost: in-process }
    hosts:
      InLedger: { instances: [APP01, APP02], receive: [Ledger Pull] } # want
  `;

  it('that says nothing of several readers is information', () => {
    assert.equal(faultOfFiring('adapter/duplicate-receive', twoServers), undefined);
    assert.deepEqual(
      findingsOfRule(open(twoServers), 'adapter/duplicate-receive').map(({ severity }) => severity),
      ['information'],
    );
  });

  it('that says it is none', () => {
    const stated = twoServers.replace('in-process }', 'in-process, receiveAvailability: instances }');
    assert.deepEqual(findingsOfRule(open(stated), 'adapter/duplicate-receive'), []);
  });
});

describe('polling by two instances', () => {
  const unstated = file`
    bizha: 1
    servers:
      APP01: { roles: [biztalk] }
      APP02: { roles: [biztalk] }
    hosts:
      InRows: { instances: [APP01, APP02], receive: { WCF-OracleDB: { inbound: polling } } } # want
  `;
  const free = unstated.replace('inbound: polling', 'inbound: polling, pollingLock: false');
  const severities = (text: string): readonly string[] =>
    findingsOf(open(text), {}, exampleDay)
      .filter(({ rule }) => rule === 'adapter/polling-concurrency')
      .map(({ severity }) => severity);

  it('without a lock is a warning', () => {
    assert.deepEqual(severities(free), ['warning']);
  });

  it('of which no lock is stated is information', () => {
    assert.deepEqual(severities(unstated), ['information']);
  });

  it('is never mended by the word that there is a lock', () => {
    for (const text of [free, unstated]) {
      const offered = fixesOf(text, 'adapter/polling-concurrency');
      assert.deepEqual(
        offered.filter(({ after }) => after.includes('pollingLock: true')),
        [],
      );
    }
  });
});

describe('a host without instances', () => {
  const offered = (receive: string): readonly string[] =>
    fixTitlesIn(
      file`
      bizha: 1
      servers:
        APP01: { roles: [biztalk] }
        APP02: { roles: [biztalk] }
      adapters:
        Ledger Pull: { receiveHost: in-process }
      hosts:
        Pull: { instances: [], receive: RECEIVE_ }
    `.replace('RECEIVE_', receive),
      'host/no-instance',
    );

  it('gets one of which it is not stated that two may read', () => {
    const one = ['Plan a host instance: "Pull" on APP01', 'Plan a host instance: "Pull" on APP02'];
    for (const receive of ['[POP3]', '[Ledger Pull]', '[Tape Reader]', '{ WCF-SQL: { inbound: polling } }'])
      assert.deepEqual(offered(receive), one);
  });

  it('gets one on each server where they share the work', () => {
    assert.deepEqual(offered('[FILE]'), ['Plan host instances: "Pull" on APP01, APP02']);
  });
});
