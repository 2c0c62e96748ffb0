/** Sections about what the group stands on: sites, computers, clusters, balancers, disks and shares. */
import { collection, entries, planned } from '../section.ts';
import {
  boolean,
  integer,
  key,
  listOf,
  mapOfLists,
  object,
  oneOf,
  oneOfMeaning,
  openReference,
  percentage,
  reference,
  referenceOr,
  referenceOrMeaning,
  size,
  text,
  version,
} from '../valueType.ts';
import { windowsVersions } from '../version.ts';

const serverRole = oneOfMeaning({
  biztalk: 'runs BizTalk hosts, and Single Sign-On with them',
  sql: 'runs SQL Server',
  'analysis-services': 'runs SQL Server Analysis Services, for BAM',
  sso: 'runs Enterprise Single Sign-On',
  'master-secret': 'keeps the master secret',
  iis: 'runs isolated hosts and web services',
  msmq: 'runs Message Queuing',
  file: 'holds file shares',
  'domain-controller': 'signs accounts in; BizTalk stops without one',
  dns: 'finds the other computers by name',
  dhcp: 'gives dynamic addresses',
  mq: 'runs IBM MQ',
  sharepoint: 'runs SharePoint',
  'data-gateway': 'lets Logic Apps in, on-premises',
  'reverse-proxy': 'passes calls on from outside',
});

export const clusterResources = [
  'network-name',
  'ip-address',
  'disk',
  'msdtc',
  'msmq',
  'sso',
  'iis',
  'file-share',
  'mq',
] as const;

const placement = reference('server', 'cluster', 'clusterGroup');
const owner = oneOf('ours', 'partner');

/** How a Distributed Transaction Coordinator lets others in: that of a server, and that of a cluster. */
const msdtcSecurity = {
  networkAccess: key(boolean, 'Whether network DTC access is on.'),
  rpcSecurity: key(
    oneOf('mutual', 'incoming', 'none'),
    'The RPC authentication level; all BizTalk and SQL servers need the same.',
  ),
} as const;

export const sites = collection(
  'site',
  'Places where servers stand. With no `sites`, all servers are on one primary site.',
  ['role'],
  {
    role: key(
      oneOfMeaning({ primary: 'runs the group', 'disaster-recovery': 'takes over after a disaster' }),
      'Whether the site runs the group (`primary`, the default) or takes over after a disaster. Servers on a disaster-recovery site never count as redundancy of the primary site.',
    ),
    ...planned,
  },
);

export const hypervisors = collection(
  'hypervisor',
  'Computers that run virtual machines. A hypervisor that only a server names needs no entry.',
  ['clustered'],
  {
    clustered: key(
      boolean,
      'Virtual machines restart on another host when this one fails. A clustered hypervisor is no fault domain.',
    ),
    site: key(reference('site'), 'The site where the hypervisor stands.'),
    ...planned,
  },
);

export const servers = collection('server', 'The computers of the group and those around it.', ['roles', 'os'], {
  site: key(reference('site'), 'The site where the server stands. Without it the server is on the primary site.'),
  roles: key(
    listOf(serverRole),
    'What the server is used for. `biztalk` implies the Enterprise Single Sign-On service unless `sso: false`.',
  ),
  sso: key(
    boolean,
    'Whether the Enterprise Single Sign-On service runs here. BizTalk servers have it unless this says `false`.',
  ),
  os: key(version(windowsVersions), 'The version of Windows Server.'),
  osBits: key(oneOf('32', '64'), 'Whether Windows is a 32-bit or a 64-bit system.'),
  hotfixes: key(
    listOf(text),
    'Installed updates that matter: KB numbers, or `RemoteAccessEnabled` for the registry setting.',
  ),
  hypervisor: key(
    openReference('hypervisor'),
    'The hypervisor that runs this virtual machine. Unless it is clustered, its loss takes all its machines.',
  ),
  rack: key(openReference('rack'), 'The rack: servers of one rack can fail together.'),
  availabilityZone: key(
    openReference('availabilityZone'),
    'The availability zone: servers of one zone can fail together.',
  ),
  subnet: key(text, 'The subnet of the server.'),
  zone: key(oneOf('internal', 'perimeter'), 'The network zone. BizTalk and SSO servers belong into the internal one.'),
  cores: key(integer, 'Processor cores.'),
  memory: key(size, 'Memory, such as `64GB`.'),
  load: key(percentage, 'Usual load, the higher of processor and memory.'),
  addressing: key(oneOf('static', 'dynamic'), 'Whether the address is fixed or comes from DHCP.'),
  msdtc: key(
    object({
      state: key(oneOf('running', 'stopped', 'absent'), 'Whether the Distributed Transaction Coordinator runs.'),
      ...msdtcSecurity,
    }),
    'The Distributed Transaction Coordinator of this server. Its loss stops the server, and the whole group where SQL Server or the master secret server depends on it.',
  ),
  mqAgent: key(boolean, 'Whether MQSAgent for the MQSeries adapter is installed.'),
  bizTalkUpdate: key(
    integer,
    'The cumulative update of BizTalk Server on this server, where it is not that of the group. All servers of a group need the same.',
  ),
  ...planned,
});

