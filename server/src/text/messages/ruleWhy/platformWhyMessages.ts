/** Why rules about clusters, load balancers and SQL Server matter. */
export const platformWhyMessages = {
  'cluster/single-node.matters':
    'A cluster protects by moving its groups to another node. With one node there is none, and what looks clustered stops with its server.',
  'cluster/host-instance-missing-on-node.matters':
    'The cluster starts the instance of the host on the node that it fails over to. Where there is none, the group cannot come up, and this shows only on the day of the failure.',
  'cluster/owner-not-node.matters':
    'A group can only run on nodes of its cluster. An instance elsewhere takes no part in failover, or reads a second time what the clustered one reads.',
  'cluster/owner-instance-disabled.matters':
    'The cluster cannot start an instance that is disabled from starting. On that node the failover ends with a host that is down.',
  'cluster/single-possible-owner.matters':
    'With one possible owner a group has nowhere to go: the cluster is there, and the failover is not.',
  'cluster/group-without-name-or-ip.matters':
    'The group needs a network name and an address that move with it, or others do not find it on the new node. BizTalk and SSO cannot be made clustered resources without them.',
  'cluster/enterprise-required.matters':
    'The other editions cannot make a host a cluster resource, so this failover exists on paper only.',
  'cluster/isolated-host-clustered.matters':
    'An isolated host runs in IIS and has no BizTalk service that a cluster could move. A load balancer makes it available, or IIS clustered together with SSO.',
  'cluster/windows-nlb-on-cluster-node.matters':
    'Failover clustering and Windows Network Load Balancing both take over the network of a server. On one server together they are not supported.',
  'cluster/no-witness.matters':
    'With an even number of nodes a broken network can leave two halves of which neither has a majority. A witness decides which half goes on.',
  'cluster/witness-on-node.matters':
    'A node that fails takes the witness along: two votes are lost at once, just when the votes are counted.',
  'cluster/nodes-share-failure-domain.matters':
    'A cluster moves its groups from one node to another. If all nodes fail with one hypervisor, rack or zone, there is no node left to move to.',

  'lb/single-member.matters':
    'With one member behind it a load balancer has nothing to switch to: when that server fails, so does every client.',
  'lb/member-without-instance.matters':
    'Requests that are sent to a server without an instance of the host fail, although another server could answer them.',
  'lb/instance-not-member.matters':
    'An instance that gets no traffic helps nobody: neither with the load nor when the server that has it all fails.',
  'lb/single-device.matters':
    'All inbound traffic goes through the device. One without a partner is the single point of failure that the balancing was meant to remove.',
  'lb/needless.matters':
    'Polling adapters fetch their messages themselves. A load balancer has nothing to pass on to them and protects nothing.',
  'lb/bam-portal.matters':
    'Business users see their activities through the portal. Processing goes on without it, and they see nothing.',

  'sql/not-clustered.matters':
    'Every message passes through these databases. While the instance is down, instances of in-process hosts restart again and again, receive locations are disabled, and no document is processed on any server.',
  'sql/mirroring.matters':
    'BizTalk changes several databases in one distributed transaction, which mirroring does not carry over as one. After a failover the databases can disagree; it is not supported.',
  'sql/vss.matters':
    'A snapshot catches each database at a moment of its own. Databases that were caught apart do not fit together when they are brought back.',
  'sql/replication-as-ha.matters':
    'These mechanisms copy one database at a time. BizTalk needs all of them at one mark, which only its own backup job and log shipping set.',
  'sql/fci-no-shared-storage.matters':
    'The instance moves to another node and needs its files there. On a local disk they stay behind on the node that has failed.',
  'sql/shared-storage-single.matters':
    'All nodes of the cluster use the same disk. Without redundancy of its own it takes the instance down, whichever node is up.',
  'sql/raid-level.matters':
    'The MessageBox writes all the time. RAID 1+0 survives the loss of a disk and writes fast; RAID 5 pays for each write and suffers while it rebuilds.',
  'sql/standard-node-limit.matters':
    'Standard edition runs on two nodes, so the failover that counts on a third does not exist.',
  'sql/weak-edition.matters':
    'The small editions can neither be clustered nor carry a production load, and what depends on their databases is the whole group.',
  'sql/active-active-capacity.matters':
    'When a node fails, the survivor runs its own instance and the other. If both together are more than it can carry, the failover succeeds and the system does not.',
  'sql/shared-with-biztalk.matters':
    'The failure of one machine takes a BizTalk server and a database node at once. And a clustered SSO service there would force every host of these servers into the cluster.',
  'sql/simple-recovery.matters':
    'The backup job sets its marks in the transaction log. With the simple model there is no log to back up, so the databases cannot be restored to one moment.',
  'sql/agent-off.matters':
    'Clean-up, purging and backup are jobs of SQL Server Agent. Without it the MessageBox grows until it slows everything down, and there is no backup.',
  'sql/ag-sql-version.matters':
    'Before 2016 an availability group does not take part in distributed transactions, and BizTalk uses one for nearly every message.',
  'sql/ag-biztalk-version.matters':
    'BizTalk supports availability groups from version 2016 on, in the Enterprise edition. With older ones nobody answers for what is left of the transactions after a failover.',
  'sql/ag-asynchronous.matters':
    'A replica that lags behind lacks the last transactions when it takes over, and the databases no longer agree with each other.',
  'sql/ag-one-instance-dtc.matters':
    'At this level SQL Server cannot keep apart distributed transactions between databases of one instance. Spread over several, or with the newer level, they survive a failover.',
  'sql/ag-sql-sp.matters':
    'Until Service Pack 2 distributed transactions within one instance are not supported, which forces the databases apart.',
  'sql/ag-per-database-dtc.matters':
    'Without the option the databases of the group take no part in distributed transactions, so a failover can leave transactions in doubt.',
  'sql/ag-standard-edition.matters':
    'Standard edition puts one database into a group. Each then fails over alone, unless every one has a group of its own and all are watched together.',
  'sql/ag-listener-not-used.matters':
    'The listener leads to whichever replica is primary. A connection to a server by name ends with that server, and BizTalk does not find the new primary.',
  'sql/ag-no-listener.matters':
    'Without a listener clients know replicas by their names only. After a failover somebody has to tell every server of the group where the databases are.',
  'sql/ag-listener-port.matters':
    'BizTalk tools ask for the default port. On another one they find the databases only through an alias on every server.',
  'sql/ag-multi-subnet.matters':
    'The listener has an address in each subnet, and BizTalk tries one after the other. After a failover connections can time out on the dead one first.',
  'sql/ag-replicas-one-node.matters':
    'Two replicas on one node fail together. The group has two copies and survives nothing that one would not.',
  'sql/ag-single-replica.matters':
    'A group with one replica is a single instance with another name: there is no copy that could take over.',
  'sql/ag-no-wsfc.matters':
    'The Windows cluster notices that a replica has failed and makes another the primary. Without a common cluster nobody does.',
  'sql/ag-database-missing.matters':
    'The group fails over and this database stays behind on the instance that has failed. BizTalk then has some of its databases and not the others.',
  'sql/ag-analysis-services.matters':
    'Availability groups carry databases of the relational engine only. Analysis Services becomes available by a failover cluster instance.',
  'sql/ag-ssisdb.matters':
    'From version 2020 on the packages of BAM lie in this catalogue. Where it does not move with the BAM databases, cubes are not processed after a failover.',
  'sql/ag-jobs.matters':
    'The group replicates databases, and not what lies outside of them. After a failover logins are missing, and jobs do not run or run on the wrong replica.',
  'sql/ag-os.matters':
    'Distributed transactions over availability groups need this fix in Windows. Without it a failover can leave transactions in doubt.',
  'sql/ag-read-only-routing.matters':
    'BizTalk reads and writes through one connection and uses neither setting. They make a plan look better than it is.',
  'sql/ag-messagebox-all.matters':
    'MessageBoxes work as one: if one is lost, all of them become unavailable. Protecting some of them protects none.',

  'messagebox/not-redundant.matters':
    'Several MessageBoxes add capacity and no availability: if one is lost, all become unavailable and the group stops.',
  'messagebox/two-databases.matters':
    'With several MessageBoxes the master routes for all. A second one hardly pays for that work, while it is one more database whose loss stops the group.',
  'messagebox/master-publishes.matters':
    'The master keeps the subscriptions and routes for all others. Freed from processing new messages itself it can keep up with them.',
  'messagebox/all-disabled.matters':
    'A MessageBox that has publication disabled takes no new messages. If none takes any, nothing that is received gets further.',
  'messagebox/master-count.matters':
    'Exactly one MessageBox holds the subscriptions and routes to the others. Which one it is decides what else has to be protected most.',
  'messagebox/uneven.matters':
    'Messages are spread evenly over the secondary MessageBoxes. The slowest machine sets the pace for all.',

  'edition/multi-messagebox.matters': 'The edition is limited to one MessageBox, so the second one cannot be created.',
  'edition/multi-server.matters':
    'Only the larger editions let several servers join one group. With this one the second server, and with it all redundancy of the hosts, is not allowed.',
  'edition/development-in-production.matters':
    'The licence does not cover production, and the Evaluation edition stops working after 120 days.',
  'edition/unknown.matters':
    'What can be clustered, and how many servers a group may have, follows from version and edition. Without them no limit can be checked.',

  'db/tracking-not-redundant.matters':
    'While this database is down, tracking data stays in the MessageBox. Nothing stops at first, and after a while the whole group slows down.',
  'db/bam-primary-import-not-redundant.matters':
    'Events since the last backup are lost with this database and cannot be made again. Meanwhile they pile up in the MessageBox.',
  'db/bam-analysis-not-redundant.matters':
    'Processing goes on without the cubes, and business users do not see them until the instance is back.',
  'db/other-not-redundant.matters':
    'Processing goes on without it, and what the database is for does not: cubes, alerts or packages.',
  'db/bre-not-redundant.matters':
    'A host whose orchestration cannot fetch its policy shuts down, starts again after a minute, and goes on so until the database is back.',
  'db/nonstandard-name.matters':
    'Scripts, jobs and people look for the default name. A name that differs by its spelling only is overlooked in a backup or a restore.',
  'db/separate-disks.matters': 'Busy databases on one disk wait for each other, and its loss takes all of them.',
} as const;
