/** Why rules about adapters matter. */
export const adapterWhyMessages = {
  'adapter/clustered-host-required.matters':
    'The protocol does not lock files while they are read, so several instances would fetch each file several times. A clustered host has instances on all its nodes and runs one of them at a time: failover without duplicates.',
  'adapter/duplicate-receive.matters':
    'Instances that read one source without a lock fetch the same message more than once, and those that share an ordered source mix up its order. Nothing reports this; it shows as orders or payments that were processed twice.',
  'adapter/sap-not-clustered.matters':
    'SAP hands its calls over in a two-phase commit and chooses among the listeners that have registered. Only a clustered host has one listener at a time and still fails over.',
  'adapter/sql-not-clustered.matters':
    'Several instances of the old SQL adapter poll the same data. In a clustered host one of them does, and another takes over when its node fails.',
  'adapter/polling-concurrency.matters':
    'Each instance runs the same polling statement. Unless the statement claims or skips the rows that another instance holds, both work on the same data.',
  'adapter/pop3-mailbox.matters':
    'A mail server that lets several clients into one mailbox hands the same mail to each of them. Where it lets in one at a time, plain instances are fine, because the others only wait.',
  'adapter/office365-mailbox.matters':
    'Whether several instances share a mailbox without reading mails twice is nowhere documented. A test with two instances answers it before production does.',
  'adapter/msmq-not-clustered.matters':
    'What lies in a local queue is out of reach while its server is down, and sending goes through a local queue as well. A clustered queue service moves to another node with its messages, and the host moves with it.',
  'adapter/netmsmq-not-clustered.matters':
    'The endpoint reads a queue of its own server. When that server fails, messages that were delivered but not read stay in it until it is back.',
  'adapter/msmq-group-mismatch.matters':
    'A host and the queues that it reads must move together. In different cluster groups they end up on different nodes after a failover, and local queues cannot be read from afar.',
  'adapter/msmq-dependency-missing.matters':
    'After a failover the cluster starts resources in the order of their dependencies. A host that starts before its queue service finds no queues.',
  'adapter/msmq-local-service-missing.matters':
    'The adapter uses the queue service of the computer that it runs on, beside the clustered one. Without it the handler does not start on that node, so a failover to it fails.',
  'adapter/msmq-transactional-nlb.matters':
    'A load balancer spreads messages over the queues of several computers. What waits in the queue of one that fails is lost with it, although its sender was told that it had been delivered.',
  'adapter/msmq-remote-version.matters':
    'Only from version 4.0 on can Message Queuing read a remote queue within a transaction. With older versions on either end the location cannot work as described.',
  'adapter/msmq-remote-not-clustered.matters':
    'Several instances that read a remote queue are redundant; the server that holds the queue is not. While it is down nothing is received, on any BizTalk server.',
  'adapter/load-balancer-required.matters':
    'Clients call one address. Without a load balancer that is the address of one server, and its failure cuts them off although the host runs elsewhere.',
  'adapter/balancer-or-cluster-required.matters':
    'Clients hold connections to one address. Either a load balancer spreads them over the instances, or a clustered host takes the address along to another node.',
  'adapter/nettcp-lease-timeout.matters':
    'Pooled connections stay with the server that they were opened to. With a short lease they are opened again and again, so that a server that has come back gets its share of the load.',
  'adapter/named-pipe-local.matters':
    'A named pipe reaches processes of the same computer only. A load balancer in front looks like protection and carries no traffic.',
  'adapter/ordered-receive-not-clustered.matters':
    'Order holds only while one instance reads at a time. A clustered host keeps that promise and still fails over; a second plain instance would break it.',
  'adapter/ordered-receive-unsupported.matters':
    'The adapter hands messages over as they come. Whoever relies on their order finds it broken as soon as there is load, a retry or a second thread.',
  'adapter/ordered-send-backup-transport.matters':
    'A message that goes the other way overtakes those that wait, so order is lost just when something has failed. BizTalk does not support the combination.',
  'adapter/file-local-path.matters':
    'A local folder exists once on each server, so each instance sees its own. Files in the folder of a server that has failed wait until it is back, and no other instance can get at them.',
  'adapter/file-mapped-drive.matters':
    'A drive letter belongs to the session of a user who has logged on. The BizTalk service has no such session and does not see the drive.',
  'adapter/file-share-not-redundant.matters':
    'All instances depend on the same share: when its server fails, they all stop picking up and delivering, however many there are.',
  'adapter/mqseries-server-not-clustered.matters':
    'The adapter goes through one queue manager. While that is down nothing is received from its queues or sent to them, on any BizTalk server.',
  'adapter/mqsagent-node-missing.matters':
    'The adapter talks to the agent on the node that runs the queue manager. After a failover to a node without the agent the queues are there and cannot be reached.',
  'adapter/sharepoint-not-balanced.matters':
    'Each BizTalk server talks to the same SharePoint server. A farm behind a load balancer goes on when one of its servers fails.',
  'adapter/sharepoint-affinity.matters':
    'An encrypted session is kept by the server that it was begun with. Without affinity each request can land on another one, which has to begin again.',
  'adapter/logicapp-gateway-single.matters':
    'Without a public endpoint all calls come through the data gateway. A second member of its cluster takes over when the first fails or is updated.',
  'adapter/mllp-handlers.matters':
    'A server can run one MLLP handler for each direction. What a second host is planned to do there does not work.',
  'adapter/unneeded-cluster.matters':
    'A clustered host runs on one node at a time. Plain instances on the same servers survive the same failures, share the load, and need no cluster to be tested.',
  'adapter/send-dragged-into-cluster.matters':
    'One receive handler needs the cluster, and everything else in the host runs on one node because of it. In a host of its own the rest would use all servers.',
  'adapter/32bit-host.matters':
    'The adapter loads in 32-bit processes only. In a 64-bit instance its locations and ports fail to start.',
  'adapter/direction-unsupported.matters': 'The adapter has no such side, so the handler cannot be created.',
  'adapter/backup-transport-same-target.matters':
    'A backup transport is tried when the first one has failed. To the same place by the same way it fails for the same reason.',
} as const;