export const clusters = collection(
  'cluster',
  'Windows failover clusters. SQL instances, hosts and the master secret server join a group by naming it.',
  ['nodes', 'witness', 'groups'],
  {
    nodes: key(listOf(reference('server')), 'The servers of the cluster.'),
    witness: key(
      referenceOrMeaning(
        {
          none: 'no vote besides those of the nodes',
          disk: 'a disk that all nodes share',
          cloud: 'a storage account in Azure',
        },
        'server',
        'fileShare',
      ),
      'What breaks a tie of votes: a disk, a cloud witness, a server or file share, or `none`.',
    ),
    groups: key(
      entries('clusterGroup', {
        resources: key(
          listOf(oneOf(...clusterResources)),
          'The resources of the group that are services or addresses of their own.',
        ),
        owners: key(
          listOf(reference('server')),
          'The nodes that can run the group, the preferred one first. Without it: all nodes in order.',
        ),
        dependencies: key(mapOfLists(clusterResources), 'Which resource starts after which.'),
        networkName: key(text, 'The network name of the group: the name that clients use, and that UNC paths name.'),
        ...planned,
      }),
      'The cluster groups (roles): what fails over together.',
    ),
    msdtc: key(
      object(msdtcSecurity),
      'The settings of the clustered Distributed Transaction Coordinator; those of the nodes say nothing about it.',
    ),
    ...planned,
  },
);

export const loadBalancers = collection(
  'loadBalancer',
  'What spreads inbound calls over servers. A file without this section has no load balancers.',
  ['kind', 'members', 'serves'],
  {
    kind: key(
      oneOfMeaning({
        'windows-nlb': 'the members balance by themselves',
        hardware: 'an appliance',
        software: 'a program on a computer of its own',
        cloud: 'a service of a cloud',
      }),
      'What kind of balancer it is. Windows NLB and cloud balancers are redundant by themselves.',
    ),
    members: key(listOf(reference('server')), 'The servers that get the calls.'),
    serves: key(
      listOf(referenceOr(['bam-portal', 'sharepoint'], 'host', 'clusterGroup')),
      'What is balanced: hosts, cluster groups, `bam-portal`, `sharepoint`. Without it: every listening host on the members.',
    ),
    redundant: key(boolean, 'Whether the device itself has a second one.'),
    affinity: key(oneOf('none', 'single', 'network'), 'Whether a client stays with one server.'),
    zone: key(oneOf('internal', 'perimeter'), 'The network zone of the balancer.'),
    ...planned,
  },
);

export const storage = collection('storage', 'Disks and disk arrays.', ['kind'], {
  on: key(placement, 'Where the storage is attached.'),
  kind: key(
    oneOf('san', 'shared-disk', 'storage-spaces-direct', 'azure-shared-disk', 'smb', 'local'),
    'What kind of storage it is.',
  ),
  raid: key(text, 'The RAID level, such as `"1+0"`.'),
  redundant: key(boolean, 'Whether the storage survives the loss of one of its parts.'),
  ...planned,
});

export const fileShares = collection(
  'fileShare',
  'File shares that adapters, backups or witnesses use.',
  ['path', 'redundant'],
  {
    path: key(text, 'The UNC root, such as `\\\\FS01\\biztalk`.'),
    on: key(placement, 'Where the share is.'),
    redundant: key(boolean, 'Whether the share survives the loss of a server.'),
    owner: key(owner, 'Who operates it. What a partner owns is listed apart.'),
    kind: key(
      oneOf('windows', 'dfs', 'azure-files'),
      'What kind of share it is. A `dfs` namespace is only a name, and its replication carries no locks.',
    ),
    ...planned,
  },
);

export const externalSystems = collection('externalSystem', 'Systems that adapters talk to.', ['kind', 'owner'], {
  kind: key(text, 'What it is, such as `sap` or `queue manager`.'),
  owner: key(owner, 'Who operates it. What a partner owns is listed apart.'),
  redundant: key(boolean, 'Whether it survives the loss of one of its parts.'),
  on: key(placement, 'Where it runs, when it runs on a computer described here.'),
  ...planned,
});
