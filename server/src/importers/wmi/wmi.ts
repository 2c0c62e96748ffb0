/**
 * What WMI says of a BizTalk group, whatever format it was written in. States at the time of the dump are no plan and are
 * left out, but for a disabled instance.
 */

import type { DatabaseKind } from '../../vocabulary/database.ts';
import { adapterNamed } from '../adapterNames.ts';
import { noApplication, stateTarget } from '../bindings/stateArtefacts.ts';
import { message } from '../importMessages.ts';
import { childOf, type Inventory, state, stateAll } from '../inventory.ts';
import { balancersNote } from '../openNotes.ts';
import { flag, name, number, type Row, text } from '../read/row.ts';
import type { Sorted, WmiClass } from '../read/rowClass.ts';
import { isLocal, sqlNameFrom } from '../sql/sqlName.ts';
import { stateDatabase } from '../sql/stateDatabase.ts';

/** Product versions by the numbers of their builds. */
const versions: Readonly<Record<string, string>> = {
  '3.6': '2006 R2',
  '3.8': '2009',
  '3.9': '2010',
  '3.10': '2013',
  '3.11': '2013 R2',
  '3.12': '2016',
  '3.13': '2020',
};

/** Databases that the group names, each by its server and its name. */
const databasesOfGroup: readonly (readonly [DatabaseKind, string])[] = [
  ['management', 'MgmtDb'],
  ['messagebox', 'SubscriptionDB'],
  ['tracking', 'TrackingDB'],
  ['bam-primary-import', 'BamDB'],
  ['rule-engine', 'RuleEngineDB'],
  ['tracking-analysis', 'TrackingAnalysisDB'],
];

/** Rows that are not installed. */
const notInstalled = 5;
/** The instance of a clustered host that stands for the cluster itself. */
const virtualInstance = 2;

/** States all that the rows say. */
export function stateWmi(inventory: Inventory, sorted: Sorted<WmiClass>): void {
  for (const row of sorted.get('group') ?? []) stateGroup(inventory, row);
  stateMessageBoxes(inventory, sorted.get('messageBoxes') ?? []);
  for (const row of sorted.get('servers') ?? []) stateServer(inventory, row);
  for (const row of sorted.get('hosts') ?? []) stateHost(inventory, row);
  for (const row of sorted.get('adapters') ?? [])
    adapterNamed(inventory, name(row, 'Name'), {
      capabilities: number(row, 'Constraints'),
      classId: text(row, 'MgmtCLSID')?.replace(/[{}]/g, '').toLowerCase(),
    });
  for (const row of sorted.get('instances') ?? []) stateInstance(inventory, row);
  for (const row of sorted.get('receiveHandlers') ?? []) stateHandler(inventory, row, 'receive');
  for (const row of sorted.get('sendHandlers') ?? []) stateHandler(inventory, row, 'send');
  for (const row of sorted.get('orchestrations') ?? []) {
    const host = name(row, 'HostName');
    const orchestration = name(row, 'Name');
    if (host !== undefined && orchestration !== undefined)
      state(inventory.root, ['hosts', host, 'orchestrations', orchestration]);
  }
  for (const row of sorted.get('receiveLocations') ?? []) stateLocation(inventory, row);
  for (const row of sorted.get('sendPorts') ?? []) stateSendPort(inventory, row);
  closeLists(inventory, sorted);
  inventory.unknown.push(...notesOf(sorted));
}

function stateGroup(inventory: Inventory, row: Row): void {
  const { root } = inventory;
  const version = versions[`${number(row, 'MajorVersion') ?? ''}.${number(row, 'MinorVersion') ?? ''}`];
  if (version !== undefined) state(root, ['group', 'version'], version);
  const tolerance = flag(row, 'ReceiverFaultToleranceEnabled');
  if (tolerance !== undefined && version === '2020') state(root, ['group', 'receiveFaultTolerance'], tolerance);
  const server = name(row, 'MgmtDbServerName');
  const database = name(row, 'MgmtDbName');
  if (server !== undefined && database !== undefined) {
    inventory.management = { server, database };
    if (!isLocal(sqlNameFrom(server).server)) state(root, ['group', 'databaseServer'], server);
  }
  for (const [kind, prefix] of databasesOfGroup)
    stateDatabase(inventory, kind, name(row, `${prefix}ServerName`), name(row, `${prefix}Name`));
  const sso = name(row, 'SSOServerName');
  if (sso !== undefined) inventory.secretServer = sso;
}

/** The master is the database of the group as well; it is stated once. */
function stateMessageBoxes(inventory: Inventory, rows: readonly Row[]): void {
  for (const row of rows) {
    const entry = stateDatabase(inventory, 'messagebox', name(row, 'MsgBoxDBServerName'), name(row, 'MsgBoxDBName'));
    if (!entry) continue;
    if (flag(row, 'IsMasterMsgBox') === true) childOf(entry, 'master').value = true;
    const disabled = flag(row, 'DisableNewMessagePublication');
    if (disabled !== undefined && rows.length > 1)
      childOf(entry, 'newPublication').value = disabled ? 'disabled' : 'enabled';
  }
}

