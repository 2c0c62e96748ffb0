/** Hosts and their instances: one server's loss, clustered hosts, isolated hosts with and without a load balancer. */
import assert from 'node:assert/strict';
import { initiallyDown } from '../../../server/src/failure/initiallyDown.ts';
import { render } from '../../../server/src/text/message.ts';
import { because, graphOf, outcomes, scope } from './graphOf.ts';
import { onSoundGround, soundDatabases, soundPlatform } from './platform.ts';

describe('a host on two servers', () => {
  const graph = graphOf(
    onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
  Alone: { instances: [BTS01], send: [SMTP] }
  Unsaid: { instances: [BTS01, BTS02] }
`),
  );

  it('goes on with fewer instances when a server fails', () => {
    assert.deepEqual(outcomes(graph, ['BTS02']), { 'Send/send/SFTP': 'reduced', Unsaid: 'reduced' });
    assert.equal(because(graph, ['BTS02'], 'Send/send/SFTP'), 'server:BTS02 → hostInstance:Send@BTS02');
  });

  it('beside a host on one server: that one stops', () => {
    assert.equal(scope(graph, 'BTS01'), 'host');
    assert.equal(because(graph, ['BTS01'], 'Alone/send/SMTP'), 'server:BTS01 → hostInstance:Alone@BTS01 → host:Alone');
  });

  it('stops with both', () => {
    assert.deepEqual(outcomes(graph, ['BTS01', 'BTS02']), {
      'Send/send/SFTP': 'stopped',
      'Alone/send/SMTP': 'stopped',
      Unsaid: 'stopped',
    });
  });

  it('fails as a whole with its instances, as a what-if', () => {
    assert.equal(scope(graph, 'Send'), 'host');
    assert.equal(graph.components.find((each) => each.id === 'host:Send')?.basic, false);
  });
});

describe('instances that do not run', () => {
  const graph = graphOf(
    onSoundGround(`
hosts:
  Send:
    instances:
      BTS01:
      BTS02: { state: stopped }
    send: [SFTP]
  Work:
    instances:
      BTS01: { state: disabled }
      BTS02: { standby: true }
    orchestrations: [Order]
`),
  );

  it('give no redundancy; a standby waits for a person', () => {
    assert.equal(scope(graph, 'Send@BTS01'), 'systemwide');
    assert.equal(scope(graph, 'Send@BTS02'), 'none');
    assert.equal(scope(graph, 'Work@BTS02'), 'none');
  });

  it('are listed with their cause', () => {
    const down = initiallyDown(graph).map(({ id, cause }) => [id, cause && render(cause)]);
    assert.deepEqual(down, [
      ['hostInstance:Send@BTS02', 'The instance is stopped.'],
      ['host:Work', 'The instance is disabled.'],
      ['hostInstance:Work@BTS01', 'The instance is disabled.'],
      ['hostInstance:Work@BTS02', 'The instance is a standby: it is started by hand.'],
      ['orchestration:Work/Order', 'The instance is disabled.'],
      ['Work/orchestration/Order', 'The instance is disabled.'],
    ]);
  });
});

describe('a host without instances', () => {
  it('is down where none is stated to exist', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
  Nowhere: { instances: [], send: [SMTP] }
`),
    );
    const down = initiallyDown(graph).map(({ id, because, cause }) => [id, because, cause && render(cause)]);
    assert.deepEqual(down, [
      ['host:Nowhere', [], 'Host "Nowhere" has no instance on a primary site.'],
      ['Nowhere/send/SMTP', ['host:Nowhere'], 'Host "Nowhere" has no instance on a primary site.'],
    ]);
    // What is down anyway takes no part: the rest is all there is.
    assert.deepEqual(outcomes(graph, ['BTS01', 'BTS02']), {
      'Send/send/SFTP': 'stopped',
      'Nowhere/send/SMTP': 'stopped',
    });
  });

  it('runs on a BizTalk server that the file does not name where instances are not stated', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Send: { send: [SFTP] }
`),
    );
    assert.deepEqual(outcomes(graph, ['BTS01', 'sso@BTS02']), { 'Send/send/SFTP': 'stopped' });
    assert.deepEqual(outcomes(graph, ['BTS01']), {});
    assert.equal(scope(graph, 'BizTalkMsgBoxDb'), 'systemwide');
    assert.deepEqual(
      graph.missingFacts.map((fact) => render(fact.message)),
      ['The instances of host "Send" are not stated.'],
    );
  });
});

describe('a clustered host', () => {
  const graph = graphOf(`${soundPlatform.replace(
    'clusters:',
    `clusters:
  BTSCLU:
    nodes: [BTS01, BTS02, BTS03]
    groups:
      FTP: { resources: [network-name, ip-address] }`,
  )}
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  BTS03: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
${soundDatabases}
hosts:
  RxFtp:
    clusterGroup: BTSCLU/FTP
    instances:
      BTS01:
      BTS02: { state: stopped }
    receive: [FTP]
`);

  it('has one active instance, and a stopped one that takes over', () => {
    assert.deepEqual(outcomes(graph, ['BTS01']), { 'RxFtp/receive/FTP': 'reduced' });
    assert.deepEqual(outcomes(graph, ['RxFtp@BTS01']), { 'RxFtp/receive/FTP': 'reduced' });
  });

  it('cannot go to an owner without an instance', () => {
    assert.deepEqual(outcomes(graph, ['BTS01', 'BTS02']), { 'RxFtp/receive/FTP': 'stopped' });
    assert.deepEqual(outcomes(graph, ['BTS03']), {});
  });

  it('stops with its group or cluster, which are composite', () => {
    assert.equal(scope(graph, 'BTSCLU/FTP'), 'systemwide');
    assert.equal(scope(graph, 'BTSCLU'), 'systemwide');
  });
});

describe('an isolated host on two servers', () => {
  const withSections = (sections: string) =>
    graphOf(
      onSoundGround(`${sections}
hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [WCF-BasicHttp] }
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`),
    );

  it('without a load balancer is one workload for each server', () => {
    const graph = withSections('');
    assert.deepEqual(
      graph.workloads.map((each) => each.id),
      ['RxWeb/receive/WCF-BasicHttp@BTS01', 'RxWeb/receive/WCF-BasicHttp@BTS02', 'Send/send/SFTP'],
    );
    assert.deepEqual(outcomes(graph, ['BTS01']), {
      'RxWeb/receive/WCF-BasicHttp@BTS01': 'stopped',
      'Send/send/SFTP': 'reduced',
    });
    assert.equal(scope(graph, 'BTS01'), 'application');
    assert.equal(scope(graph, 'iis@BTS01'), 'application');
  });

  it('behind a load balancer is one workload that needs the balancer', () => {
    const graph = withSections(`
