/** What the rules of the family `adapter` say. */
export const adapterMessages = {
  'adapter.related': 'Handler "{name}"',
  'adapter.related-host': 'Host "{host}"',

  'adapter/clustered-host-required.title': 'FTP or SFTP receive without a clustered host',
  'adapter/clustered-host-required':
    '{adapters} receive in "{host}" has no failover: it must run in a clustered host, because the protocol does not lock files and parallel readers fetch them twice.',
  'adapter/clustered-host-required.declared':
    '{adapters} in "{host}" has no failover: it must run in a clustered host, because it is declared so.',
  'fix.adapter.move-to-clustered': 'Move {items} to the clustered host "{host}"',

  'adapter/duplicate-receive.title': 'Several instances read one exclusive source',
  'adapter/duplicate-receive':
    '{n} instances of "{host}" poll the same {adapters} source: files or mails will be received twice.',
  'adapter/duplicate-receive.order': '{n} instances of "{host}" poll the same {adapters} source: order is lost.',
  'adapter/duplicate-receive.mailbox-unknown':
    '{n} instances of "{host}" poll one "POP3" mailbox: whether mails are received twice depends on the mail server, and "concurrentMailboxAccess" is not stated.',
  'adapter/duplicate-receive.two-hosts':
    'Hosts {hosts} poll the same {adapters} source "{address}": files will be received twice.',
  'fix.adapter.keep-instance': 'Keep only the instance of "{host}" on {server}, a single point of failure',

  'adapter/sap-not-clustered.title': 'SAP receive without a clustered host',
  'adapter/sap-not-clustered': 'The SAP receive handler in "{host}" must run in a clustered host (two-phase commit).',
  'adapter/sap-not-clustered.several':
    'The SAP receive handler in "{host}" must run in a clustered host (two-phase commit). SAP picks a listener at random.',

  'adapter/sql-not-clustered.title': 'Old SQL receive without a clustered host',
  'adapter/sql-not-clustered': 'The SQL receive handler in "{host}" should run in a clustered host.',
  'fix.adapter.migrate-sql': 'Receive by WCF-SQL in "{host}"',

  'adapter/polling-concurrency.title': 'Parallel polling without row locking',
  'adapter/polling-concurrency':
    '{n} instances poll {locations}: the polling statement must lock or skip claimed rows.',
  'adapter/polling-concurrency.notification':
    'Notifications of {locations} reach all {n} instances of "{host}": each must claim the rows before it processes them.',
  'fix.adapter.polling-lock': 'State that the polling statements of "{host}" lock or skip claimed rows',

  'adapter/pop3-mailbox.title': 'POP3 receive on a concurrently readable mailbox',
  'adapter/pop3-mailbox': 'The mail server allows concurrent access to the mailbox: run POP3 in a clustered host.',
  'adapter/pop3-mailbox.not-stated':
    'Whether the mail server lets several readers into the mailbox of "{host}" is not stated: if it does, POP3 needs a clustered host.',
  'fix.adapter.mailbox-exclusive': 'State that one reader at a time can open the mailbox',

  'adapter/office365-mailbox.title': 'Parallel Office 365 mailbox readers',
  'adapter/office365-mailbox':
    'No documentation says whether several instances read a mailbox safely; test for duplicates.',

  'adapter/msmq-not-clustered.title': 'MSMQ handler without clustered host and MSMQ',
  'adapter/msmq-not-clustered.receive':
    'MSMQ receive in "{host}" depends on the local queue service of {servers}: cluster the host together with MSMQ.',
  'adapter/msmq-not-clustered.send':
    'MSMQ send in "{host}" depends on the local queue service of {servers}: cluster the host together with MSMQ.',
  'adapter/msmq-not-clustered.not-stated':
    'Whether "{host}" receives from local or remote queues is not stated: local ones need a host that is clustered together with MSMQ.',
  'fix.adapter.queues-remote': 'State that "{host}" receives from remote queues',

  'adapter/netmsmq-not-clustered.title': 'WCF-NetMsmq receive without a clustered host',
  'adapter/netmsmq-not-clustered':
    '{adapters} receive in "{host}" depends on the local queue service of {servers}: cluster the host together with MSMQ.',
  'adapter/netmsmq-not-clustered.remote':
    '{adapters} receive in "{host}" reads remote queues outside a clustered host: the documentation asks for one.',

  'adapter/msmq-group-mismatch.title': 'Host and MSMQ in different cluster groups',
  'adapter/msmq-group-mismatch': 'Host "{host}" is clustered in "{group}", MSMQ in "{other}": they must share a group.',
  'adapter/msmq-group-mismatch.no-group':
    'Host "{host}" is clustered in "{group}", MSMQ in no group: they must share a group.',
  'fix.adapter.add-msmq': 'Add MSMQ to the group {group}',
  'fix.adapter.move-to-group': 'Move the host "{host}" to the group {group}',

  'adapter/msmq-dependency-missing.title': 'Clustered host does not depend on MSMQ',
  'adapter/msmq-dependency-missing':
    'Clustered host "{host}" should depend on the clustered MSMQ resource, so that it starts after it.',
  'fix.adapter.depend-on-msmq': 'Let "{host}" depend on MSMQ',

  'adapter/msmq-local-service-missing.title': 'No local MSMQ service',
  'adapter/msmq-local-service-missing':
    '"{server}" needs its own (non-clustered) Message Queuing service, even with a clustered one.',
  'fix.adapter.add-msmq-role': 'Add the role msmq to {server}',

  'adapter/msmq-transactional-nlb.title': 'Transactional MSMQ behind a load balancer',
  'adapter/msmq-transactional-nlb':
    "Transactional MSMQ behind a load balancer loses messages that wait in a failed computer's queue.",
  'fix.adapter.not-transactional': 'State that "{host}" receives without transactions',

  'adapter/msmq-remote-version.title': 'Remote transactional read needs MSMQ 4.0',
  'adapter/msmq-remote-version': 'Transactional remote reads need MSMQ 4.0 on both ends.',
  'adapter/msmq-remote-version.server': '"{server}" has Windows Server {os}',
  'fix.adapter.read-locally': 'Receive from a local queue in "{host}", clustered together with MSMQ',

  'adapter/msmq-remote-not-clustered.title': 'Remote MSMQ server not clustered',
  'adapter/msmq-remote-not-clustered': 'Remote MSMQ server "{server}" is a single point of failure.',
  'fix.adapter.use-holder': 'Use {group} instead',
  'fix.adapter.cluster-holder': 'Cluster it ({servers})',
  'fix.adapter.system-redundant': 'State that "{system}" is redundant',

  'adapter/load-balancer-required.title': 'HTTP-type receive without a load balancer',
  'adapter/load-balancer-required':
    '{adapters} receive in "{host}" runs on {servers} without a load balancer: clients bound to one server fail with it.',
  'fix.adapter.existing-balancer': 'Put the load balancer {balancer} in front: "{host}"',
  'fix.adapter.new-balancer': 'Put a load balancer in front: "{host}" on {servers}',

  'adapter/balancer-or-cluster-required.title': 'Listening WCF receive without balancer or cluster',
  'adapter/balancer-or-cluster-required': '{adapters} receive in "{host}" needs a load balancer or a clustered host.',
  'adapter/balancer-or-cluster-required.not-stated':
    'The binding of "WCF-Custom" receive in "{host}" is not stated: one that listens needs a load balancer or a clustered host.',

  'adapter/nettcp-lease-timeout.title': 'Long lease time-out behind a load balancer',
  'adapter/nettcp-lease-timeout': 'Pooled connections stick to one server; start with a 30-second lease time-out.',
  'fix.adapter.lease-timeout': 'Set the lease time-out to 30 seconds',

  'adapter/named-pipe-local.title': 'Named pipe behind a load balancer',
  'adapter/named-pipe-local': 'Named pipes do not cross computers: a load balancer has no effect.',
  'fix.adapter.unbalance': 'Take "{host}" from the load balancer {balancers}',

  'adapter/ordered-receive-not-clustered.title': 'Ordered receive without a clustered host',
  'adapter/ordered-receive-not-clustered':
    'Ordered {adapters} receive needs a single active instance: cluster "{host}".',

  'adapter/ordered-receive-unsupported.title': 'Adapter cannot keep receive order',
  'adapter/ordered-receive-unsupported': '"{adapter}" does not keep receive order.',
  'fix.adapter.remove-ordered': 'Remove "orderedDelivery"',

  'adapter/ordered-send-backup-transport.title': 'Ordered delivery where it is unsupported',
  'adapter/ordered-send-backup-transport.backup': 'Ordered delivery is not supported on backup transports.',
  'adapter/ordered-send-backup-transport.dynamic': 'Ordered delivery is not supported on dynamic ports before 2016.',
  'fix.adapter.remove-backup': 'Remove the backup transport',

  'adapter/file-local-path.title': 'Local path on a host with several servers',
  'adapter/file-local-path':
    '"{path}" is local: each instance of "{host}" sees its own folder, and files on a failed server stay there.',
  'fix.adapter.use-share': 'Use the file share "{share}"',
  'fix.adapter.new-share': 'Use the new redundant file share "{share}"',

  'adapter/file-mapped-drive.title': 'Mapped drive letter',
  'adapter/file-mapped-drive': 'Mapped drive letters do not exist for services: use the UNC path.',

  'adapter/file-share-not-redundant.title': 'File share not redundant',
  'adapter/file-share-not-redundant': 'File share {shares} on "{server}" is a single point of failure for {hosts}.',
  'adapter/file-share-not-redundant.no-server': 'File share {shares} is a single point of failure for {hosts}.',
  'fix.adapter.cluster-share': 'Cluster the file share "{share}" ({servers})',
  'fix.adapter.share-redundant': 'State that the file share "{share}" is redundant',

  'adapter/mqseries-server-not-clustered.title': 'Queue manager not clustered',
  'adapter/mqseries-server-not-clustered': 'Queue manager "{queueManager}" is not clustered.',

  'adapter/mqsagent-node-missing.title': 'MQSAgent missing on a node',
  'adapter/mqsagent-node-missing': 'Install MQSAgent on "{node}"; it needs no clustering but must be on each node.',

  'adapter/sharepoint-not-balanced.title': 'Single SharePoint server',
  'adapter/sharepoint-not-balanced': 'SharePoint "{url}" is one server; use a farm behind NLB.',

  'adapter/sharepoint-affinity.title': 'SharePoint over HTTPS without affinity',
  'adapter/sharepoint-affinity': 'Use single-client affinity with HTTPS.',

  'adapter/logicapp-gateway-single.title': 'Single data gateway',
  'adapter/logicapp-gateway-single': 'The data gateway on "{server}" is the only way in.',
  'fix.adapter.add-gateway': 'Add a second data gateway {server}',

  'adapter/mllp-handlers.title': 'Two MLLP handlers on a server',
  'adapter/mllp-handlers.receive': 'A server can run only one MLLP receive handler.',
  'adapter/mllp-handlers.send': 'A server can run only one MLLP send handler.',
  'fix.adapter.join-mllp': 'Use MLLP in "{host}" only',

  'adapter/unneeded-cluster.title': 'Clustered host without need',
  'adapter/unneeded-cluster': 'Clustering "{host}" brings no benefit: several plain instances share the load as well.',
  'fix.adapter.uncluster': 'Run "{host}" as plain instances',

  'adapter/send-dragged-into-cluster.title': 'Send or processing tied to one node',
  'adapter/send-dragged-into-cluster': '{items} run on one node at a time because they share the clustered host.',
  'adapter/send-dragged-into-cluster.one': '{items} runs on one node at a time because it shares the clustered host.',

  'adapter/32bit-host.title': '32-bit adapter in a 64-bit host',
  'adapter/32bit-host': '{adapters} carries the 32-bit-only flag; a 64-bit instance cannot run it.',
  'adapter/32bit-host.several': '{adapters} carry the 32-bit-only flag; a 64-bit instance cannot run them.',
  'fix.adapter.set-32-bit': 'Make "{host}" a 32-bit host',

  'adapter/direction-unsupported.title': 'Adapter lacks this direction',
  'adapter/direction-unsupported.receive': '"{adapter}" has no receive side.',
  'adapter/direction-unsupported.send': '"{adapter}" has no send side.',
  'fix.adapter.delete-handler': 'Delete the "{adapter}" handler',

  'adapter/backup-transport-same-target.title': 'Backup transport to the same target',
  'adapter/backup-transport-same-target': 'The backup transport goes to the same place.',
} as const;
