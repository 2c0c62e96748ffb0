/**
 * A failover cluster in the words of the format: its groups, and what BizTalk and SQL Server have in them. States and owners
 * of the moment are left out.
 */
import { message } from '../importMessages.ts';
import { type Branch, childOf, type Inventory, state, stateAll } from '../inventory.ts';
import { witnessNote } from '../openNotes.ts';
import type { ClusterFacts, ClusterResource } from './clusterFacts.ts';

/** The types of resources that are services or addresses of their own. */
const resourceWords: Readonly<Record<string, string>> = {
  'network name': 'network-name',
  'distributed network name': 'network-name',
  'ip address': 'ip-address',
  'ipv6 address': 'ip-address',
  'physical disk': 'disk',
  'distributed transaction coordinator': 'msdtc',
  msmq: 'msmq',
  'file server': 'file-share',
  'file share': 'file-share',
};

const sqlServer = 'sql server';
const availabilityGroup = 'sql server availability group';
const coreGroup = /^(?:cluster group|available storage)$/i;

/** States a cluster and all that is in its groups. */
export function stateCluster(inventory: Inventory, cluster: ClusterFacts): void {
  const { root } = inventory;
  for (const node of cluster.nodes) state(root, ['servers', node]);
  const entry = state(root, ['clusters', cluster.name]);
  if (cluster.nodes.length > 0) stateAll(root, ['clusters', cluster.name, 'nodes'], cluster.nodes);
  stateWitness(inventory, entry, cluster);
  for (const group of cluster.groups) {
    const resources = cluster.resources.filter((each) => each.group?.toLowerCase() === group.name.toLowerCase());
    if (group.core || coreGroup.test(group.name)) continue;
    const types = new Set(resources.map(({ type }) => type.toLowerCase()));
    if (types.has(availabilityGroup)) {
      stateAvailabilityGroup(inventory, cluster, resources);
      continue;
    }
    const words = [...types].flatMap((type) => (Object.hasOwn(resourceWords, type) ? (resourceWords[type] ?? []) : []));
    const path = ['clusters', cluster.name, 'groups', group.name];
    state(root, path);
    if (cluster.resources.length > 0) stateAll(root, [...path, 'resources'], words);
    if (group.owners.length > 0) stateAll(root, [...path, 'owners'], group.owners);
    const placement = `${cluster.name}/${group.name}`;
    if (types.has(sqlServer)) stateSql(inventory, placement, resources);
    stateServices(inventory, placement, resources);
  }
}

function stateWitness(inventory: Inventory, entry: Branch, { resources, quorum }: ClusterFacts): void {
  const witness = resources.find(({ name }) => name.toLowerCase() === quorum?.toLowerCase());
  const type = witness?.type.toLowerCase();
  const byType = resources.find((each) => /^(?:cloud|file share) witness$/i.test(each.type))?.type.toLowerCase();
  if (quorum === '') childOf(entry, 'witness').value = 'none';
  else if (type === 'physical disk') childOf(entry, 'witness').value = 'disk';
  else if ((type ?? byType) === 'cloud witness') childOf(entry, 'witness').value = 'cloud';
  else inventory.unknown.push(witnessNote(entry.name));
}

/** The name that clients use, as a parameter says it, or as the set-up of SQL Server names its resources. */
function networkNameOf(resources: readonly ClusterResource[]): string | undefined {
  const network = resources.filter(({ type }) => /^(?:distributed )?network name$/i.test(type));
  for (const { parameters, name } of network) {
    const found = parameters.get('dnsname') ?? parameters.get('name') ?? inBrackets(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `SQL Network Name (SQLPROD)`, `SQL Server (ORDERS)`. */
function inBrackets(name: string): string | undefined {
  return /^SQL [\w ]{1,40}\(([^()]{1,80})\)$/i.exec(name)?.[1];
}

function stateSql(inventory: Inventory, placement: string, resources: readonly ClusterResource[]): void {
  for (const resource of resources.filter(({ type }) => type.toLowerCase() === sqlServer)) {
    const server = resource.parameters.get('virtualservername') ?? networkNameOf(resources);
    const given = resource.parameters.get('instancename') ?? inBrackets(resource.name);
    const instance = given === undefined || given.toUpperCase() === 'MSSQLSERVER' ? undefined : given;
    if (server === undefined) {
      inventory.unknown.push(message('import.unknown.network-name', { group: placement }));
      continue;
    }
    const entry = state(inventory.root, ['sqlInstances', instance === undefined ? server : `${server}\\${instance}`]);
    childOf(entry, 'on').value ??= placement;
    childOf(entry, 'networkName').value ??= server;
    if (instance !== undefined) childOf(entry, 'instanceName').value ??= instance;
  }
}

function stateAvailabilityGroup(
  inventory: Inventory,
  cluster: ClusterFacts,
  resources: readonly ClusterResource[],
): void {
  const own = resources.find(({ type }) => type.toLowerCase() === availabilityGroup);
  if (!own) return;
  const entry = state(inventory.root, ['availabilityGroups', own.name]);
  childOf(entry, 'cluster').value ??= cluster.name;
  // The set-up names the resource of a listener GROUP_LISTENER.
  const prefix = `${own.name}_`.toLowerCase();
  const network = resources.filter(({ type }) => /^(?:distributed )?network name$/i.test(type));
  for (const { name, parameters } of network) {
    const listener =
      parameters.get('dnsname') ?? (name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : undefined);
    if (listener !== undefined) childOf(childOf(entry, 'listener'), 'name').value ??= listener;
  }
}

/** Windows services in a group: hosts of BizTalk, and the master secret server. */
function stateServices(inventory: Inventory, placement: string, resources: readonly ClusterResource[]): void {
  for (const { parameters } of resources) {
    const service = parameters.get('servicename');
    const host = service === undefined ? undefined : /^BTSSvc\$(.+)$/i.exec(service)?.[1];
    if (host !== undefined) childOf(state(inventory.root, ['hosts', host]), 'clusterGroup').value ??= placement;
    if (service?.toUpperCase() === 'ENTSSO') {
      const secret = state(inventory.root, ['masterSecretServer', 'on']);
      if (secret.value === undefined) secret.value = placement;
      else inventory.unknown.push(message('import.unknown.second-secret', { group: placement }));
    }
  }
}