loadBalancers:
  LB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxWeb] }`);
    assert.deepEqual(outcomes(graph, ['BTS01']), {
      'RxWeb/receive/WCF-BasicHttp': 'reduced',
      'Send/send/SFTP': 'reduced',
    });
    assert.deepEqual(outcomes(graph, ['LB1']), { 'RxWeb/receive/WCF-BasicHttp': 'stopped' });
    assert.equal(scope(graph, 'LB1'), 'host');
  });

  it('behind two balancers needs any of them', () => {
    const graph = withSections(`
loadBalancers:
  LB1: { kind: hardware, members: [BTS01, BTS02], serves: [RxWeb] }
  LB2: { kind: hardware, members: [BTS02] }`);
    // The second balancer knows BTS02 only.
    assert.deepEqual(outcomes(graph, ['LB1']), { 'RxWeb/receive/WCF-BasicHttp': 'reduced' });
    assert.deepEqual(outcomes(graph, ['LB1', 'RxWeb@BTS02']), { 'RxWeb/receive/WCF-BasicHttp': 'stopped' });
    assert.deepEqual(outcomes(graph, ['LB2', 'RxWeb@BTS02']), { 'RxWeb/receive/WCF-BasicHttp': 'reduced' });
  });

  it('counts instances on members only', () => {
    const graph = withSections(`
loadBalancers:
  LB1: { kind: hardware, members: [BTS01], serves: [RxWeb] }`);
    assert.deepEqual(outcomes(graph, ['RxWeb@BTS01']), { 'RxWeb/receive/WCF-BasicHttp': 'stopped' });
    assert.deepEqual(outcomes(graph, ['RxWeb@BTS02']), {});
  });

  it('behind Windows NLB needs it and any member', () => {
    const graph = withSections(`
