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

  'adapter/pop3-mailbox.title': 'POP3 receive on a concurrently readable mailbox',
  'adapter/pop3-mailbox':
    'The mail server allows concurrent access to the mailbox of "{host}": run POP3 in a clustered host.',
  'adapter/pop3-mailbox.not-stated':
    'Whether the mail server lets several readers into the mailbox of "{host}" is not stated: if it does, POP3 needs a clustered host.',
  'fix.adapter.mailbox-exclusive': 'State that one reader at a time can open the mailbox',
  'fix.adapter.mailbox-concurrent': 'State that several readers can open the mailbox',

  'adapter/msmq-not-clustered.title': 'MSMQ handler without clustered host and MSMQ',
  'adapter/msmq-not-clustered.receive':
    'MSMQ receive in "{host}" depends on the local queue service of {servers}: cluster the host together with MSMQ.',
  'adapter/msmq-not-clustered.send':
    'MSMQ send in "{host}" depends on the local queue service of {servers}: cluster the host together with MSMQ.',
  'adapter/msmq-not-clustered.not-stated':
    'Whether "{host}" receives from local or remote queues is not stated: local ones need a host that is clustered together with MSMQ.',
  'fix.adapter.queues-remote': 'State that "{host}" receives from remote queues',

  'adapter/load-balancer-required.title': 'HTTP-type receive without a load balancer',
  'adapter/load-balancer-required':
    '{adapters} receive in "{host}" runs on {servers} without a load balancer: clients bound to one server fail with it.',
  'fix.adapter.existing-balancer': 'Put the load balancer {balancer} in front: "{host}"',
  'fix.adapter.new-balancer': 'Put a load balancer in front: "{host}" on {servers}',

  'adapter/balancer-or-cluster-required.title': 'Listening WCF receive without balancer or cluster',
  'adapter/balancer-or-cluster-required': '{adapters} receive in "{host}" needs a load balancer or a clustered host.',
  'adapter/balancer-or-cluster-required.not-stated':
    'The binding of "WCF-Custom" receive in "{host}" is not stated: one that listens needs a load balancer or a clustered host.',

  'adapter/file-local-path.title': 'Local path on a host with several servers',
  'adapter/file-local-path':
    '"{path}" is local: each instance of "{host}" sees its own folder, and files on a failed server stay there.',
  'fix.adapter.use-share': 'Use the file share "{share}"',
  'fix.adapter.new-share': 'Use the new redundant file share "{share}"',

  'adapter/file-share-not-redundant.title': 'File share not redundant',
  'adapter/file-share-not-redundant': 'File share "{share}" on "{server}" is a single point of failure for {hosts}.',
  'adapter/file-share-not-redundant.no-server': 'File share "{share}" is a single point of failure for {hosts}.',
  'fix.adapter.cluster-share': 'Cluster the file share "{share}" ({servers})',
  'fix.adapter.share-redundant': 'State that the file share "{share}" is redundant',
} as const;
