/** One treatment for all tiers: virtual machines that are restarted elsewhere, standby by hand, and groups of one server. */
import assert from 'node:assert/strict';
import { file } from '../../support/cursor.ts';
import { fixTitlesIn, saidIn, sentencesIn } from '../../support/findingsIn.ts';

describe('one of each on a clustered hypervisor', () => {
  const virtual = file`
    bizha: 1
    hypervisors:
      FARM: { clustered: true }
    servers:
      APP: { roles: [biztalk], hypervisor: FARM }
      KEYS: { roles: [sso], hypervisor: FARM }
      NAMES: { roles: [domain-controller], hypervisor: FARM }
    masterSecretServer: KEYS
    hosts:
      Post: { instances: [APP], send: [SMTP] }
  `;

  it('is a warning everywhere, and an error without the farm', () => {
    const singles = (text: string): readonly string[] => saidIn(text).filter((said) => /single/.test(said));
    assert.deepEqual(singles(virtual), [
      'warning host/single-biztalk-server server:APP',
      'warning infra/single-domain-controller server:NAMES',
      'warning sso/master-secret-single masterSecretServer',
    ]);
    assert.deepEqual(singles(virtual.replace('clustered: true', 'clustered: false')), [
      'error host/single-biztalk-server server:APP',
      'error sso/master-secret-single masterSecretServer',
      'warning infra/single-domain-controller server:NAMES',
    ]);
  });

  it('says what the farm does, and what it does not', () => {
    assert.deepEqual(sentencesIn(virtual, 'host/single-biztalk-server'), [
      'The group has only one BizTalk server, "APP". It restarts elsewhere when its hypervisor fails, but a fault of Windows or of BizTalk stops all processing.',
    ]);
  });
});

describe('a second instance that is started by hand', () => {
  const standby = (content: string): string =>
    file`
    bizha: 1
    servers:
      APP01: { roles: [biztalk] }
      APP02: { roles: [biztalk] }
    hosts:
      Post: { instances: { APP01: { state: started }, APP02: { state: disabled, standby: true } }, CONTENT_ }
  `.replaceAll('CONTENT_', content);

  it('is one step milder than none, and named', () => {
    assert.deepEqual(saidIn(standby('send: [SMTP]'), 'host/'), ['information host/single-instance host:Post']);
    assert.deepEqual(sentencesIn(standby('send: [SMTP]'), 'host/'), [
      'Host "Post" runs only on "APP01". If that server fails, "SMTP send" stops until "APP02" is started by hand.',
    ]);
  });

  it('is started as well, where that duplicates nothing; else the host is clustered', () => {
    assert.equal(fixTitlesIn(standby('send: [SMTP]'), 'host/')[0], 'Let the instance of "Post" on "APP02" run as well');
    assert.match(fixTitlesIn(standby('receive: [WCF-SQL]'), 'host/')[0] ?? '', /Cluster the host "Post"/);
  });
});

describe('a second instance that is disabled', () => {
  const disabled = (content: string): string =>
    file`
      bizha: 1
      servers:
        APP01: { roles: [biztalk] }
        APP02: { roles: [biztalk] }
      hosts:
        Post: { instances: { APP01: { state: started }, APP02: { state: disabled } }CONTENT_ }
    `.replaceAll('CONTENT_', content);

  it('is started, where that duplicates nothing; where it is not known, the host is clustered', () => {
    const first = (text: string): string | undefined => fixTitlesIn(text, 'host/single-instance')[0];
    assert.equal(first(disabled(', send: [SMTP]')), 'Let the instance of "Post" on "APP02" run as well');
    assert.match(first(disabled('')) ?? '', /Cluster the host "Post"/);
  });
});

describe('a group of one server', () => {
  it('hears of that server, and of nothing that needs a second one', () => {
    const alone = file`
      bizha: 1
      group: { version: "2020", edition: standard }
      servers:
        APP: { roles: [biztalk, iis] }
      loadBalancers:
        VIP: { members: [APP], serves: [Web] }
      hosts:
        Web: { type: isolated, instances: [APP], receive: [HTTP] }
        Track: { instances: [APP], tracking: true }
    `;
    assert.deepEqual(
      saidIn(alone).filter((said) => /^(error|warning)/.test(said)),
      ['error host/single-biztalk-server server:APP'],
    );
  });
});
