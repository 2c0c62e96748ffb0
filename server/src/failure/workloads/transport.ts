/**
 * What one way in or out needs: its host, and what its adapter and settings add. Needs that are asked on each server are
 * asked of the server of each host instance: the way is open while some instance has them.
 */

import type { Reference } from '../../topology/fact.ts';
import { shareOfPath } from '../../topology/linkPaths.ts';
import type {
  AdapterFacts,
  Group,
  Host,
  HostInstance,
  LoadBalancer,
  Server,
  Transport,
} from '../../topology/platform.ts';
import { needOnActiveOwner } from '../components/activeOwners.ts';
import { capacityOf, noOwnerInstance, workingInstances } from '../components/hosts.ts';
import { msdtcNode } from '../components/msdtc.ts';
import { definedOr, filesOf, holderOf, notDefined, serviceNode } from '../components/placement.ts';
import { isLocalPath, isQueueAdapter } from '../components/services.ts';
import { needUnnamedInstance } from '../components/unnamedServer.ts';
import { message } from '../failureMessages.ts';
import type { GraphBuilder, Part } from '../graphBuilder.ts';
import { balancersOf, covers, listensForCalls } from './balancers.ts';

export interface Way {
  /** What messages call it. */
  readonly name: string;
  readonly direction: 'receive' | 'send';
  /** Whether a host is stated, defined or not. */
  readonly hostName: string | undefined;
  readonly host: Host | undefined;
  readonly adapter: AdapterFacts | undefined;
  readonly settings: Transport;
  /** The only instance that serves it, where each server has a workload of its own. */
  readonly tiedTo?: HostInstance;
}

/** Gives the node `open` what a way needs. Answers of what it has one or more running. */
export function needWay(b: GraphBuilder, open: number, way: Way): readonly number[] {
  const { host, settings } = way;
  const missing: number[] = [];
  if (host === undefined && way.hostName !== undefined) missing.push(notDefined(b, way.hostName));
  else if (host === undefined) missing.push(b.unknown(message('failure/missing.host', { name: way.name })));
  if (settings.enabled?.value === false) missing.push(b.never(message('failure/down.disabled', { name: way.name })));
  b.need(open, 'run', 'all', [...missing, ...usedBy(b, way), ...queueManagerOf(b, way), ...queueServerOf(b, way)]);
  const perServer = perServerNeeds(b, way);
  b.need(open, 'run', 'all', perServer.shared);
  if (host) return needHost(b, open, way, host, perServer);
  needUnnamedInstance(b, open, {});
  needAnyBalancer(b, open, perServer.balancers);
  return [];
}

function needAnyBalancer(b: GraphBuilder, open: number, balancers: readonly LoadBalancer[] | undefined): void {
  const ids = (balancers ?? []).map(({ id }) => id);
  if (ids.length > 0) b.need(open, 'run', 'any', ids);
}

/** What `uses` and file shares stand for. */
function usedBy(b: GraphBuilder, { name, settings, adapter }: Way): readonly Part[] {
  const used: Part[] = (settings.uses?.items ?? []).map((item) => nodeOfKinds(b, item) ?? notDefined(b, item.name));
  if (settings.share) used.push(definedOr(b, `fileShare:${settings.share.name}`, settings.share.name));
  else if (settings.mappedDrive?.value === true)
    used.push(b.unknown(message('failure/missing.mapped-drive', { name })));
  else if (settings.path) used.push(...folderOf(b, settings.path.value));
  else if (adapter?.name === 'FILE') used.push(b.unknown(message('failure/missing.path', { name })));
  return used;
}

/** The share that a folder is on, else the server or group that its path names; nothing where neither is described. */
function folderOf({ platform }: GraphBuilder, path: string): readonly Part[] {
  const share = shareOfPath(platform.fileShares, path);
  if (share) return [share.id];
  const placement = platform.placementOfPath(path);
  return placement ? filesOf(placement) : [];
}

function nodeOfKinds(b: GraphBuilder, reference: Reference): number | undefined {
  for (const kind of reference.kinds) {
    const node = b.node(`${kind}:${reference.name}`);
    if (node !== undefined) return node;
  }
  return undefined;
}

/** The queue manager, with its MSDTC where the adapter takes part in transactions. */
function queueManagerOf(b: GraphBuilder, { settings, adapter }: Way): readonly Part[] {
  const reference = settings.queueManager;
  if (!reference) return [];
  const inTransactions = adapter?.name === 'MQSeries' && settings.transactional?.value !== false;
  const placement = inTransactions ? b.platform.placementOf(reference) : undefined;
  return [nodeOfKinds(b, reference), placement && msdtcNode(b, placement)];
}