function stateServer(inventory: Inventory, row: Row): void {
  const server = name(row, 'Name');
  if (server !== undefined) state(inventory.root, ['servers', server]);
}

function stateHost(inventory: Inventory, row: Row): void {
  const host = name(row, 'Name');
  if (host === undefined) return;
  const entry = state(inventory.root, ['hosts', host]);
  const type = text(row, 'HostType')?.toLowerCase();
  if (type === '1' || type === 'inprocess') childOf(entry, 'type').value = 'in-process';
  if (type === '2' || type === 'isolated') childOf(entry, 'type').value = 'isolated';
  for (const [property, key] of [
    ['HostTracking', 'tracking'],
    ['IsDefault', 'default'],
    ['AuthTrusted', 'trusted'],
  ] as const)
    if (flag(row, property) === true) childOf(entry, key).value = true;
  if (flag(row, 'IsHost32BitOnly') === true) childOf(entry, 'bits').value = 32;
  const group = name(row, 'ClusterResourceGroupName');
  // Which cluster has the group is resolved when all files are put together.
  if (group !== undefined) childOf(entry, 'clusterGroup').value = group;
}

function stateInstance(inventory: Inventory, row: Row): void {
  const host = name(row, 'HostName');
  const server = name(row, 'RunningServer');
  if (host === undefined || server === undefined) return;
  if (number(row, 'ConfigurationState') === notInstalled) return;
  if (number(row, 'ClusterInstanceType') === virtualInstance) return;
  state(inventory.root, ['servers', server]);
  const instance = state(inventory.root, ['hosts', host, 'instances', server]);
  if (flag(row, 'IsDisabled') === true) childOf(instance, 'state').value = 'disabled';
}

function stateHandler(inventory: Inventory, row: Row, direction: 'receive' | 'send'): void {
  const host = name(row, 'HostName');
  const adapter = adapterNamed(inventory, text(row, 'AdapterName'));
  if (host !== undefined && adapter !== undefined) state(inventory.root, ['hosts', host, direction, adapter]);
}

function stateLocation(inventory: Inventory, row: Row): void {
  const location = name(row, 'Name');
  if (location === undefined) return;
  const entry = state(inventory.root, ['applications', noApplication, 'receiveLocations', location]);
  const adapter = adapterNamed(inventory, text(row, 'AdapterName'));
  if (adapter !== undefined) childOf(entry, 'adapter').value = adapter;
  const host = name(row, 'HostName');
  if (host !== undefined) {
    state(inventory.root, ['hosts', host]);
    childOf(entry, 'host').value = host;
  }
  stateTarget(entry, text(row, 'InboundTransportURL'), adapter, 'address');
}

/** The host of a send port stands in binding files only. */
function stateSendPort(inventory: Inventory, row: Row): void {
  const port = name(row, 'Name');
  if (port === undefined) return;
  const entry = state(inventory.root, ['applications', noApplication, 'sendPorts', port]);
  if (flag(row, 'IsDynamic') === true) {
    childOf(entry, 'dynamic').value = true;
    return;
  }
  const adapter = adapterNamed(inventory, text(row, 'PTTransportType'));
  if (adapter !== undefined) childOf(entry, 'adapter').value = adapter;
  stateTarget(entry, text(row, 'PTAddress'), adapter, 'target');
  if (flag(row, 'OrderedDelivery') === true || flag(row, 'PTOrderedDelivery') === true)
    childOf(entry, 'orderedDelivery').value = true;
  const second = adapterNamed(inventory, text(row, 'STTransportType'));
  if (second !== undefined && text(row, 'STAddress') !== undefined)
    childOf(childOf(entry, 'backup'), 'adapter').value = second;
}

/** Hosts and what they run in one dump: what is not listed there is not there. */
function closeLists({ root }: Inventory, sorted: Sorted<WmiClass>): void {
  for (const row of sorted.get('hosts') ?? []) {
    const host = name(row, 'Name');
    if (host === undefined) continue;
    if (sorted.has('instances')) stateAll(root, ['hosts', host, 'instances'], []);
    if (sorted.has('receiveHandlers')) stateAll(root, ['hosts', host, 'receive'], []);
    if (sorted.has('sendHandlers')) stateAll(root, ['hosts', host, 'send'], []);
  }
}

function notesOf(sorted: Sorted<WmiClass>): Inventory['unknown'] {
  const missing = (['hosts', 'instances', 'receiveHandlers', 'sendHandlers', 'group'] as const).filter(
    (each) => !sorted.has(each),
  );
  return [...(missing.length > 0 ? [message('import.unknown.wmi', { classes: missing })] : []), balancersNote];
}