loadBalancers:
  NLB: { kind: windows-nlb, members: [BTS01, BTS02] }`);
    assert.deepEqual(outcomes(graph, ['BTS01']), {
      'RxWeb/receive/WCF-BasicHttp': 'reduced',
      'Send/send/SFTP': 'reduced',
    });
    assert.equal(scope(graph, 'NLB'), 'host');
    assert.equal(graph.components.find((each) => each.id === 'loadBalancer:NLB')?.candidate, false);
  });
});

describe('IIS as a cluster resource', () => {
  it('makes one workload of an isolated host, which goes where IIS goes', () => {
    const graph = graphOf(`${soundPlatform.replace(
      'clusters:',
      `clusters:
  BTSCLU:
    nodes: [BTS01, BTS02]
    groups:
      WEB: { resources: [network-name, ip-address, iis] }`,
    )}
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
${soundDatabases}
hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
`);
    assert.deepEqual(
      graph.workloads.map((each) => each.id),
      ['RxWeb/receive/HTTP'],
    );
    assert.deepEqual(
      initiallyDown(graph).map((each) => each.id),
      ['hostInstance:RxWeb@BTS02'],
    );
    // One instance ran before, and one runs now; but there is no further owner.
    assert.deepEqual(outcomes(graph, ['BTS01']), { 'RxWeb/receive/HTTP': 'reduced' });
    assert.deepEqual(outcomes(graph, ['iis@BTSCLU/WEB']), { 'RxWeb/receive/HTTP': 'stopped' });
    assert.deepEqual(outcomes(graph, ['iis@BTS01']), {});
  });
});

describe('content that an application names', () => {
  const graph = graphOf(
    onSoundGround(`
hosts:
  Receive: { instances: [BTS01, BTS02], receive: [FILE, FTP] }
  Work: { instances: [BTS01, BTS02], orchestrations: { Order: { usesRules: true }, Bill: {} } }
applications:
  Shop:
    receiveLocations:
      Orders: { adapter: FILE, host: Receive, path: '\\\\FS\\in' }
      Returns: { adapter: FILE, host: Receive, enabled: false, path: '\\\\FS\\back' }
    orchestrations:
      Order: { host: Work }
    sendPorts:
      Answer: { adapter: SFTP, host: Work }
`),
  );

  it("is the application's workload and is not counted again", () => {
    assert.deepEqual(
      graph.workloads.map(({ id, kind, host, application }) => [id, kind, host, application]),
      [
        ['Receive/receive/FTP', 'receive', 'Receive', undefined],
        ['Work/orchestration/Bill', 'orchestration', 'Work', undefined],
        ['Shop/receiveLocation/Orders', 'receive', 'Receive', 'Shop'],
        ['Shop/receiveLocation/Returns', 'receive', 'Receive', 'Shop'],
        ['Shop/orchestration/Order', 'orchestration', 'Work', 'Shop'],
        ['Shop/sendPort/Answer', 'send', 'Work', 'Shop'],
      ],
    );
  });

  it('stops with its application, location, orchestration or port alone', () => {
    assert.deepEqual(outcomes(graph, ['receiveLocation:Shop/Orders']), {
      'Shop/receiveLocation/Orders': 'stopped',
      'Shop/receiveLocation/Returns': 'stopped',
    });
    assert.equal(scope(graph, 'receiveLocation:Shop/Orders'), 'application');
    assert.equal(scope(graph, 'Shop'), 'application');
    assert.equal(scope(graph, 'orchestration:Work/Bill'), 'application');
  });

  it('that is not enabled is down with nothing failed', () => {
    const down = initiallyDown(graph).map(({ id, cause }) => [id, cause && render(cause)]);
    assert.deepEqual(down, [
      ['receiveLocation:Shop/Returns', '"Shop/Returns" is not enabled.'],
      ['Shop/receiveLocation/Returns', '"Shop/Returns" is not enabled.'],
    ]);
  });
});

describe('the chain to what stops', () => {
  it('leaves out what was down anyway', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Send: { instances: { BTS01: { state: disabled }, BTS02: {} }, send: [SFTP] }
`),
    );
    const chain = 'server:BTS02 → hostInstance:Send@BTS02 → host:Send';
    assert.equal(because(graph, ['BTS01', 'BTS02'], 'Send/send/SFTP'), chain);
  });
});
