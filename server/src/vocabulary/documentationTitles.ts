/**
 * What pages of the documentation are called, by the short forms in which rules and adapters name them: the headings of the
 * pages themselves. It knows no addresses.
 */

export const documentationTitles: Readonly<Record<string, string>> = {
  'adapters/accelerator-hl7/troubleshooting-errors': 'Troubleshooting Errors',
  'adapters/adapter-oracle-database/receive-polling-based-data-changed-messages-in-oracle-database-adapter':
    'Receive polling-based data-changed messages in Oracle Database adapter',
  'adapters/adapter-oracle-ebs/receive-polling-based-data-changed-messages-from-oracle-e-business-suite':
    'Receive polling-based data-changed messages from Oracle E-Business Suite',
  'adapters/adapter-sap/security-between-the-sap-system-and-the-adapter':
    'Security between the SAP system and the adapter',
  'adapters/adapter-siebel/what-operations-are-supported-by-the-siebel-adapter':
    'What operations are supported by the Siebel adapter',
  'adapters/adapter-sql/read-about-the-biztalk-adapter-for-sql-server-adapter-binding-properties':
    'Read about the BizTalk Adapter for SQL Server adapter binding properties',
  'adapters/adapter-sql/sql-adapter-faqs': 'SQL adapter FAQs',
  'core/adapters-in-biztalk-server': 'Adapters in BizTalk Server',
  'core/adding-biztalk-adapter-for-jd-edwards-enterpriseone':
    'Add JD Edwards EnterpriseOne artifacts in BizTalk Administration',
  'core/adding-biztalk-adapter-for-jd-edwards-oneworld':
    'Configure JD Edwards EnterpriseOne artifacts in BizTalk Administration',
  'core/architecture-of-biztalk-adapter-for-tibco-enterprise-message-service':
    'Architecture of BizTalk Adapter for TIBCO Enterprise Message Service',
  'core/azure-blob-adapter': 'Use the Azure Blob adapter',
  'core/backing-up-and-restoring-biztalk-server-databases': 'Backing Up and Restoring BizTalk Server Databases',
  'core/bam-interceptors-in-a-high-availability-environment': 'BAM Interceptors in a High Availability Environment',
  'core/behavior-of-biztalk-server-host-instances-during-sql-server-failover':
    'Behavior of BizTalk Server Host Instances during SQL Server Failover',
  'core/best-practices-and-recommendations-for-the-ftp-adapter':
    'Best practices and recommendations for the FTP Adapter',
  'core/best-practices-for-backing-up-and-restoring-databases': 'Best Practices for Backing Up and Restoring Databases',
  'core/best-practices-for-backup-and-restore': 'Best Practices for Backup and Restore',
  'core/biztalk-server-64-bit-support2': 'BizTalk Server 64-Bit Support overview',
  'core/clustering-the-biztalk-server-databases1': 'Cluster the BizTalk Server Databases',
  'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2':
    'Considerations for Installing BizTalk Server on a Windows Server Cluster',
  'core/considerations-for-running-adapter-handlers-within-a-clustered-host1':
    'Considerations for Running Adapter Handlers within a Clustered Host',
  'core/considerations-when-publishing-wcf-services-with-the-wcf-receive-adapters':
    'Considerations When Publishing WCF Services with the WCF Receive Adapters',
  'core/creating-a-highly-available-biztalk-server-environment':
    'Creating a Highly Available BizTalk Server Environment',
  'core/database-failover-support': 'Database Failover Support',
  'core/databases-in-biztalk-server': 'Databases in BizTalk Server',
  'core/defining-aggregations': 'Defining Aggregations',
  'core/disaster-recovery-for-computers-running-biztalk-server':
    'Disaster Recovery for Computers Running BizTalk Server',
  'core/domain-groups': 'Domain Groups in BizTalk',
  'core/event-hubs-adapter': 'Event Hub adapter in BizTalk',
  'core/file-adapter': 'File Adapter',
  'core/high-availability-for-enterprise-single-sign-on': 'High Availability for Enterprise Single Sign-On',
  'core/high-availability-using-sql-server-always-on-availability-groups':
    'High Availability using SQL Server Always On Availability Groups',
  'core/host-instance-service-properties-in-services': 'Host Instance Service Properties in Services',
  'core/hosts': 'Hosts',
  'core/how-to-add-a-host-instance': 'Add a Host Instance',
  'core/how-to-add-a-new-messagebox-database': 'How to Add a New MessageBox Database',
  'core/how-to-back-up-the-master-secret': 'How to Back Up the Master Secret',
  'core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1':
    'Cluster SSO and a BizTalk Host in the Same Cluster Group',
  'core/how-to-cluster-the-master-secret-server1': 'How to Cluster the Master Secret Server',
  'core/how-to-configure-a-biztalk-host-as-a-cluster-resource1':
    'How to Configure a BizTalk Host as a Cluster Resource',
  'core/how-to-configure-a-wcf-netmsmq-receive-location': 'How to Configure a WCF-NetMsmq Receive Location',
  'core/how-to-configure-an-msmq-receive-location': 'How to Configure an MSMQ Receive Location',
  'core/how-to-configure-backup-transport-options-for-a-send-port':
    'How to Configure Backup Transport Options for a Send Port',
  'core/how-to-configure-the-backup-biztalk-server-job': 'Configure the Backup BizTalk Server Job',
  'core/how-to-configure-the-bam-portal-to-work-on-an-nlb-cluster':
    'How to Configure the BAM Portal to Work on an NLB Cluster',
  'core/how-to-configure-the-destination-system-for-log-shipping':
    'How to Configure the Destination System for Log Shipping',
  'core/how-to-create-a-new-host': 'Create a New Host',
  'core/how-to-enable-receive-location-fault-tolerance': 'Enable fault tolerance in receive locations',
  'core/how-to-modify-group-settings': 'Update the BizTalk group settings',
  'core/install-and-configure-biztalk-tms-for-fp':
    'Install and Configure BizTalk Server TMS for Office 365 adapters in BizTalk Server',
  'core/known-issues-for-the-wcf-adapters': 'Known Issues for the WCF Adapters',
  'core/known-issues-with-the-msmq-adapter': 'Known Issues with the MSMQ Adapter',
  'core/large-distributed-architecture': 'Large Distributed Architecture',
  'core/log-shipping': 'Log Shipping',
  'core/logic-app-adapter': 'Connect to Azure Logic Apps from BizTalk Server',
  'core/managing-biztalk-hosts-and-host-instances': 'Managing BizTalk Hosts and Host Instances',
  'core/master-secret-server': 'Master Secret Server',
  'core/migrating-from-the-msmqt-adapter-to-the-msmq-adapter': 'Migrate from the MSMQT Adapter to the MSMQ Adapter',
  'core/mqseries-adapter-high-availability': 'MQSeries Adapter High Availability',
  'core/multiserver-deployment': 'Multiserver Deployment',
  'core/office365-adapters': 'Office 365 Outlook adapters in BizTalk',
  'core/ordered-delivery-of-messages': 'Ordered Delivery of Messages in BizTalk Server',
  'core/providing-high-availability-for-biztalk-hosts': 'Providing High Availability for BizTalk Hosts',
  'core/restrictions-when-configuring-the-file-adapter': 'Restrictions when configuring the File adapter',
  'core/sample-architecture-base-biztalk-server': 'Sample Architecture: Base BizTalk Server',
  'core/sample-architecture-http-and-soap-adapters': 'Sample Architecture: HTTP and SOAP Adapters',
  'core/sample-biztalk-server-high-availability-scenarios': 'Sample BizTalk Server High Availability Scenarios',
  'core/sb-messaging-adapter': 'SB-Messaging Adapter',
  'core/scaled-out-processing-hosts': 'Scaled-Out Processing Hosts',
  'core/scaled-out-receiving-hosts': 'Scaled-Out Receiving Hosts',
  'core/scaled-out-sending-hosts': 'Scaled-Out Sending Hosts',
  'core/scaling-out-the-sql-server-tier': 'Scaling Out the SQL Server Tier',
  'core/sql-server-database-mirroring-volume-shadow-copy-service-and-alwayson':
    'SQL Server database mirroring, Volume Shadow Copy service and AlwaysOn',
  'core/the-messagebox-database': 'The MessageBox Database',
  'core/transaction-handling-with-the-msmq-adapter': 'Transaction Handling with the MSMQ Adapter',
  'core/troubleshooting-a-windows-server-cluster': 'Troubleshooting a Windows Server Cluster',
  'core/troubleshooting-biztalk-server-administration': 'Troubleshooting BizTalk Server Administration',
  'core/troubleshooting-problems-with-msdtc': 'Troubleshooting Problems with MSDTC',
  'core/use-windows-cluster-to-provide-high-availability-for-biztalk-hosts':
    'Using Windows Server Cluster to Provide High Availability for BizTalk Server Hosts',
  'core/wcf-basichttprelay-adapter': 'WCF-BasicHttpRelay Adapter',
  'core/wcf-nettcprelay-adapter': 'WCF-NetTcpRelay Adapter',
  'core/wcf-webhttp-adapter': 'WCF-WebHttp Adapter',
  'core/what-is-the-pop3-adapter': 'What Is the POP3 Adapter?',
  'core/what-is-the-wcf-customisolated-adapter': 'What Is the WCF-CustomIsolated Adapter?',
  'core/what-is-the-wcf-netnamedpipe-adapter': 'What Is the WCF-NetNamedPipe Adapter?',
  'install/configure-biztalk-server': 'Configure BizTalk Server',
  'install/hardware-and-software-requirements-for-biztalk-server-2013-and-2013-r2':
    'Hardware and Software Requirements for BizTalk Server 2013 and 2013 R2',
  'install/hardware-and-software-requirements-for-biztalk-server-2016':
    'Hardware and Software Requirements for BizTalk Server 2016',
  'install/hardware-and-software-requirements-for-biztalk-server-2020':
    'Hardware and Software Requirements for BizTalk Server 2020',
  'install/install-biztalk-server-in-a-multi-computer-environment':
    'Install BizTalk Server in a Multi-Computer Environment',
  'install/upgrade-to-biztalk-server-2020': 'Upgrade to BizTalk Server 2020',
  'install/what-s-new-in-biztalk-server-2013-and-2013-r2': "What's New in BizTalk Server 2013 and 2013 R2",
  'install/what-s-new-in-biztalk-server-2016': "What's New in BizTalk Server 2016",
  'install/whats-new-in-biztalk-server-2020': "What's New in BizTalk Server 2020",
  'tg/backing-up-databases': 'Backing Up Databases',
  'tg/checklist-increasing-availability-with-disaster-recovery':
    'Checklist: Increasing Availability with Disaster Recovery',
  'tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing':
    'Checklist: Providing High Availability with Fault Tolerance or Load Balancing',
  'tg/clustering-receiving-hosts': 'Clustering Receiving Hosts',
  'tg/clustering-the-biztalk-server-databases2': 'Clustering the BizTalk Server Databases',
  'tg/clustering-the-master-secret-server': 'Clustering the Master Secret Server',
  'tg/configuring-a-dedicated-tracking-host': 'Configuring a Dedicated Tracking Host',
  'tg/configuring-biztalk-server-log-shipping-for-additional-databases':
    'Configuring BizTalk Server Log Shipping for Additional Databases',
  'tg/configuring-hosts-and-host-instances': 'Configuring Hosts and Host Instances',
  'tg/designating-a-new-master-secret-server-manually': 'Designating a New Master Secret Server Manually',
  'tg/disaster-recovery': 'Disaster Recovery',
  'tg/high-availability-for-biztalk-hosts': 'High Availability for BizTalk Hosts',
  'tg/high-availability-for-databases': 'High Availability for Databases',
  'tg/high-availability-for-the-master-secret-server': 'High Availability for the Master Secret Server',
  'tg/increasing-availability-for-biztalk-server': 'Increasing Availability for BizTalk Server',
  'tg/performing-availability-testing': 'Performing Availability Testing',
  'tg/planning-for-database-availability': 'Planning for Database Availability',
  'tg/planning-for-database-performance': 'Planning for Database Performance',
  'tg/planning-for-high-availability-and-disaster-recovery': 'Planning for High Availability and Disaster Recovery',
  'tg/planning-for-high-availability2': 'Planning for High Availability',
  'tg/planning-the-environment-for-biztalk-server': 'Planning the Environment for BizTalk Server',
  'tg/prepare-the-disaster-recovery-site': 'Prepare the Disaster Recovery Site',
  'tg/preparing-the-disaster-recovery-biztalk-servers': 'Preparing the Disaster Recovery BizTalk Servers',
  'tg/preparing-the-disaster-recovery-sql-servers': 'Preparing the Disaster Recovery SQL Servers',
  'tg/scaling-out-receiving-hosts': 'Scaling Out Receiving Hosts',
  'tg/scaling-out-the-biztalk-server-databases': 'Scaling Out the BizTalk Server Databases',
  'tg/using-biztalk-server-log-shipping-for-disaster-recovery':
    'Using BizTalk Server Log Shipping for Disaster Recovery',
  'tg/what-is-biztalk-server-log-shipping': 'What Is BizTalk Server Log Shipping?',
};

/** The title of a page; the words of its address where it is not known. */
export function documentationTitle(source: string): string {
  const known = documentationTitles[source];
  if (known !== undefined) return known;
  const words = source
    .slice(source.lastIndexOf('/') + 1)
    .replace(/^\d+\./, '')
    .replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