/** The Message Queuing service of the server that a receiver reads from, where that server is described. */
function queueServerOf(b: GraphBuilder, { direction, settings, adapter }: Way): readonly Part[] {
  const reference = settings.queueServer;
  if (direction !== 'receive' || !reference || !isQueueAdapter(adapter?.name)) return [];
  const placement = b.platform.placementOf(reference);
  if (!placement) return [nodeOfKinds(b, reference)];
  const holder = holderOf(placement);
  const service = serviceNode(b, 'msmq', holder);
  if (service !== undefined) return [service];
  const isKnown = placement.kind === 'server' || placement.group.resources !== undefined;
  return [holder.id, isKnown ? undefined : unknownQueue(b, holder)];
}

/** What each server must have, and what takes its place for all of them. */
interface PerServer {
  readonly shared: readonly Part[];
  readonly of: (server: Server | undefined) => readonly Part[];
  /** The balancers in front; `undefined` where calls do not come through one. */
  readonly balancers: readonly LoadBalancer[] | undefined;
}

function perServerNeeds(b: GraphBuilder, way: Way): PerServer {
  const { adapter, settings, host, direction } = way;
  const shared: Part[] = [];
  const services: ('msmq' | 'files')[] = [];
  if (isQueueAdapter(adapter?.name)) {
    const clustered = host?.group && clusteredQueue(b, host.group);
    if (clustered === undefined) services.push('msmq');
    else shared.push(clustered);
  }
  const local = adapter?.name === 'FILE' && isLocalPath(settings);
  if (local && settings.share === undefined && settings.mappedDrive?.value !== true) services.push('files');
  const serving = direction === 'receive' && !way.tiedTo ? balancersOf(b.platform, host) : [];
  const listens = serving.length > 0 ? listensForCalls(adapter, settings) : false;
  if (listens === undefined) shared.push(b.unknown(message('failure/missing.binding', { name: way.name })));
  return {
    shared,
    of: (server) => (server ? services.flatMap((service) => serviceNode(b, service, server) ?? []) : []),
    balancers: listens ? serving : undefined,
  };
}

/** The clustered queue service of a group; a missing fact where its resources are not stated. */
function clusteredQueue(b: GraphBuilder, group: Group): number | undefined {
  return group.resources === undefined ? unknownQueue(b, group) : serviceNode(b, 'msmq', group);
}

function unknownQueue(b: GraphBuilder, { name }: Pick<Group, 'name'>): number {
  return b.unknown(message('failure/missing.clustered-msmq', { name }));
}

/** Needs the host, and on the server of some instance whatever is asked there. Answers what its capacity is. */
function needHost(b: GraphBuilder, open: number, way: Way, host: Host, perServer: PerServer): readonly number[] {
  const { tiedTo } = way;
  if (tiedTo) {
    b.need(open, 'run', 'all', [b.intact(host.id), tiedTo.id, ...perServer.of(tiedTo.server)]);
    return [open];
  }
  b.need(open, 'run', 'all', [host.id]);
  const { balancers } = perServer;
  const instances = workingInstances(host);
  if (instances.length === 0) {
    needAnyBalancer(b, open, balancers);
    return capacityOf(b, host);
  }
  if (balancers === undefined && instances.every(({ server }) => perServer.of(server).length === 0))
    return capacityOf(b, host);
  const served = new Map(instances.map((instance) => [instance, servedInstance(b, instance, host, perServer)]));
  const { group } = host;
  const servedOn = (owner: Server): number | undefined =>
    served.get(instances.find(({ server }) => server === owner) as HostInstance);
  if (group) needOnActiveOwner(b, open, group, servedOn, noOwnerInstance(group, host));
  else b.need(open, 'run', 'any', [...served.values()]);
  return capacityOf(b, host, (instance) => served.get(instance));
}

/** An instance, with what the way needs on its server. */
function servedInstance(b: GraphBuilder, { id, server }: HostInstance, host: Host, perServer: PerServer): number {
  const served = b.helper();
  b.need(served, 'run', 'all', [id, ...perServer.of(server)]);
  const { balancers } = perServer;
  if (balancers) {
    const through: Part[] = balancers.filter((each) => covers(each, server)).map((each) => each.id);
    const balancer = balancers[0]?.name ?? '';
    if (through.length === 0) through.push(b.never(message('failure/down.no-member', { balancer, host: host.name })));
    b.need(served, 'run', 'any', through);
  }
  return served;
}
