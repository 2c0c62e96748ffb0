/**
 * What hovers say about adapters: what makes each of them highly available, and why. Facts of the product's documentation
 * in our own words; the pages are named in `vocabulary/adapter.ts`.
 */
export const adapterDocMessages = {
  'adapterDoc.availability.instances': 'two or more instances',
  'adapterDoc.availability.clustered-host': 'clustered host',
  'adapterDoc.availability.load-balancer': 'load balancer',
  'adapterDoc.availability.balancer-or-cluster': 'load balancer or clustered host',
  'adapterDoc.availability.conditional': 'depends on its settings',
  'adapterDoc.availability.local': 'stays on its computer',
  'adapterDoc.availability.none': 'not possible',
  'adapterDoc.availability.unknown': 'not documented',

  'adapterDoc.how.instances':
    'Run the host on two or more servers: the instances share the work, and the others go on when one stops.',
  'adapterDoc.how.clustered-host':
    'Put the host into a cluster group: one instance is active, and the cluster starts another one when it stops.',
  'adapterDoc.how.load-balancer':
    'Run the host on two or more servers behind a load balancer: callers reach whatever server is left.',
  'adapterDoc.how.balancer-or-cluster':
    'Either run the host on two or more servers behind a load balancer, or put it into a cluster group.',
  'adapterDoc.how.conditional': 'What it takes depends on how the handler is set up.',
  'adapterDoc.how.local': 'The transport does not leave the computer, so each server needs an instance of its own.',
  'adapterDoc.how.none': 'The adapter has no such direction.',
  'adapterDoc.how.unknown': 'The documentation does not say.',

  'adapterDoc.FILE':
    'A file is locked while it is read, so instances on several servers can watch one folder without reading anything twice. The folder must be reached by a UNC path on a share that is itself highly available; a local path ties the handler to one server, and a mapped drive letter does not work in a service.',
  'adapterDoc.FTP':
    'The protocol cannot lock a file: two instances that poll one folder can fetch a file twice. So one instance may be active at a time, and a cluster has to move it.',
  'adapterDoc.SFTP':
    'As with FTP nothing locks a file that is being fetched. One instance may be active at a time, and a cluster has to move it.',
  'adapterDoc.HTTP':
    'Messages come in through IIS, and something has to spread the calls over the servers and leave out the one that is gone.',
  'adapterDoc.SOAP':
    'Messages come in through IIS, and something has to spread the calls over the servers and leave out the one that is gone.',
  'adapterDoc.MSMQ':
    'Transactional reads and all outgoing messages use a queue on the same computer, which is out of reach when the computer is down. So the host belongs into the group of a clustered MSMQ. Where only remote queues are read, several instances do, and the remote queue has to be on a clustered server.',
  'adapterDoc.MSMQT': 'Superseded by the MSMQ adapter. It ran behind a load balancer or in a clustered default host.',
  'adapterDoc.MQSeries':
    'Several instances can read one queue manager, which must be clustered itself. Where order is kept, one instance may be active at a time, so that the host belongs into a cluster group.',
  'adapterDoc.MQSC':
    'A client of a remote queue manager: several instances can read it, and the queue manager must be clustered. Where order is kept, one instance may be active at a time.',
  'adapterDoc.POP3':
    'Where the mail server lets several readers into one mailbox, two instances can fetch the same mail: then one instance may be active at a time, in a clustered host. Where it keeps a mailbox to one reader, several instances do no harm.',
  'adapterDoc.SMTP': 'It only sends; instances on several servers are all it takes.',
  'adapterDoc.SQL':
    "Several instances that poll one table get in each other's way with locks, so the planning guide has this adapter receive in a clustered host.",
  'adapterDoc.SAP':
    'Transactional calls are remembered by their id in one place, and SAP picks a listener at random. The planning guide therefore has SAP received in a clustered host, always.',
  'adapterDoc.Siebel':
    'Siebel makes no calls to BizTalk Server; instances on several servers are all that sending takes.',
  'adapterDoc.WCF-SQL':
    'Several instances can poll as long as the polling statement runs in a transaction and locks or skips the rows that another one has claimed. Otherwise rows can be read twice, and the host belongs into a cluster group.',
  'adapterDoc.WCF-SAP':
    'Transactional calls are remembered by their id in one place, and SAP picks a listener at random. The planning guide therefore has SAP received in a clustered host, always.',
  'adapterDoc.WCF-OracleDB':
    'Several instances can poll as long as the polling statement skips rows that another one has locked. A notification reaches every receive location, so that each has to claim its rows first.',
  'adapterDoc.WCF-OracleEBS':
    'Several instances can poll as long as the polling statement skips rows that another one has locked. A notification reaches every receive location, so that each has to claim its rows first.',
  'adapterDoc.WCF-Siebel':
    'Siebel makes no calls to BizTalk Server; instances on several servers are all that sending takes.',
  'adapterDoc.WCF-BasicHttp':
    'The service runs in IIS, and something has to spread the calls over the servers and leave out the one that is gone.',
  'adapterDoc.WCF-WSHttp':
    'The service runs in IIS, and something has to spread the calls over the servers and leave out the one that is gone.',
  'adapterDoc.WCF-WebHttp':
    'The service runs in IIS, and something has to spread the calls over the servers and leave out the one that is gone.',
  'adapterDoc.WCF-Custom':
    'It depends on the binding. One that listens needs a load balancer or a clustered host; one that polls follows the rules of the system that it polls.',
  'adapterDoc.WCF-CustomIsolated':
    'The service runs in IIS, and something has to spread the calls over the servers and leave out the one that is gone.',
  'adapterDoc.WCF-NetTcp':
    'Callers need one address that survives the loss of a server. Pooled connections stay with the server that they were made to, so a short lease time-out (30 seconds to begin with) goes with a load balancer.',
  'adapterDoc.WCF-NetNamedPipe':
    'A named pipe connects programs on one computer. An instance on each computer that has a caller is all that can be done.',
  'adapterDoc.WCF-NetMsmq':
    'Messages wait in a queue on the same computer, which is out of reach when the computer is down. So the host belongs into the group of a clustered MSMQ.',
  'adapterDoc.WCF-BasicHttpRelay':
    'Each instance opens a connection to the relay in Azure, which spreads the calls; nothing has to stand in front of the servers.',
  'adapterDoc.WCF-NetTcpRelay':
    'Each instance opens a connection to the relay in Azure, which spreads the calls; nothing has to stand in front of the servers.',
  'adapterDoc.SB-Messaging':
    'The broker hands each message to one reader, so several instances compete for them in peace.',
  'adapterDoc.EventHub':
    'A reader resumes from its checkpoint, which is kept in a storage account. Whether two instances share one consumer group is not documented.',
  'adapterDoc.LogicApp':
    'Logic Apps call a service in IIS, so that a load balancer has to spread the calls. Where the service is not public, the calls come through a data gateway, which should not be a single one either.',
  'adapterDoc.AzureBlobStorage': 'A lease on the blob keeps the other instances away while one reads it.',
  'adapterDoc.SharePoint':
    'A document is checked out while it is read, so several instances can share a library. SharePoint itself belongs behind a load balancer.',
  'adapterDoc.Office365 Mail':
    'Tokens come from BizTalk TMS, which should run on several servers. It reads a mailbox, so one active instance at a time is the safe choice.',
  'adapterDoc.Office365 Calendar':
    'Tokens come from BizTalk TMS, which should run on several servers. It reads a mailbox, so one active instance at a time is the safe choice.',
  'adapterDoc.Office365 Contact': 'It only sends. Tokens come from BizTalk TMS, which should run on several servers.',
  'adapterDoc.MLLP':
    'It listens on a port of its own server, with one handler for each server and direction. A load balancer in front gives senders one address.',
  'adapterDoc.JDE OneWorld': 'Instances on several servers are the usual way; the documentation does not say more.',
  'adapterDoc.JDE EnterpriseOne':
    'Instances on several servers are the usual way; the documentation does not say more.',
  'adapterDoc.PeopleSoft': 'The documentation does not say whether several instances can receive.',
  'adapterDoc.TIBCO Rendezvous':
    'Every subscriber gets every message of a subject, so several instances can receive it several times: a clustered host is common practice.',
  'adapterDoc.TIBCO EMS':
    'A queue hands each message to one reader, so several instances can share it. A topic reaches every subscriber, and then a clustered host is common practice.',
  'adapterDoc.custom': 'A custom adapter of this file. What makes it highly available is what its entry says.',
} as const;
