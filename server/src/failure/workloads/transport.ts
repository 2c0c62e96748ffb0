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
import { capacityOf, workingInstances } from '../components/hosts.ts';
import { msdtcNode } from '../components/msdtc.ts';
import { definedOr, filesOf, placementNode, serviceNode } from '../components/placement.ts';
import { isLocalPath, isQueueAdapter } from '../components/services.ts';
import { needUnnamedInstance } from '../components/unnamedServer.ts';
import { message } from '../failureMessages.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
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
  if (host === undefined) {
    const name = way.hostName;
    missing.push(
      b.unknown(
        name === undefined
          ? message('failure/missing.host', { name: way.name })
          : message('failure/missing.not-defined', { name }),
      ),
    );
  }
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
  const nodes = (balancers ?? []).flatMap((balancer) => b.node(balancer.id) ?? []);
  if (nodes.length > 0) b.need(open, 'run', 'any', nodes);
}

/** What `uses` and file shares stand for. */
function usedBy(b: GraphBuilder, { name, settings, adapter }: Way): number[] {
  const used = (settings.uses?.items ?? []).map(
    (item) => nodeOfKinds(b, item) ?? b.unknown(message('failure/missing.not-defined', { name: item.name })),
  );
  if (settings.share) used.push(definedOr(b, `fileShare:${settings.share.name}`, settings.share.name));
  else if (settings.mappedDrive?.value === true)
    used.push(b.unknown(message('failure/missing.mapped-drive', { name })));
  else if (settings.path) used.push(...folderOf(b, settings.path.value));
  else if (adapter?.name === 'FILE') used.push(b.unknown(message('failure/missing.path', { name })));
  return used;
}

/** The share that a folder is on, else the server or group that its path names; nothing where neither is described. */
function folderOf(b: GraphBuilder, path: string): readonly number[] {
  const share = shareOfPath(b.platform.fileShares, path);
  if (share) return [b.node(share.id) ?? []].flat();
  const placement = b.platform.placementOfPath(path);
  return placement ? filesOf(b, placement) : [];
}

function nodeOfKinds(b: GraphBuilder, reference: Reference): number | undefined {
  for (const kind of reference.kinds) {
    const node = b.node(`${kind}:${reference.name}`);
    if (node !== undefined) return node;
  }
  return undefined;
}

/** The queue manager, with its MSDTC where the adapter takes part in transactions. */
function queueManagerOf(b: GraphBuilder, { settings, adapter }: Way): number[] {
  const reference = settings.queueManager;
  if (!reference) return [];
  const inTransactions = adapter?.name === 'MQSeries' && settings.transactional?.value !== false;
  const placement = inTransactions ? b.platform.placementOf(reference) : undefined;
  return [nodeOfKinds(b, reference) ?? [], (placement && msdtcNode(b, placement)) ?? []].flat();
}

/** The Message Queuing service of the server that a receiver reads from, where that server is described. */
function queueServerOf(b: GraphBuilder, { direction, settings, adapter }: Way): number[] {
  const reference = settings.queueServer;
  if (direction !== 'receive' || !reference || !isQueueAdapter(adapter?.name)) return [];
  const placement = b.platform.placementOf(reference);
  if (!placement) return [nodeOfKinds(b, reference) ?? []].flat();
  const holder = placement.kind === 'server' ? placement.server : placement.group;
  const service = serviceNode(b, 'msmq', holder);
  if (service !== undefined) return [service];
  const node = placementNode(b, placement);
  const known = placement.kind === 'server' || placement.group.resources !== undefined;
  const missing = known ? [] : [b.unknown(message('failure/missing.clustered-msmq', { name: holder.name }))];
  return [...(node === undefined ? [] : [node]), ...missing];
}

/** What each server must have, and what takes its place for all of them. */
interface PerServer {
  readonly shared: readonly number[];
  readonly of: (server: Server | undefined) => readonly number[];
  /** The balancers in front; `undefined` where calls do not come through one. */
  readonly balancers: readonly LoadBalancer[] | undefined;
}

function perServerNeeds(b: GraphBuilder, way: Way): PerServer {
  const { adapter, settings, host, direction } = way;
  const shared: number[] = [];
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
  if (group.resources === undefined) return b.unknown(message('failure/missing.clustered-msmq', { name: group.name }));
  return serviceNode(b, 'msmq', group);
}

/** Needs the host, and on the server of some instance whatever is asked there. Answers what its capacity is. */
function needHost(b: GraphBuilder, open: number, way: Way, host: Host, perServer: PerServer): readonly number[] {
  const hostNode = b.node(host.id);
  if (hostNode === undefined) return [];
  if (way.tiedTo) {
    const { tiedTo } = way;
    const instance = b.node(tiedTo.id);
    const needs = [b.intact(hostNode), ...(instance === undefined ? [] : [instance]), ...perServer.of(tiedTo.server)];
    b.need(open, 'run', 'all', needs);
    return [open];
  }
  b.need(open, 'run', 'all', [hostNode]);
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
  if (group)
    needOnActiveOwner(
      b,
      open,
      group,
      (owner) => served.get(instances.find(({ server }) => server === owner) as HostInstance),
      () => message('failure/down.no-owner-instance', { group: group.name, name: host.name }),
    );
  else b.need(open, 'run', 'any', [...served.values()]);
  return capacityOf(b, host, (instance) => served.get(instance));
}

/** An instance, with what the way needs on its server. */
function servedInstance(b: GraphBuilder, { id, server }: HostInstance, host: Host, perServer: PerServer): number {
  const served = b.helper();
  b.need(served, 'run', 'all', [b.node(id) ?? [], ...perServer.of(server)].flat());
  const { balancers } = perServer;
  if (balancers) {
    const through = balancers.filter((each) => covers(each, server)).flatMap((each) => b.node(each.id) ?? []);
    b.need(served, 'run', 'any', through.length > 0 ? through : [noMember(b, balancers, host)]);
  }
  return served;
}

function noMember(b: GraphBuilder, balancers: readonly LoadBalancer[] | undefined, host: Host): number {
  const balancer = balancers?.[0]?.name ?? '';
  return b.never(message('failure/down.no-member', { balancer, host: host.name }));
}
