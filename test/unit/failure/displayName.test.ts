/** What a person calls the components and workloads of a file. */
import assert from 'node:assert/strict';
import { displayName } from '../../../server/src/failure/displayName.ts';
import { graphOf } from './graphOf.ts';

const graph = graphOf(`
bizha: 1
servers:
  BTS01: { roles: [biztalk, iis, msmq] }
  BTS02: { roles: [biztalk, iis, msmq] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
clusters:
  SQLCLU: { nodes: [SQL01, SQL02], groups: { SQL: { resources: [msdtc, disk] } } }
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }
databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  BizTalkDTADb: SQLPROD
  BAMPrimaryImport: SQLPROD
masterSecretServer: SQLCLU/SQL
tms: { servers: [BTS01] }
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { FILE: { path: 'D:\\In' } }, tracking: true }
  Work: { instances: [BTS01, BTS02], orchestrations: [Order], send: [SMTP] }
  Inbox: { instances: [BTS01, BTS02] }
  Pays: { instances: [BTS01, BTS02] }
  Outbox: { instances: [BTS01, BTS02] }
  Isolated: { type: isolated, instances: [BTS01, BTS02], receive: { HTTP: {} } }
applications:
  Billing:
    receiveLocations: { Bills: { adapter: SFTP, host: Inbox } }
    orchestrations: { Pay: { host: Pays } }
    sendPorts: { Answer: { adapter: FTP, host: Outbox } }
`);

describe('what a person calls', () => {
  const names = [
    ['a server', 'server:BTS01', 'BTS01'],
    ['an id in another case', 'SERVER:bts01', 'BTS01'],
    ['a service on a server', 'service:msdtc@BTS01', 'MSDTC on BTS01'],
    ['the queues of a server', 'service:msmq@BTS01', 'Message Queuing on BTS01'],
    ['the folders of a server', 'service:files@BTS01', 'local files on BTS01'],
    ['a service of a cluster group', 'service:msdtc@SQLCLU/SQL', 'MSDTC in SQL on SQLCLU'],
    ['a cluster group', 'clusterGroup:SQLCLU/SQL', 'SQL on SQLCLU'],
    ['a host instance', 'hostInstance:Receive@BTS01', 'Receive on BTS01'],
    ['the master secret server', 'masterSecretServer', 'master secret server'],
    ['BizTalk TMS', 'tms', 'BizTalk TMS'],
    ['a database', 'database:BizTalkMsgBoxDb', 'BizTalkMsgBoxDb'],
    ['a handler', 'Receive/receive/FILE', 'FILE receive in Receive'],
    ['a handler that sends', 'Work/send/SMTP', 'SMTP send in Work'],
    ['an orchestration', 'Work/orchestration/Order', 'Order in Work'],
    ['a receive location', 'Billing/receiveLocation/Bills', 'Bills in Billing'],
    ['an orchestration of an application', 'Billing/orchestration/Pay', 'Pay in Billing'],
    ['a send port', 'Billing/sendPort/Answer', 'Answer in Billing'],
    ['a port as a component', 'sendPort:Billing/Answer', 'Answer in Billing'],
    ['tracking', 'tracking', 'tracking'],
    ['business activity monitoring', 'bam', 'business activity monitoring'],
    ['what the file does not have', 'server:NONE', 'server:NONE'],
  ] as const;
  for (const [what, id, name] of names) it(what, () => assert.equal(displayName(graph, id), name));

  it('an HTTP handler that is reached by the name of its server', () => {
    const tied = graph.workloads.filter(({ id }) => id.includes('@')).map(({ id }) => displayName(graph, id));
    assert.deepEqual(tied, ['HTTP receive in Isolated on BTS01', 'HTTP receive in Isolated on BTS02']);
  });

  it('a host of which nothing more is known, and a file without hosts', () => {
    const bare = graphOf('bizha: 1\nservers: { B: { roles: [biztalk] } }\nhosts: { Any: { instances: [B] } }\n');
    assert.equal(displayName(bare, 'Any'), 'Any');
    const none = graphOf('bizha: 1\nservers: { B: { roles: [biztalk] } }\ndatabases: { BizTalkMsgBoxDb: {} }\n');
    assert.deepEqual(
      none.workloads.map(({ id }) => displayName(none, id)),
      ['all work'],
    );
  });

  it('every component and workload, without a colon or an @', () => {
    for (const { id } of [...graph.components, ...graph.workloads])
      assert.doesNotMatch(displayName(graph, id), /[:@/]/, id);
  });
});
