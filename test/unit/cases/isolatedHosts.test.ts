/** Isolated hosts from practice: states that say nothing, and application pools that serve one host only. */
import assert from 'node:assert/strict';
import { file } from '../../support/cursor.ts';
import { fixTitlesIn, saidIn, sentencesIn } from '../../support/findingsIn.ts';

describe('a stopped instance of an isolated host', () => {
  const balanced = file`
    bizha: 1
    servers:
      WEB01: { roles: [biztalk, iis] }
      WEB02: { roles: [biztalk, iis] }
    loadBalancers:
      VIP: { kind: hardware, redundant: true, members: [WEB01, WEB02], serves: [Shop] }
    hosts:
      Shop:
        type: isolated
        instances: { WEB01: { state: started }, WEB02: { state: stopped } }
        receive: [WCF-WSHttp]
  `;

  it('runs: its state has no effect', () => {
    assert.deepEqual(saidIn(balanced, 'host/'), ['warning host/state-without-effect hostInstance:Shop@WEB02']);
    assert.deepEqual(sentencesIn(balanced, 'host/'), [
      'State "stopped" of "Shop" on "WEB02" has no effect: IIS runs it. Stop its application pool.',
    ]);
    assert.deepEqual(saidIn(balanced, 'lb/'), []);
  });

  it('is no host without instances when all are stopped', () => {
    const stopped = balanced.replace('started', 'disabled');
    assert.deepEqual(saidIn(stopped, 'host/'), [
      'warning host/state-without-effect hostInstance:Shop@WEB01',
      'warning host/state-without-effect hostInstance:Shop@WEB02',
    ]);
  });

  it('goes on where in-process hosts beside it are stopped for maintenance', () => {
    const maintenance = file`
      bizha: 1
      servers:
        APP: { roles: [biztalk, iis] }
      hosts:
        Intake: { instances: { APP: { state: stopped } }, receive: { WCF-Custom: { binding: listening } } }
        Services: { type: isolated, instances: { APP: { state: stopped } }, receive: [WCF-CustomIsolated] }
        Work: { instances: [APP], orchestrations: [Note] }
    `;
    assert.deepEqual(saidIn(maintenance, 'host/'), [
      'error host/no-instance host:Intake',
      'error host/single-biztalk-server server:APP',
      'warning host/state-without-effect hostInstance:Services@APP',
    ]);
  });
});

describe('two isolated hosts in one application pool', () => {
  const pools = (second: string): string =>
    file`
    bizha: 1
    servers:
      WEB01: { roles: [biztalk, iis] }
    hosts:
      North: { type: isolated, instances: { WEB01: { appPools: [Services] } }, receive: [SOAP] }
      South: { type: isolated, instances: { WEB01: { appPools: [SECOND_] } }, receive: [SOAP] }
  `.replaceAll('SECOND_', second);

  it('cannot work', () => {
    assert.deepEqual(saidIn(pools('services'), 'host/shared-app-pool'), [
      'error host/shared-app-pool hostInstance:South@WEB01',
    ]);
    assert.deepEqual(saidIn(pools('South'), 'host/shared-app-pool'), []);
  });
});

describe('the second host in an application pool', () => {
  it('gets one of its own', () => {
    const shared = file`
      bizha: 1
      hosts:
        North: { type: isolated, instances: { WEB01: { appPools: [Services] } } }
        South: { type: isolated, instances: { WEB01: { appPools: [Services] } } }
    `;
    assert.deepEqual(fixTitlesIn(shared, 'host/shared-app-pool'), [
      'Give "South" on "WEB01" an application pool of its own, "SouthPool"',
    ]);
  });
});
