/** MSDTC under a clustered one, names of the master secret server, and where tracking goes. */
import assert from 'node:assert/strict';
import { file } from '../../support/cursor.ts';
import { fixTitlesIn, saidIn, sentencesIn } from '../../support/findingsIn.ts';

describe('MSDTC of the nodes under a clustered one', () => {
  const clustered = file`
    bizha: 1
    servers:
      APP: { roles: [biztalk] }
      DATA01: { roles: [sql], msdtc: { state: stopped, networkAccess: false, rpcSecurity: none } }
      DATA02: { roles: [sql], msdtc: { networkAccess: false } }
    clusters:
      DBC:
        nodes: [DATA01, DATA02]
        groups:
          DB: { resources: [network-name, ip-address, disk] }
          TX: { resources: [network-name, ip-address, disk, msdtc] }
        msdtc: { networkAccess: true, rpcSecurity: incoming }
    sqlInstances:
      MAIN: { on: DBC/DB }
    databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN, SSODB: MAIN }
  `;

  it('is not asked: the clustered one has settings of its own', () => {
    assert.deepEqual(saidIn(clustered, 'msdtc/'), []);
    assert.deepEqual(saidIn(clustered.replace('networkAccess: true', 'networkAccess: false'), 'msdtc/'), [
      'error msdtc/network-access-off cluster:DBC',
    ]);
  });

  it('is asked where nothing is clustered', () => {
    const apart = clustered.replace(', disk, msdtc] }', ', disk] }');
    assert.deepEqual(
      saidIn(apart, 'msdtc/').filter((said) => !said.includes('not-clustered')),
      [
        'error msdtc/network-access-off server:DATA01',
        'error msdtc/network-access-off server:DATA02',
        'error msdtc/stopped server:DATA01',
      ],
    );
  });
});

describe('MSDTC that is not clustered under clustered hosts', () => {
  it('works at real sites, so it can be silenced with a reason', () => {
    const hosts = file`
      bizha: 1
      servers: { APP01: { roles: [biztalk] }, APP02: { roles: [biztalk] } }
      clusters:
        APC:
          nodes: [APP01, APP02]
          groups:
            RX: { resources: [network-name, ip-address] } # bizha-ignore msdtc/not-clustered-on-host-cluster: no transactions in RX
      hosts:
        RX: { clusterGroup: APC/RX, instances: [APP01, APP02], receive: [SFTP] }
    `;
    assert.deepEqual(saidIn(hosts, 'ignore/'), []);
    assert.deepEqual(sentencesIn(hosts, 'msdtc/'), [
      'The host cluster "APC" has no clustered MSDTC. A failover leaves open transactions on the other node.',
    ]);
  });
});

describe('the name of a clustered master secret server', () => {
  const named = (name: string): string =>
    file`
    bizha: 1
    servers: { KEY01: { roles: [sso] }, KEY02: { roles: [sso] } }
    clusters:
      KEYC:
        nodes: [KEY01, KEY02]
        groups:
          SSO: { resources: [network-name, ip-address, disk, msdtc, sso], networkName: KEYS }
          FILES: { resources: [network-name, ip-address, disk, file-share], networkName: DEPOT }
    masterSecretServer: { on: KEYC/SSO, networkName: NAME_ }
  `.replaceAll('NAME_', name);

  it('is that of its group, not of a node, of the Windows cluster or of another group', () => {
    const wrong = ['KEY02', 'KEYC', 'keyc.example.net', 'DEPOT'];
    for (const name of wrong) {
      assert.deepEqual(saidIn(named(name), 'sso/secret-server-name').length, 1, name);
      assert.deepEqual(fixTitlesIn(named(name), 'sso/secret-server-name'), ['Use the network name "KEYS"']);
    }
    assert.deepEqual(saidIn(named('keys'), 'sso/secret-server-name'), []);
    assert.deepEqual(saidIn(named('ELSEWHERE'), 'sso/secret-server-name'), []);
  });
});

describe('tracking in a host that has other work', () => {
  const hosts = (other: string): string =>
    file`
    bizha: 1
    servers: { APP01: { roles: [biztalk] }, APP02: { roles: [biztalk] } }
    hosts:
      Intake: { tracking: true, instances: [APP01, APP02], receive: [FILE] }
      Other: { tracking: true, instances: [APP01, APP02]OTHER_ }
  `.replaceAll('OTHER_', other);

  it('moves to a host that is known to do nothing else, else to a new one', () => {
    assert.deepEqual(fixTitlesIn(hosts(', receive: [], send: [], orchestrations: []'), 'tracking/not-dedicated'), [
      'Move tracking from "Intake" to the host "Other"',
    ]);
    assert.deepEqual(fixTitlesIn(hosts(''), 'tracking/not-dedicated'), [
      'Move tracking from "Intake" to the host "Tracking"',
    ]);
  });

  it('says nothing of the content of a host that does not track', () => {
    const silent = hosts('').replace('Other: { tracking: true', 'Other: { tracking: false');
    assert.deepEqual(saidIn(silent, 'reference/empty-host'), []);
    assert.deepEqual(saidIn(silent.replace('instances: [APP01, APP02] }', 'instances: [] }'), 'host/no-instance'), []);
  });
});
