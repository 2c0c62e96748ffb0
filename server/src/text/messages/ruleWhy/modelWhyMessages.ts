/** Why rules matter that are about the file and about hosts. */
export const modelWhyMessages = {
  'reference/unknown-id.matters':
    'A name that leads nowhere is a dependency that nobody can follow: what stops when the component fails would be computed without it.',
  'reference/duplicate-id.matters':
    'Of two entries with one name only the first counts. What the second says about servers and redundancy is lost without anybody noticing.',
  'reference/duplicate-instance-on-server.matters':
    'A server runs at most one instance of a host. The second entry looks like redundancy and is none.',
  'reference/wrong-role.matters':
    'A server can only carry what is installed on it. Where the role is really missing, the component will not start there, and a failover to it ends in nothing.',
  'reference/unknown-adapter.matters':
    'How receiving stays available depends on the adapter: one needs a clustered host, another a load balancer, a third simply a second instance. Of an adapter that is not known none of this can be checked.',
  'reference/adapter-not-in-version.matters':
    'The port cannot be configured on this version, so whatever is planned around it does not run.',
  'reference/deprecated-adapter.matters':
    'A deprecated adapter goes with one of the next versions. An upgrade that has to replace adapters as well is a longer outage than one that does not.',
  'reference/missing-core-database.matters':
    'Without the management, the MessageBox and the SSO database no host instance runs. One that is not described cannot be checked for redundancy.',
  'reference/database-not-placed.matters':
    'Where a database lies decides with which server it fails. Without an instance it takes part in no answer about failures.',
  'reference/empty-host.matters':
    'Each running host instance polls the MessageBox, whether it has work or not. An empty host costs that and gives nothing.',

  'host/no-instance.matters':
    'A host is only a container: work is done by its instances. Locations of a host without any do not receive, and messages for its ports and orchestrations wait in the MessageBox.',
  'host/single-instance.matters':
    'A host instance is one process on one server. With a second one elsewhere the host goes on when that server, its SSO service or its MSDTC fails; orchestrations resume there from their last persisted state, which can take up to ten minutes.',
  'host/single-biztalk-server.matters':
    'However redundant the databases are, one BizTalk server is one machine: its failure, and every patch of it, stops all hosts of the group.',
  'host/instance-disabled.matters':
    'An instance that is disabled or stopped takes nothing over. In a plan it counts as a second one, on the day of the failure it does not.',
  'host/isolated-content.matters':
    'An isolated host runs inside a foreign process, usually one of IIS, and can hold nothing but receive handlers. Orchestrations, sending and tracking need the BizTalk service of an in-process host.',
  'host/wrong-type-for-adapter.matters':
    'Each adapter receives either in the BizTalk service or in IIS, never in both. In a host of the other type its handler cannot be created.',
  'host/no-default.matters':
    'New ports and orchestrations land in the default host of the group, of which there is exactly one. With none or several marked, nobody can say where they will run.',
  'host/mixed-functions.matters':
    'Receiving, processing and sending compete for one process, and a fault or a restart in one takes the others along. Hosts of their own can be stopped, secured and given servers apart.',
  'host/too-many-instances.matters':
    'Every instance polls the MessageBox and takes memory of its server. Above 26 Windows needs extra settings before further ones start.',
  'host/isolated-app-pool.matters':
    "An application pool is one process and loads one isolated adapter. Two adapters in one pool get in each other's way, and one of them fails.",
  'host/name-too-long.matters': 'A longer name cannot be given, so the host as it is described cannot be created.',
  'host/receive-fault-tolerance-off.matters':
    'When a location fails in one instance, for instance because a disk is full, BizTalk disables it in all. With fault tolerance on, only that instance stops and tries again, and the others go on receiving.',
  'host/receive-fault-tolerance-version.matters':
    'Older versions do not have the setting: an error in one instance disables the location everywhere, whatever the file says.',
  'host/shared-failure-domain.matters':
    'Two instances are redundant only if nothing takes both. On one hypervisor, in one rack or zone, a single fault below the servers stops the host on all of them.',
} as const;
