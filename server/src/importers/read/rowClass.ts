/**
 * What a row is: by the class that the file names, else by properties that only rows of one kind have. What could be two
 * things is told to be neither.
 */
import { has, type Row } from './row.ts';

/** The classes of rows of each kind, by how the files name them, in lower case. */
const wmiNames = {
  msbts_groupsetting: 'group',
  msbts_msgboxsetting: 'messageBoxes',
  msbts_serversetting: 'servers',
  msbts_hostsetting: 'hosts',
  msbts_hostinstance: 'instances',
  msbts_serverhost: 'serverHosts',
  msbts_receivehandler: 'receiveHandlers',
  msbts_sendhandler: 'sendHandlers',
  msbts_sendhandler2: 'sendHandlers',
  msbts_adaptersetting: 'adapters',
  msbts_receivelocation: 'receiveLocations',
  msbts_sendport: 'sendPorts',
  msbts_orchestration: 'orchestrations',
} as const;
const clusterNames = {
  'microsoft.failoverclusters.powershell.cluster': 'cluster',
  'microsoft.failoverclusters.powershell.clusternode': 'nodes',
  'microsoft.failoverclusters.powershell.clustergroup': 'groups',
  'microsoft.failoverclusters.powershell.clusterresource': 'resources',
  'microsoft.failoverclusters.powershell.clusterquorumsettings': 'quorum',
  'microsoft.failoverclusters.powershell.clusterownernodelist': 'owners',
  'microsoft.failoverclusters.powershell.clusterparameter': 'parameters',
} as const;
export const wmiClasses: ReadonlySet<WmiClass> = new Set(Object.values(wmiNames));
const clusterClasses: ReadonlySet<ClusterClass> = new Set(Object.values(clusterNames));

export type WmiClass = (typeof wmiNames)[keyof typeof wmiNames];
export type ClusterClass = (typeof clusterNames)[keyof typeof clusterNames];
export type SqlClass = 'wsfcNodes' | 'wsfcRoles' | 'wsfcResources' | 'availabilityGroups' | 'replicas' | 'listeners';
export type RowClass = WmiClass | ClusterClass | SqlClass;

/** Rows by what they are. A class that is there without rows is empty; one that is not there is unknown. */
export type Sorted<Class extends RowClass = RowClass> = ReadonlyMap<Class, readonly Row[]>;

const named: Readonly<Record<string, RowClass>> = { ...wmiNames, ...clusterNames };

/** Properties that tell a row, the most telling first. */
const told: readonly (readonly [RowClass, readonly string[]])[] = [
  ['listeners', ['AvailabilityGroup', 'PortNumber']],
  ['replicas', ['AvailabilityGroup', 'Name', 'AvailabilityMode']],
  ['replicas', ['AvailabilityGroup', 'Name', 'FailoverMode']],
  ['availabilityGroups', ['LocalReplicaRole']],
  ['availabilityGroups', ['PrimaryReplica']],
  ['availabilityGroups', ['PrimaryReplicaServerName']],
  ['wsfcNodes', ['ClusterName', 'Name', 'NodeHighestVersion']],
  ['wsfcNodes', ['ClusterName', 'Name', 'Dedicated']],
  ['wsfcResources', ['ClusterName', 'Name', 'Type', 'OwnerGroup']],
  ['wsfcRoles', ['ClusterName', 'Name', 'OwnerNode', 'State']],
  ['group', ['MgmtDbServerName', 'MgmtDbName']],
  ['messageBoxes', ['MsgBoxDBName']],
  ['instances', ['HostName', 'RunningServer']],
  ['serverHosts', ['ServerName', 'HostName', 'IsMapped']],
  ['receiveLocations', ['Name', 'InboundTransportURL']],
  ['receiveLocations', ['Name', 'ReceivePortName', 'AdapterName']],
  ['sendPorts', ['Name', 'PTTransportType']],
  ['orchestrations', ['Name', 'HostName', 'AssemblyName']],
  ['orchestrations', ['Name', 'HostName', 'OrchestrationStatus']],
  ['hosts', ['Name', 'HostTracking']],
  ['hosts', ['Name', 'HostType']],
  ['adapters', ['Name', 'Constraints']],
  ['sendHandlers', ['AdapterName', 'HostName', 'IsDefault']],
  ['parameters', ['ClusterObject', 'Name', 'Value']],
  ['owners', ['ClusterObject', 'OwnerNodes']],
  ['quorum', ['QuorumResource']],
  ['resources', ['Name', 'OwnerGroup', 'ResourceType']],
  ['groups', ['Name', 'OwnerNode', 'GroupType']],
  ['groups', ['Name', 'OwnerNode', 'IsCoreGroup']],
  ['nodes', ['Name', 'NodeWeight']],
  ['nodes', ['Name', 'DynamicWeight']],
  ['cluster', ['Name', 'QuorumArbitrationTimeMax']],
];

export function classOf(row: Row): RowClass | undefined {
  const known = row.className === undefined ? undefined : named[row.className];
  return known ?? told.find(([, properties]) => has(row, ...properties))?.[0];
}

/** Rows by class; `undefined` when none of them is known. */
export function sortRows(rows: readonly Row[]): Sorted | undefined {
  const sorted = new Map<RowClass, Row[]>();
  for (const row of rows) {
    const found = classOf(row);
    if (found !== undefined) sorted.set(found, [...(sorted.get(found) ?? []), row]);
  }
  return sorted.size > 0 ? sorted : undefined;
}

export function isWmi(found: RowClass): boolean {
  return (wmiClasses as ReadonlySet<RowClass>).has(found);
}

export function isCluster(found: RowClass): boolean {
  return (clusterClasses as ReadonlySet<RowClass>).has(found);
}

export function isSql(found: RowClass): boolean {
  return !isWmi(found) && !isCluster(found);
}
