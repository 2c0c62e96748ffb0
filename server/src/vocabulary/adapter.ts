/**
 * The adapters that BizTalk Server knows, and what makes each of them highly available.
 * Rows without a source state what is common practice. The table only; its reading for people is in `adapterDoc.ts`.
 */
import type { BizTalkVersion } from './version.ts';

/** Which hosts can hold the receive handlers of an adapter: one kind only, never both. */
export type ReceiveHost = 'in-process' | 'isolated' | 'none' | 'unknown';

/**
 * How one direction of an adapter survives the loss of a server:
 * - `instances`: two or more instances on different servers;
 * - `clustered-host`: one active instance in a clustered host;
 * - `load-balancer`: instances behind a load balancer;
 * - `balancer-or-cluster`: either of the two;
 * - `conditional`: it depends on settings of the handler (queue, mailbox, polling statement, binding);
 * - `local`: the transport never leaves the computer;
 * - `none`: the adapter has no such direction;
 * - `unknown`: nothing is documented.
 */
export type Availability =
  | 'instances'
  | 'clustered-host'
  | 'load-balancer'
  | 'balancer-or-cluster'
  | 'conditional'
  | 'local'
  | 'none'
  | 'unknown';

export interface Adapter {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly receiveHost: ReceiveHost;
  /** Whether no page says which hosts can receive with it: derived from how adapters of its kind work. */
  readonly receiveHostDerived?: true;
  readonly receive: Availability;
  readonly send: Availability;
  /** Whether receiving in order is supported. */
  readonly orderedReceive: 'yes' | 'no' | 'unknown';
  /** The first version that has it; absent: 2004 or not documented. */
  readonly since?: BizTalkVersion;
  /** The feature pack of `since` that brought it. */
  readonly sinceFeaturePack?: number;
  readonly deprecatedSince?: BizTalkVersion;
  readonly removedIn?: BizTalkVersion;
  readonly replacement?: string;
  /** Whether the constraint bit "32-bit hosts only" is set. */
  readonly only32Bit?: boolean;
  /** Documentation pages, the first the most telling. `core/…`, `tg/…`, `install/…`, `adapters/…`, `techref/…`, `his/…`. */
  readonly sources: readonly string[];
}

const scaledOut = 'core/scaled-out-receiving-hosts';
const clusteredHandlers = 'core/considerations-for-running-adapter-handlers-within-a-clustered-host1';
const overview = 'core/adapters-in-biztalk-server';
const constraints = 'techref/msbts-adaptersetting-constraints-property-wmi';

const clusteredReceiving = ['tg/planning-for-high-availability2', 'tg/clustering-receiving-hosts'];
const siebel = ['adapters/adapter-siebel/what-operations-are-supported-by-the-siebel-adapter'];

type Details = Partial<Omit<Adapter, 'name' | 'receiveHost' | 'receive' | 'send' | 'sources'>>;

function adapter(
  name: string,
  receiveHost: ReceiveHost,
  receive: Availability,
  send: Availability,
  sources: readonly string[],
  details: Details = {},
): Adapter {
  return { aliases: [], orderedReceive: 'no', ...details, name, receiveHost, receive, send, sources };
}

