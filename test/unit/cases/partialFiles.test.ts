/** Files that speak of a part only: an import of hosts, of databases, of servers. What they leave out is no error. */
import assert from 'node:assert/strict';
import { file } from '../../support/cursor.ts';
import { saidIn, sentencesIn } from '../../support/findingsIn.ts';

const errors = (text: string): readonly string[] => saidIn(text).filter((said) => said.startsWith('error '));

describe('a file of hosts alone', () => {
  const hosts = file`
    bizha: 1
    hosts:
      Receive: { clusterGroup: CLU/RX, instances: [APP01, APP02], receive: [SFTP] }
      Send: { instances: [APP01, APP02], send: [SMTP] }
  `;

  it('has no errors, and says once that the servers are not described', () => {
    assert.deepEqual(errors(hosts), []);
    assert.deepEqual(sentencesIn(hosts, 'reference/unknown-id'), [
      '"CLU/RX" is not described: the file has no clusters.',
      '"APP01" is not described: the file has no servers.',
    ]);
    assert.deepEqual(saidIn(hosts, 'sso/'), ['information sso/no-master-secret-server group']);
  });
});

describe('a file of databases alone', () => {
  it('has no errors', () => {
    assert.deepEqual(errors('bizha: 1\ndatabases: { BizTalkMgmtDb: MAIN, Ledger: MAIN }\n'), []);
    const imported = file`
      bizha: 1
      servers: { DATA: { roles: [sql] } }
      sqlInstances: { MAIN: { managed: true, redundant: true } }
      databases: { SSODB: MAIN, BizTalkDTADb: MAIN }
    `;
    assert.deepEqual(errors(imported), []);
    assert.deepEqual(saidIn(imported, 'sso/'), ['information sso/no-master-secret-server group']);
  });
});

describe('a file of both', () => {
  it('lacks what it leaves out', () => {
    const group = file`
      bizha: 1
      servers: { APP01: { roles: [biztalk] }, APP02: { roles: [biztalk] } }
      sqlInstances: { MAIN: { managed: true, redundant: true } }
      databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN }
    `;
    assert.deepEqual(errors(group), [
      'error reference/missing-core-database group',
      'error sso/no-master-secret-server group',
    ]);
  });
});

describe('a host without an active instance', () => {
  it('is one finding, not one for each instance', () => {
    const idle = file`
      bizha: 1
      servers: { APP01: { roles: [biztalk] }, APP02: { roles: [biztalk] } }
      hosts:
        Post: { instances: { APP01: { state: disabled }, APP02: { state: stopped } }, send: [SMTP] }
    `;
    assert.deepEqual(saidIn(idle, 'host/'), ['error host/no-instance host:Post']);
  });
});

describe('a text with a comma in braces', () => {
  it('wants quotes', () => {
    const cut = 'bizha: 1\nservers:\n  APP: { notes: patched by hand, last in line, roles: [biztalk] }\n';
    assert.deepEqual(sentencesIn(cut, 'format/'), ['The text of "notes" needs quotes: it has a comma.']);
  });
});

describe('a group of one BizTalk server', () => {
  it('hears that it has one, and nothing that would need a second', () => {
    const one = file`
      bizha: 1
      group: { version: "2020", edition: standard }
      servers: { APP01: { roles: [biztalk] } }
      hosts:
        Pull: { instances: [APP01], receive: [SFTP] }
        Feed: { instances: [APP01], receive: [SAP] }
    `;
    assert.deepEqual(
      saidIn(one).filter((said) => /^(?:error|warning) /.test(said)),
      ['error host/single-biztalk-server server:APP01'],
    );
  });
});
