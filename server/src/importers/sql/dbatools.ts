/**
 * The inventory that database administrators make with dbatools: `Get-DbaWsfcNode`, `Get-DbaWsfcRole`, `Get-DbaWsfcResource`,
 * `Get-DbaAvailabilityGroup`, `Get-DbaAgReplica`, `Get-DbaAgListener`. Reads properties that its published source has; what
 * it does not know is listed. States are those of the moment, and an empty one is none.
 */

import { stateClusters } from '../cluster/cluster.ts';
import { message } from '../importMessages.ts';
import { type Branch, childOf, type Inventory, state } from '../inventory.ts';
import { flag, name, number, type Row, rows, text } from '../read/row.ts';
import type { ClusterClass, Sorted, SqlClass } from '../read/rowClass.ts';
import { sqlNameFrom } from './sqlName.ts';

export function stateSqlInventory(inventory: Inventory, sorted: Sorted<SqlClass>): void {
  stateWsfc(inventory, sorted);
  for (const row of sorted.get('availabilityGroups') ?? []) stateGroup(inventory, row);
  for (const row of sorted.get('replicas') ?? []) stateReplica(inventory, name(row, 'AvailabilityGroup'), row);
  for (const row of sorted.get('listeners') ?? []) stateListener(inventory, name(row, 'AvailabilityGroup'), row);
  const unread = unreadColumns(sorted);
  if (unread.length > 0) inventory.unknown.push(message('import.unknown.columns', { columns: unread }));
}

/** Nodes, roles and resources have the properties of the cmdlets of the cluster; a row that names no cluster tells nothing. */
function stateWsfc(inventory: Inventory, sorted: Sorted<SqlClass>): void {
  const rowsOf = (each: SqlClass): readonly Row[] =>
    (sorted.get(each) ?? []).filter((row) => name(row, 'ClusterName') !== undefined);
  const clusters = new Map<ClusterClass, readonly Row[]>([
    ['nodes', rowsOf('wsfcNodes')],
    ['groups', rowsOf('wsfcRoles')],
    ['resources', rowsOf('wsfcResources')],
  ]);
  stateClusters(inventory, clusters);
}

function stateGroup(inventory: Inventory, row: Row): void {
  const group = name(row, 'AvailabilityGroup', 'Name');
  if (group === undefined) return;
  const entry = state(inventory.root, ['availabilityGroups', group]);
  const dtc = flag(row, 'DtcSupportEnabled');
  if (dtc !== undefined) childOf(entry, 'perDatabaseDtc').value ??= dtc;
  // In JSON the replicas and listeners are objects, in tables the name of their type.
  for (const replica of rows(row, 'AvailabilityReplicas')) stateReplica(inventory, group, replica);
  for (const listener of rows(row, 'AvailabilityGroupListeners')) stateListener(inventory, group, listener);
}

function stateReplica(inventory: Inventory, group: string | undefined, row: Row): void {
  const replica = name(row, 'Name', 'Replica');
  if (group === undefined || replica === undefined) return;
  const { server, instance } = sqlNameFrom(replica);
  const own = instance === undefined ? server : `${server}\\${instance}`;
  const entry = state(inventory.root, ['availabilityGroups', group, 'replicas', own]);
  const commit = commitOf(row);
  if (commit !== undefined) childOf(entry, 'commit').value ??= commit;
  const sql = state(inventory.root, ['sqlInstances', own]);
  if (instance !== undefined) childOf(sql, 'instanceName').value ??= instance;
}

/** The mode as a word, or as the number that JSON has for it. */
function commitOf(row: Row): 'synchronous' | 'asynchronous' | undefined {
  const mode = text(row, 'AvailabilityMode')?.toLowerCase() ?? '';
  if (/^(?:synchronouscommit|1)$/.test(mode)) return 'synchronous';
  return /^(?:asynchronouscommit|0)$/.test(mode) ? 'asynchronous' : undefined;
}

function stateListener(inventory: Inventory, group: string | undefined, row: Row): void {
  const listener = name(row, 'Name');
  if (group === undefined || listener === undefined) return;
  const entry: Branch = childOf(state(inventory.root, ['availabilityGroups', group]), 'listener');
  childOf(entry, 'name').value ??= listener;
  const port = number(row, 'PortNumber');
  if (port !== undefined && port > 0) childOf(entry, 'port').value ??= port;
}

/** What the commands print, used or not. */
const known = new Set(
  [
    'ClusterName ClusterFqdn Name PrimaryOwnerName PrimaryOwnerContact Dedicated NodeHighestVersion NodeLowestVersion',
    'OwnerNode State Type OwnerGroup PendingTimeout PersistentState QuorumCapable RequiredDependencyClasses',
    'RequiredDependencyTypes RestartAction RestartDelay RestartPeriod RestartThreshold RetryPeriodOnFailure',
    'SeparateMonitor Id CoreResource IsAlivePollInterval LooksAlivePollInterval DeadlockTimeout Status',
    'ResourceSpecificStatus IsClusterSharedVolume MonitorProcessId Characteristics Flags InstallDate Caption Description',
    'CryptoCheckpoints RegistryCheckpoints LocalQuorumCapable ResourceClass DefaultOwner AutoFailbackType',
    'FailbackWindowStart FailbackWindowEnd FailoverPeriod FailoverThreshold Priority AntiAffinityClassNames GroupType',
    'IsCore CCFEpoch ResiliencyPeriod ComputerName InstanceName SqlInstance LocalReplicaRole AvailabilityGroup',
    'PrimaryReplica PrimaryReplicaServerName ClusterType DtcSupportEnabled AutomatedBackupPreference',
    'AvailabilityReplicas AvailabilityDatabases AvailabilityGroupListeners IsPrimary FailureConditionLevel',
    'HealthCheckTimeout BasicAvailabilityGroup DatabaseHealthTrigger Urn Role ConnectionState',
    'RollupSynchronizationState AvailabilityMode BackupPriority EndpointUrl SessionTimeout FailoverMode',
    'ReadonlyRoutingList ConnectionModeInPrimaryRole ConnectionModeInSecondaryRole ReadonlyRoutingConnectionUrl',
    'SeedingMode Parent Replica PortNumber ClusterIPConfiguration AvailabilityGroupListenerIPAddresses Properties',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
);
const mostColumns = 30;

/** The columns that the published source of dbatools does not have. */
function unreadColumns(sorted: Sorted<SqlClass>): readonly string[] {
  const columns = new Set([...sorted.values()].flatMap((each) => [...(each[0]?.cells.keys() ?? [])]));
  return [...columns].filter((column) => !known.has(column)).slice(0, mostColumns);
}
