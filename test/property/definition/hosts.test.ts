/** The definition on small groups: hosts of which nothing is said, isolated ones, standby, and tracking. */
import assert from 'node:assert/strict';
import { outcomes, scope } from './ask.ts';
import { byHand, returnAfterSqlLoss } from './byHand.ts';
import { definitionOf } from './definition.ts';
import { verdictOf } from './mended.ts';

const data = `
sqlInstances:
  MAIN: { on: DATA }
databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN, SSODB: MAIN }
`;

describe('the definition: a file that says nothing of hosts', () => {
  const text = `
bizha: 1
servers:
  APP1: { roles: [biztalk] }
  APP2: { roles: [biztalk] }
  DATA: { roles: [sql] }
${data}`;

  it('is one workload, the group', () => {
    assert.deepEqual(
      definitionOf(text).work.map(({ id, kind, host }) => ({ id, kind, host })),
      [{ id: 'group', kind: 'host', host: undefined }],
    );
    assert.equal(definitionOf('bizha: 1\n').work.length, 0);
  });

  it('stops without SQL Server, and goes on with one of two BizTalk servers', () => {
    assert.equal(scope(text, ['MAIN']), 'systemwide');
    assert.equal(scope(text, ['server:DATA']), 'systemwide');
    assert.equal(scope(text, ['SSODB']), 'systemwide, start');
    assert.equal(scope(text, ['server:APP1']), 'server');
    assert.equal(scope(text, ['server:APP1', 'sso@APP2']), 'systemwide');
    assert.equal(scope(text, ['server:APP1', 'msdtc@APP2']), 'systemwide');
  });

  it('does not survive any server', () => {
    const promise = { survives: 'any-server' };
    assert.equal(verdictOf(definitionOf(text), promise), 'not met');
  });

  it('runs somewhere also where no BizTalk server is described', () => {
    const alone = `bizha: 1\nservers:\n  DATA:\n${data}`;
    assert.equal(scope(alone, ['server:DATA']), 'systemwide');
    assert.deepEqual(outcomes(alone, []), {});
  });
});

describe('the definition: a host of which it is not said where it runs', () => {
  const text = `
bizha: 1
servers:
  APP1: { roles: [biztalk, iis, msmq] }
  APP2: { roles: [biztalk, iis, msmq] }
  DATA: { roles: [sql] }
${data}
loadBalancers:
  LB: { kind: hardware, members: [APP1, APP2] }
hosts:
  Web: { type: isolated, receive: [HTTP] }
  Queue: { receive: [MSMQ] }
  Files: { receive: { FILE: { path: 'E:\\In' } } }
`;
  it('needs the databases and its balancer, but no service of one server', () => {
    assert.equal(scope(text, ['MAIN']), 'systemwide');
    assert.equal(scope(text, ['LB']), 'host');
    assert.equal(scope(text, ['iis@APP1', 'iis@APP2', 'msmq@APP1', 'msmq@APP2', 'files@APP1', 'files@APP2']), 'server');
    assert.equal(scope(text, ['server:APP1', 'server:APP2']), 'systemwide');
  });

  it('is one of its own for what names no host', () => {
    const artifacts = `
bizha: 1
servers:
  APP1: { roles: [biztalk] }
  DATA: { roles: [sql] }
${data}
applications:
  Shop:
    orchestrations: { Order: { usesRules: true } }
    sendPorts: { Mail: { adapter: SMTP } }
`;
    assert.deepEqual(outcomes(artifacts, ['server:DATA']), {
      'Shop/orchestration/Order': 'stopped',
      'Shop/sendPort/Mail': 'stopped',
    });
  });
});

