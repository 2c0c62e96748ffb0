/** Why rules about tracking, Single Sign-On, MSDTC and the surroundings matter. */
export const operationsWhyMessages = {
  'tracking/no-host.matters':
    'Tracking hosts move tracking data out of the MessageBox. If none does, it cannot be deleted there, and the MessageBox grows until everything slows down.',
  'tracking/single-instance.matters':
    'When the only server that moves tracking data fails, nothing stops at once. The data stays in the MessageBox, and the group gets slower by the hour.',
  'tracking/n-plus-one.matters':
    'One instance moves the data of one MessageBox at a time. With one more than there are MessageBoxes, each still has its own when one fails.',
  'tracking/surplus.matters':
    'One instance serves one MessageBox. Those beyond the spare one have nothing to do and still cost memory and polling.',
  'tracking/not-dedicated.matters':
    'Moving tracking data is steady work that competes with the messages of the host, and it stops whenever the host is stopped for another reason.',
  'tracking/several-hosts.matters':
    'Where a dedicated host does the tracking, the others need not: they would compete for the same MessageBoxes and slow down their own work.',
  'bam/maintenance.matters':
    'Without an online window and an archiving job the Primary Import database keeps everything, until queries are slow and the disk is full.',
  'bam/wcf-interceptor.matters':
    'The interceptor does not try again when SQL Server fails over. What it would have recorded in those moments is missing.',
  'tms/not-active-passive.matters':
    'The token service of the Office 365 adapters runs on one server at a time. A passive one on another server takes over; two active ones are not supported.',

  'sso/no-master-secret-server.matters':
    'Port settings are encrypted with the master secret. SSO services and host instances get it from this server when they start, so without it nothing comes back after a restart.',
  'sso/multiple-master-secret-servers.matters':
    'All SSO servers of a system share one secret, kept by one server. With two of them, what one has encrypted the other cannot read.',
  'sso/master-secret-single.matters':
    'Running SSO services go on with a cached copy of the secret, so the loss does not show at first. The next restart of SSO or of a host instance does not come back, on any server; never restart SSO while this server is down.',
  'sso/master-secret-on-nlb.matters':
    'Load balancing spreads requests over servers that are alike. The master secret lies on one, and installing it there is not supported.',
  'sso/secret-not-backed-up.matters':
    'The secret exists on this server and in its backup, and nowhere else. If both are gone, every stored credential and port setting that it encrypts is unreadable for ever.',
  'sso/secret-backup-on-same-server.matters':
    'A backup on the server itself is lost with the server, and with it everything that the secret encrypts.',
  'sso/secret-missing-on-node.matters':
    'The clustered service moves to another node and finds no secret there. The failover succeeds, and nothing can be decrypted.',
  'sso/secret-server-name.matters':
    'SSO servers look for the master secret server by this name. The name of a node leads to that node, also when the service runs on the other.',
  'sso/ssodb-not-redundant.matters':
    'The master secret server reads the SSO database. Clustering the one without the other leaves the single point of failure where it was.',
  'sso/unclustered-host-on-sso-cluster.matters':
    'Host instances need the SSO service on their own server. When it moves to another node as a clustered resource, instances that do not move with it fail.',
  'sso/host-other-group.matters':
    'A clustered host must run where the clustered SSO service runs. In a group of its own it can end up on the other node, without SSO.',
  'sso/iis-not-clustered.matters':
    'Isolated instances run in IIS and need the SSO service on their server. IIS has to move together with it, or they stay behind without.',
  'sso/service-missing.matters':
    'Every host instance reads its settings through the SSO service of its own server. Without it none starts.',
  'sso/unclustered-sso-on-host-cluster.matters':
    'The cluster watches the host and not the SSO service below it. When that service fails on a node, the hosts of the node fail as well.',
  'sso/shares-messagebox-node.matters':
    'On the active node of the MessageBox the two compete for the machine, and its failure makes both move at the same time.',
  'sso/local-accounts.matters':
    'A local account exists on one node. After a failover the other one does not know it, and SSO does not start.',

  'msdtc/not-clustered-on-sql.matters':
    'BizTalk and SQL Server commit together through MSDTC. Where the coordinator fails under SQL Server, the whole system fails, however redundant the database is.',
  'msdtc/not-clustered-on-sso.matters':
    'The master secret server depends on MSDTC. Where the coordinator fails under it, the failure reaches the whole system, as that of the server itself would.',
  'msdtc/not-clustered-on-host-cluster.matters':
    'Clustered hosts need a coordinator that moves with them. It has to be clustered before BizTalk is installed on the nodes.',
  'msdtc/network-access-off.matters':
    'Transactions of BizTalk span servers. A coordinator that does not accept others over the network refuses every one of them.',
  'msdtc/stopped.matters':
    'Without MSDTC no distributed transaction is committed. On a BizTalk server its host instances stop; on SQL Server or the master secret server it is the whole system.',
  'msdtc/dependencies.matters':
    'The clustered coordinator keeps its log on a disk and is reached by a network name. Without both it does not come up on the other node.',
  'msdtc/rpc-level.matters':
    'Two coordinators talk only when both ask for the same authentication. With different levels transactions between these servers fail.',

  'infra/local-accounts.matters':
    'Servers of one group, and SQL Server, have to know the same groups and accounts. Local ones end at the computer that they are on.',
  'infra/single-domain-controller.matters':
    'Services log on and check their groups at a domain controller. Tickets and cached credentials give some time; after that nothing starts.',
  'infra/single-dns.matters':
    'Servers find each other by name, MSDTC in both directions. Without name resolution connections that are new fail on all of them.',
  'infra/single-dhcp.matters':
    'A server with a leased address loses it when the lease ends and nobody renews it. Fixed addresses need no such service.',
  'infra/sql-on-domain-controller.matters':
    'Two services that everything depends on share one machine and its failures, and SQL Server is not meant to run there.',
  'infra/file-server-single.matters':
    'Handlers and backups of all servers use the same file server. While it is down they all wait.',
  'infra/external-single.matters':
    'Ports that talk to this system stop when it does. Sending tries again, then goes the backup way or is suspended.',
  'infra/biztalk-in-perimeter.matters':
    'Servers in the perimeter network are the first to be attacked, and BizTalk needs the domain, SQL Server and the master secret. A reverse proxy out there is enough.',
  'infra/perimeter-single.matters':
    'What comes in from outside passes through one server. The balanced servers behind it get nothing when it fails.',
} as const;
