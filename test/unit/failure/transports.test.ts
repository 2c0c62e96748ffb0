/** What handlers, locations and ports need beyond their host. */
import assert from 'node:assert/strict';
import { missingFactsOf } from '../../../server/src/failure/dependencies.ts';
import { render } from '../../../server/src/text/message.ts';
import { because, graphOf, outcomes, scope } from './graphOf.ts';
import { onSoundGround, soundDatabases, soundPlatform } from './platform.ts';

const send = '  Send: { instances: [BTS01, BTS02], send: [SMTP] }';

describe('FILE', () => {
  it('on local folders: the loss of one file system leaves the other server', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { FILE: { path: 'D:\\Drop' } } }
`),
    );
    assert.equal(scope(graph, 'files@BTS01'), 'server');
    assert.deepEqual(outcomes(graph, ['files@BTS01']), { 'Receive/receive/FILE': 'reduced' });
    assert.deepEqual(outcomes(graph, ['files@BTS01', 'BTS02']), { 'Receive/receive/FILE': 'stopped' });
  });

  it('on a local folder of a clustered host: asked on the active owner, which does not move for it', () => {
    const graph = graphOf(`${soundPlatform.replace(
      'clusters:',
      'clusters:\n  BTSCLU: { nodes: [BTS01, BTS02], groups: { RX: { resources: [network-name, ip-address] } } }',
    )}
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01:
  SQL02:
${soundDatabases}
hosts:
  Receive: { clusterGroup: BTSCLU/RX, instances: [BTS01, BTS02], receive: { FILE: { path: 'D:\\Drop' } } }
${send}
`);
    assert.equal(scope(graph, 'files@BTS01'), 'host');
    assert.equal(scope(graph, 'files@BTS02'), 'server');
    assert.deepEqual(outcomes(graph, ['BTS01', 'files@BTS01']), {
      'Receive/receive/FILE': 'reduced',
      'Send/send/SMTP': 'reduced',
    });
  });

  it('on a share: the one with the longest path that fits by whole folders', () => {
    const graph = graphOf(
      onSoundGround(`
fileShares:
  All: { path: '\\\\FS01\\biz', redundant: false }
  Orders: { path: '\\\\fs01\\BIZ\\orders\\', redundant: false }
  Order: { path: '\\\\FS01\\biz\\order', redundant: false }
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { FILE: { path: '\\\\FS01\\biz\\Orders\\in\\*.xml' } } }
${send}
`),
    );
    assert.equal(scope(graph, 'Orders'), 'host');
    assert.equal(scope(graph, 'All'), 'none');
    assert.equal(scope(graph, 'Order'), 'none');
  });

  it('through a mapped drive, or with no folder stated: not known', () => {
    const graph = graphOf(
      onSoundGround(`
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { FILE: { path: 'Z:\\in', mappedDrive: true } } }
  Other: { instances: [BTS01, BTS02], send: [FILE] }
`),
    );
    assert.deepEqual(
      missingFactsOf(graph, 'Receive/receive/FILE').map((each) => render(each)),
      ['"Receive/receive/FILE" reads or writes through a mapped drive: what is behind it is not stated.'],
    );
    assert.deepEqual(
      missingFactsOf(graph, 'Other/send/FILE').map((each) => render(each)),
      ['The folder of "Other/send/FILE" is not stated.'],
    );
    assert.equal(scope(graph, 'files@BTS01'), 'server');
  });
});

describe('MSMQ', () => {
  it('needs the service of each server, also for remote queues, and that of the queue server', () => {
    const graph = graphOf(`${soundPlatform}
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01:
  SQL02:
  MQ01: { roles: [msmq] }
${soundDatabases}
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { MSMQ: { queue: remote, queueServer: MQ01 } } }
${send}
`);
    assert.equal(scope(graph, 'msmq@BTS01'), 'server');
    assert.equal(scope(graph, 'msmq@MQ01'), 'host');
    assert.equal(scope(graph, 'MQ01'), 'host');
    assert.equal(because(graph, ['MQ01'], 'Receive/receive/MSMQ'), 'server:MQ01 → service:msmq@MQ01');
  });

  const clustered = (resources: string) =>
    graphOf(`${soundPlatform.replace(
      'clusters:',
      `clusters:\n  BTSCLU: { nodes: [BTS01, BTS02], groups: { RX: { resources: [${resources}] } } }`,
    )}
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01:
  SQL02:
${soundDatabases}
hosts:
  Receive: { clusterGroup: BTSCLU/RX, instances: [BTS01, BTS02], receive: [MSMQ] }
${send}
`);

  it('clustered in the group of the host moves with it', () => {
    const graph = clustered('network-name, ip-address, disk, msmq');
    assert.equal(scope(graph, 'msmq@BTS01'), 'server');
    assert.equal(scope(graph, 'msmq@BTSCLU/RX'), 'host');
  });

  it('not clustered with a clustered host: that of the active owner counts', () => {
    const graph = clustered('network-name, ip-address');
    assert.equal(scope(graph, 'msmq@BTS01'), 'host');
    assert.equal(scope(graph, 'msmq@BTS02'), 'server');
  });
});

describe('other systems', () => {
  const graph = graphOf(
    onSoundGround(`
externalSystems:
  QM1: { kind: queue manager, redundant: false }
  SAP: { redundant: false }
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { MQSeries: { queueManager: QM1 }, WCF-SAP: { uses: [SAP] } } }
${send}
`),
  );

  it('stop what uses them', () => {
    assert.deepEqual(outcomes(graph, ['QM1']), { 'Receive/receive/MQSeries': 'stopped' });
    assert.deepEqual(outcomes(graph, ['SAP']), { 'Receive/receive/WCF-SAP': 'stopped' });
    assert.equal(scope(graph, 'SAP'), 'application');
  });
});

describe('a send port with a backup transport', () => {
  const graph = graphOf(
    onSoundGround(`
externalSystems:
  Partner: { redundant: false }
fileShares:
  Parked: { path: '\\\\FS\\parked', redundant: false }
hosts:
  Send: { instances: [BTS01, BTS02], send: [SMTP] }
  Second: { instances: [BTS02], orchestrations: [] }
applications:
  Shop:
    sendPorts:
      Answer:
        adapter: SFTP
        host: Send
        uses: [Partner]
        backup: { adapter: FILE, host: Second, path: '\\\\FS\\parked' }
`),
  );

  it('runs while either transport does', () => {
    assert.deepEqual(outcomes(graph, ['Partner']), {});
    assert.deepEqual(outcomes(graph, ['Parked']), {});
    assert.deepEqual(outcomes(graph, ['Partner', 'Parked']), { 'Shop/sendPort/Answer': 'stopped' });
    assert.deepEqual(outcomes(graph, ['Partner', 'Second@BTS02']), { 'Shop/sendPort/Answer': 'stopped' });
  });
});

describe('Office 365 adapters', () => {
  const graph = graphOf(
    onSoundGround(`
tms: { servers: [BTS01, BTS02] }
hosts:
  Mail: { instances: [BTS01, BTS02], send: [Office365 Mail, SMTP] }
`),
  );

  it('are delayed without BizTalk TMS, and no other adapter is', () => {
    assert.deepEqual(outcomes(graph, ['tms']), { 'Mail/send/Office365 Mail': 'delayed' });
    assert.equal(scope(graph, 'tms'), 'none (later application)');
    assert.deepEqual(outcomes(graph, ['BTS01']), {
      'Mail/send/Office365 Mail': 'reduced',
      'Mail/send/SMTP': 'reduced',
    });
  });
});