describe('the definition: an isolated host', () => {
  const text = (one: string, other: string) => `
bizha: 1
servers:
  APP1: { roles: [biztalk, iis] }
  APP2: { roles: [biztalk, iis] }
loadBalancers:
  LB: { kind: hardware, redundant: true, members: [APP1, APP2], serves: [Web] }
hosts:
  Web: { type: isolated, instances: { APP1: { ${one} }, APP2: { ${other} } }, receive: [WCF-BasicHttp] }
`;
  it('runs whatever its state says, for it runs in IIS', () => {
    const stopped = text('state: stopped', 'state: disabled');
    assert.deepEqual(outcomes(stopped, []), {});
    assert.deepEqual(outcomes(stopped, ['server:APP1']), { 'Web/receive/WCF-BasicHttp': 'reduced' });
  });

  it('does not run where it is started by hand', () => {
    assert.equal(scope(text('', 'standby: true'), ['server:APP1']), 'systemwide');
  });

  it('goes on elsewhere in a cluster with IIS, with less behind it', () => {
    const clustered = `
bizha: 1
servers:
  APP1: { roles: [biztalk, iis] }
  APP2: { roles: [biztalk, iis] }
clusters:
  CLU:
    nodes: [APP1, APP2]
    groups:
      WEB: { resources: [network-name, ip-address, msdtc, sso, iis] }
hosts:
  Web: { type: isolated, instances: [APP1, APP2], receive: [WCF-BasicHttp] }
`;
    assert.deepEqual(outcomes(clustered, ['server:APP1']), { 'Web/receive/WCF-BasicHttp': 'reduced' });
    assert.equal(scope(clustered, ['server:APP1']), 'server');
  });
});

describe('the definition: an instance on standby', () => {
  const text = (instances: string) => `
bizha: 1
servers:
  APP1: { roles: [biztalk] }
  APP2: { roles: [biztalk] }
hosts:
  Pull: { instances: ${instances}, receive: [FTP] }
`;
  for (const standby of ['standby: true', 'state: stopped, standby: true', 'state: disabled, standby: true'])
    it(`does not take over by itself: ${standby}`, () => {
      const file = text(`{ APP1: { state: started }, APP2: { ${standby} } }`);
      assert.equal(scope(file, ['server:APP1']), 'systemwide');
      assert.deepEqual(byHand(definitionOf(file), new Set(['server:APP1'])), ['hostInstance:Pull@APP2']);
      assert.deepEqual(byHand(definitionOf(file), new Set(['server:APP1', 'server:APP2'])), []);
    });

  it('is no redundancy where the other one is only disabled, and nothing is by hand', () => {
    const file = text('{ APP1: { state: started }, APP2: { state: disabled } }');
    assert.equal(scope(file, ['server:APP1']), 'systemwide');
    assert.deepEqual(byHand(definitionOf(file), new Set(['server:APP1'])), []);
  });
});

describe('the definition: after the loss of SQL Server a host', () => {
  const text = (group: string) => `
bizha: 1
group: { ${group} }
servers: { APP1: { roles: [biztalk, iis] } }
hosts:
  Work: { instances: [APP1], send: [FILE] }
  Web: { type: isolated, instances: [APP1], receive: [HTTP] }
`;
  const answers = (group: string) => {
    const definition = definitionOf(text(group));
    return definition.model.hosts.map((host) => returnAfterSqlLoss(definition, host));
  };
  it('can stay stopped; an isolated one goes on', () => {
    assert.deepEqual(answers('version: "2020"'), ['cannot tell', 'by itself']);
    assert.deepEqual(answers('version: "2009"'), ['cannot tell', 'by itself']);
  });
  it('is started by hand before the second update of 2010', () => {
    assert.deepEqual(answers('version: "2010", cumulativeUpdate: 1'), ['by hand', 'by itself']);
    assert.deepEqual(answers('version: "2010", cumulativeUpdate: 2'), ['cannot tell', 'by itself']);
  });
});

describe('the definition: without tracking', () => {
  const text = (tracking: string) => `
bizha: 1
group: { ${tracking} }
servers:
  APP1: { roles: [biztalk] }
  APP2: { roles: [biztalk] }
hosts:
  Work: { instances: [APP1, APP2], send: [FILE] }
  Track: { tracking: true, instances: [APP1, APP2] }
`;
  it('everything else is delayed: systemwide after a while', () => {
    assert.equal(scope(text(''), ['host:Track']), 'application (later systemwide)');
    assert.deepEqual(outcomes(text(''), ['host:Track']), { 'Work/send/FILE': 'delayed', tracking: 'stopped' });
  });
  it('nothing is where global tracking is off', () => {
    assert.deepEqual(outcomes(text('tracking: false'), ['host:Track']), { tracking: 'stopped' });
  });
  it('a flag that says no is no content', () => {
    const file = 'bizha: 1\nservers: { APP1: }\nhosts:\n  Orders: { tracking: false, instances: [APP1] }\n';
    assert.deepEqual(
      definitionOf(file).work.map(({ id }) => id),
      ['Orders'],
    );
  });
});
