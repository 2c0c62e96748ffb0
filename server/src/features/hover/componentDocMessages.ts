/**
 * What hovers say about the loss of components: what stops, what gives time, and what the documentation advises. Facts in
 * our own words; the pages are named in `features/hover/componentFacts.ts`.
 */
export const componentDocMessages = {
  'componentDoc.sqlInstance.stops': 'Without the instance of the BizTalk databases no document can be processed.',
  'componentDoc.sqlInstance.grace':
    'During a failover in-process host instances restart until the connection is back; isolated ones pause, and their receive locations are disabled and enabled again by themselves.',
  'componentDoc.sqlInstance.mitigation':
    'A failover cluster instance, usually active/passive, or an availability group from SQL Server 2016 on.',

  'componentDoc.messagebox.stops':
    'Every message passes through the MessageBox. Of several, losing one makes all of them unavailable: more MessageBoxes add throughput, not availability.',
  'componentDoc.messagebox.mitigation': 'Make each one redundant, the master and all others.',
  'componentDoc.management.stops': 'Host instances restart or pause until the management database can be read again.',
  'componentDoc.management.mitigation': 'Put it on a redundant SQL Server instance.',
  'componentDoc.sso.stops':
    'The settings of ports are kept in the SSO database, and the master secret server depends on it.',
  'componentDoc.sso.mitigation': 'Put it on a redundant SQL Server instance: a highly available SSO needs it.',
  'componentDoc.tracking.stops':
    'Nothing at once. Tracking data stays in the MessageBox and piles up there until performance suffers.',
  'componentDoc.tracking.mitigation': 'Put it on a redundant instance, best on one of its own.',
  'componentDoc.bam-primary-import.stops':
    'Activity data piles up in the MessageBox. What was recorded since the last backup cannot be made again after a disaster.',
  'componentDoc.bam-primary-import.mitigation': 'Put it on a redundant instance, and limit its online window.',
  'componentDoc.bam-analysis.stops': 'Analysts have no cubes; messages go on.',
  'componentDoc.bam-analysis.mitigation':
    'A failover cluster instance of Analysis Services; an availability group cannot hold it.',
  'componentDoc.bam-star-schema.stops': 'Cubes are not processed; messages go on.',
  'componentDoc.bam-star-schema.mitigation': 'Put it on a redundant instance.',
  'componentDoc.bam-archive.stops': 'Archiving fails, and the BAM Primary Import database fills up in the end.',
  'componentDoc.bam-archive.mitigation': 'It need not be redundant: watch its size and the errors of its packages.',
  'componentDoc.bam-alerts.stops': 'Nobody is alerted; messages go on.',
  'componentDoc.bam-alerts.mitigation': 'Put it on a redundant instance with the other databases.',
  'componentDoc.rule-engine.stops':
    'A host whose orchestrations call rules shuts down, starts again after a minute, and so on until the database is back.',
  'componentDoc.rule-engine.mitigation':
    'Put it on a redundant instance; a handler for fetch errors in the orchestration avoids the shutdown.',

  'componentDoc.masterSecretServer.stops':
    'Nothing can be encrypted anew, ports cannot be created or changed, and SSO services and host instances do not start.',
  'componentDoc.masterSecretServer.grace':
    'Every SSO service keeps a copy of the secret, so running work goes on until the service restarts or the secret is changed. Do not restart the SSO service meanwhile.',
  'componentDoc.masterSecretServer.mitigation':
    'Cluster it, alone or with SQL Server; or promote another SSO server by hand, which is available but not highly available.',
  'componentDoc.service-sso.stops': 'Host instances on the same server need it; the same hosts on other servers go on.',
  'componentDoc.service-sso.mitigation': 'More than one instance of each host, on different servers.',
  'componentDoc.service-msdtc.stops':
    'Whatever needs a transaction on that server stops. Where SQL Server or the master secret server depends on it, everything does.',
  'componentDoc.service-msdtc.mitigation':
    'A second instance of each host on another server; on cluster nodes MSDTC clustered in the group that needs it, before BizTalk Server is installed.',
  'componentDoc.service-msmq.stops':
    'Work with queues stops on that server, and messages in its local queues are out of reach.',
  'componentDoc.service-msmq.mitigation':
    'Clustered MSMQ and the host in one group; or remote queues on a clustered server.',
  'componentDoc.service-iis.stops': 'Isolated hosts, the BAM portal and endpoints for Logic Apps stop on that server.',
  'componentDoc.service-iis.mitigation': 'A load balancer in front of several servers.',
  'componentDoc.service-files.stops':
    "The FILE adapter stops on that server; everywhere, when all instances read that one server's folder.",
  'componentDoc.service-files.mitigation': 'A highly available share, reached by its UNC path from all instances.',

  'componentDoc.hostInstance.stops': 'Only what runs in this instance.',
  'componentDoc.hostInstance.grace':
    'Another instance of the host takes over. Orchestrations go on from their last saved state, which can take up to ten minutes.',
  'componentDoc.hostInstance.mitigation': 'Two or more instances on as many servers.',
  'componentDoc.host.stops': 'Every receive location, orchestration and send port of the host.',
  'componentDoc.host.grace': 'Messages for its orchestrations and send ports wait in the MessageBox.',
  'componentDoc.host.mitigation':
    'Two or more instances on as many servers, or a cluster group where only one may be active.',
  'componentDoc.server.stops': 'Everything that runs on it, and no more as long as the same runs elsewhere.',
  'componentDoc.server.mitigation': 'At least two servers for every task.',
  'componentDoc.cluster.stops': 'All resources that it hosts, when all nodes or the majority of votes are lost.',
  'componentDoc.cluster.mitigation': 'Enough nodes, and a witness.',
  'componentDoc.clusterGroup.stops': 'What fails over together in this group.',
  'componentDoc.clusterGroup.grace':
    'A clustered host is restarted once in 15 minutes on the same node; after that the group moves to the next owner.',
  'componentDoc.clusterGroup.mitigation': 'At least two possible owners; test the failover.',
  'componentDoc.availabilityGroup.stops': 'All databases that it holds.',
  'componentDoc.availabilityGroup.mitigation': 'Two or more synchronous replicas, and the Agent jobs on each of them.',
  'componentDoc.storage.stops': 'Whatever keeps its files there: with the BizTalk databases on it, everything.',
  'componentDoc.storage.mitigation': 'A storage area network with RAID 1+0.',
  'componentDoc.fileShare.stops': 'Every handler that reads or writes there.',
  'componentDoc.fileShare.mitigation': 'A clustered file server, or a storage area network.',
  'componentDoc.loadBalancer.stops': 'Inbound calls to everything behind it.',
  'componentDoc.loadBalancer.grace':
    'Windows Network Load Balancing runs on the members themselves and has no device to lose.',
  'componentDoc.loadBalancer.mitigation': 'A pair of devices.',
  'componentDoc.externalSystem.stops': 'Ports that talk to it.',
  'componentDoc.externalSystem.grace': 'Sending is tried again, then goes by the backup transport, then is suspended.',
  'componentDoc.externalSystem.mitigation': 'A backup transport to another address, where there is one.',
  'componentDoc.tms.stops': 'Tokens for the Office 365 adapters are not renewed.',
  'componentDoc.tms.grace': 'Tokens that were issued live on until they expire.',
  'componentDoc.tms.mitigation': 'Active/passive on several servers.',
  'componentDoc.bam.stops': 'Business activity monitoring; messages go on.',
  'componentDoc.bam.mitigation': 'The portal behind a load balancer, its databases on redundant instances.',
  'componentDoc.hypervisor.stops': 'All virtual machines that run on it, at once.',
  'componentDoc.hypervisor.mitigation':
    'Keep servers of one task on different hypervisors, or cluster the hypervisors.',
  'componentDoc.rack.stops': 'All servers in the rack, at once.',
  'componentDoc.rack.mitigation': 'Spread servers of one task over racks.',
  'componentDoc.availabilityZone.stops': 'All servers of the zone, at once.',
  'componentDoc.availabilityZone.mitigation': 'Spread servers of one task over zones.',
  'componentDoc.site.stops': 'All servers of the site, at once.',
  'componentDoc.site.mitigation': 'A second site, and a plan to go there.',
} as const;