/** Every built-in adapter, in the order of the format's list. */
export const builtInAdapters: readonly Adapter[] = [
  adapter('FILE', 'in-process', 'conditional', 'conditional', [
    scaledOut,
    'core/file-adapter',
    'core/restrictions-when-configuring-the-file-adapter',
  ]),
  adapter(
    'FTP',
    'in-process',
    'clustered-host',
    'instances',
    [clusteredHandlers, 'core/best-practices-and-recommendations-for-the-ftp-adapter'],
    { only32Bit: true },
  ),
  adapter(
    'SFTP',
    'in-process',
    'clustered-host',
    'instances',
    [clusteredHandlers, 'install/what-s-new-in-biztalk-server-2013-and-2013-r2'],
    { since: '2013' },
  ),
  adapter('HTTP', 'isolated', 'load-balancer', 'instances', [scaledOut]),
  adapter('SOAP', 'isolated', 'load-balancer', 'instances', [scaledOut, 'install/whats-new-in-biztalk-server-2020'], {
    deprecatedSince: '2013 R2',
    replacement: 'WCF-BasicHttp',
  }),
  adapter(
    'MSMQ',
    'in-process',
    'conditional',
    'clustered-host',
    [clusteredHandlers, scaledOut, 'core/transaction-handling-with-the-msmq-adapter'],
    { orderedReceive: 'yes' },
  ),
  adapter('MSMQT', 'in-process', 'unknown', 'unknown', ['core/migrating-from-the-msmqt-adapter-to-the-msmq-adapter'], {
    orderedReceive: 'yes',
  }),
  adapter(
    'MQSeries',
    'in-process',
    'conditional',
    'instances',
    [scaledOut, 'core/mqseries-adapter-high-availability'],
    { orderedReceive: 'yes' },
  ),
  adapter(
    'MQSC',
    'in-process',
    'conditional',
    'instances',
    ['his/how-to-configure-a-receive-port-and-a-receive-location-for-the-mqsc-adapter2'],
    { orderedReceive: 'yes' },
  ),
  adapter('POP3', 'in-process', 'conditional', 'none', [clusteredHandlers, 'core/what-is-the-pop3-adapter'], {
    deprecatedSince: '2020',
    replacement: 'Office365 Mail',
    only32Bit: true,
  }),
  adapter(
    'SMTP',
    'none',
    'none',
    'instances',
    ['tg/scaling-out-receiving-hosts', 'install/whats-new-in-biztalk-server-2020'],
    { deprecatedSince: '2020', replacement: 'Office365 Mail' },
  ),
  adapter('SQL', 'in-process', 'clustered-host', 'instances', clusteredReceiving, {
    deprecatedSince: '2013 R2',
    removedIn: '2020',
    replacement: 'WCF-SQL',
    only32Bit: true,
  }),
  adapter('SAP', 'in-process', 'clustered-host', 'instances', clusteredReceiving),
  adapter('Siebel', 'none', 'none', 'instances', siebel),
  adapter('WCF-SQL', 'in-process', 'conditional', 'instances', [
    'adapters/adapter-sql/read-about-the-biztalk-adapter-for-sql-server-adapter-binding-properties',
    'adapters/adapter-sql/sql-adapter-faqs',
  ]),
  adapter('WCF-SAP', 'in-process', 'clustered-host', 'instances', [
    'tg/planning-for-high-availability2',
    'adapters/adapter-sap/security-between-the-sap-system-and-the-adapter',
  ]),
  adapter('WCF-OracleDB', 'in-process', 'conditional', 'instances', [
    'adapters/adapter-oracle-database/receive-polling-based-data-changed-messages-in-oracle-database-adapter',
  ]),
  adapter('WCF-OracleEBS', 'in-process', 'conditional', 'instances', [
    'adapters/adapter-oracle-ebs/receive-polling-based-data-changed-messages-from-oracle-e-business-suite',
  ]),
  adapter('WCF-Siebel', 'none', 'none', 'instances', siebel),
  adapter('WCF-BasicHttp', 'isolated', 'load-balancer', 'instances', [scaledOut, overview]),
  adapter('WCF-WSHttp', 'isolated', 'load-balancer', 'instances', [scaledOut, overview]),
  adapter('WCF-WebHttp', 'isolated', 'load-balancer', 'instances', ['core/wcf-webhttp-adapter', constraints], {
    since: '2013',
  }),
  adapter('WCF-Custom', 'in-process', 'conditional', 'instances', [scaledOut, overview], { orderedReceive: 'unknown' }),
  adapter('WCF-CustomIsolated', 'isolated', 'load-balancer', 'none', [
    'core/what-is-the-wcf-customisolated-adapter',
    scaledOut,
  ]),
  adapter('WCF-NetTcp', 'in-process', 'balancer-or-cluster', 'instances', [scaledOut]),
  adapter('WCF-NetNamedPipe', 'in-process', 'local', 'local', ['core/what-is-the-wcf-netnamedpipe-adapter']),
  adapter(
    'WCF-NetMsmq',
    'in-process',
    'clustered-host',
    'clustered-host',
    [scaledOut, 'core/how-to-configure-a-wcf-netmsmq-receive-location'],
    { orderedReceive: 'yes' },
  ),
  adapter('WCF-BasicHttpRelay', 'in-process', 'instances', 'instances', ['core/wcf-basichttprelay-adapter'], {
    receiveHostDerived: true,
    since: '2013',
  }),
  adapter('WCF-NetTcpRelay', 'in-process', 'instances', 'instances', ['core/wcf-nettcprelay-adapter'], {
    receiveHostDerived: true,
    since: '2013',
    deprecatedSince: '2020',
  }),
  adapter('SB-Messaging', 'in-process', 'instances', 'instances', ['core/sb-messaging-adapter'], {
    receiveHostDerived: true,
    since: '2013',
    orderedReceive: 'unknown',
  }),
  adapter('EventHub', 'in-process', 'instances', 'instances', ['core/event-hubs-adapter'], {
    receiveHostDerived: true,
    aliases: ['Event Hubs'],
    since: '2016',
    sinceFeaturePack: 2,
    orderedReceive: 'unknown',
  }),
  adapter('LogicApp', 'isolated', 'load-balancer', 'instances', ['core/logic-app-adapter'], {
    aliases: ['Logic App', 'Logic Apps'],
    since: '2016',
  }),
  adapter('AzureBlobStorage', 'in-process', 'instances', 'instances', ['core/azure-blob-adapter'], {
    aliases: ['Azure Blob'],
    since: '2020',
  }),
  adapter('SharePoint', 'in-process', 'instances', 'instances', [scaledOut, 'core/scaled-out-sending-hosts'], {
    aliases: ['Windows SharePoint Services'],
  }),
  adapter('Office365 Mail', 'in-process', 'unknown', 'instances', ['core/office365-adapters', overview], {
    receiveHostDerived: true,
    aliases: ['Office 365 Outlook Email'],
    since: '2016',
    sinceFeaturePack: 3,
  }),
  adapter('Office365 Calendar', 'in-process', 'unknown', 'instances', ['core/office365-adapters', overview], {
    receiveHostDerived: true,
    since: '2016',
    sinceFeaturePack: 3,
  }),
  adapter('Office365 Contact', 'none', 'none', 'instances', [overview], { since: '2016', sinceFeaturePack: 3 }),
  adapter('MLLP', 'in-process', 'local', 'local', ['adapters/accelerator-hl7/troubleshooting-errors'], {
    orderedReceive: 'unknown',
  }),
  adapter(
    'JDE OneWorld',
    'in-process',
    'instances',
    'instances',
    ['core/adding-biztalk-adapter-for-jd-edwards-oneworld'],
    { deprecatedSince: '2020', orderedReceive: 'unknown' },
  ),
  adapter(
    'JDE EnterpriseOne',
    'in-process',
    'instances',
    'instances',
    ['core/adding-biztalk-adapter-for-jd-edwards-enterpriseone'],
    { orderedReceive: 'unknown' },
  ),
  adapter('PeopleSoft', 'in-process', 'unknown', 'instances', [overview], { orderedReceive: 'unknown' }),
  adapter('TIBCO Rendezvous', 'in-process', 'unknown', 'instances', [overview], { orderedReceive: 'unknown' }),
  adapter(
    'TIBCO EMS',
    'in-process',
    'unknown',
    'instances',
    ['core/architecture-of-biztalk-adapter-for-tibco-enterprise-message-service'],
    { orderedReceive: 'unknown' },
  ),
];

const byLowerName = new Map(
  builtInAdapters.flatMap((each) => [each.name, ...each.aliases].map((name) => [name.toLowerCase(), each])),
);

/** The built-in adapter of a name or alias, compared without case. */
export function builtInAdapter(name: string): Adapter | undefined {
  return byLowerName.get(name.toLowerCase());
}
