/**
 * What one way in or out needs: its host, and what its adapter and settings add. Needs that are asked on each server are
 * asked of the server of each host instance: the way is open while some instance has them.
 */

import type { Reference } from '../../topology/fact.ts';
import type {
  AdapterFacts,
  FileShare,
  Group,
  Host,
  HostInstance,
  LoadBalancer,
  Server,
  Transport,
} from '../../topology/platform.ts';
import { instanceNodes, workingInstances } from '../components/hosts.ts';
import { definedOr, placementNode, serviceNode } from '../components/placement.ts';
import { isLocalPath, isQueueAdapter } from '../components/services.ts';
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
  const { host } = way;
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
  if (way.settings.enabled?.value === false)
    missing.push(b.never(message('failure/down.disabled', { name: way.name })));
  b.need(open, 'run', 'all', [...missing, ...usedBy(b, way), ...queueManagerOf(b, way), ...queueServerOf(b, way)]);
  const perServer = perServerNeeds(b, way);
  b.need(open, 'run', 'all', perServer.shared);
  return host ? needHost(b, open, way, host, perServer) : [];
}

/** What `uses` and file shares stand for. */
function usedBy(b: GraphBuilder, { name, settings, adapter }: Way): number[] {
  const used = (settings.uses?.items ?? []).map(
    (item) => nodeOfKinds(b, item) ?? b.unknown(message('failure/missing.not-defined', { name: item.name })),
  );
  if (settings.share) used.push(definedOr(b, `fileShare:${settings.share.name}`, settings.share.name));
  else if (settings.mappedDrive?.value === true)
    used.push(b.unknown(message('failure/missing.mapped-drive', { name })));
  else if (settings.path)
    used.push(
      ...[shareOf(b.platform.fileShares, settings.path.value)].flatMap((share) => (share && b.node(share.id)) ?? []),
    );
  else if (adapter?.name === 'FILE') used.push(b.unknown(message('failure/missing.path', { name })));
  return used;
}

/** The share with the longest path that a path begins with, by whole folders and without case. */
function shareOf(shares: readonly FileShare[], path: string): FileShare | undefined {
  const folder = `${normalPath(path)}\\`;
  let best: FileShare | undefined;
  let longest = 0;
  for (const share of shares) {
    const root = normalPath(share.entry.values.path?.value ?? '');
    if (root.length > longest && folder.startsWith(`${root}\\`)) {
      best = share;
      longest = root.length;
    }
  }
  return best;
}

function normalPath(path: string): string {
  return path.replaceAll('/', '\\').replace(/\\+$/, '').toLowerCase();
}

function nodeOfKinds(b: GraphBuilder, reference: Reference): number | undefined {
  for (const kind of reference.kinds) {
    const node = b.node(`${kind}:${reference.name}`);
    if (node !== undefined) return node;
  }
  return undefined;
}

function queueManagerOf(b: GraphBuilder, { settings }: Way): number[] {
  return settings.queueManager ? [nodeOfKinds(b, settings.queueManager) ?? []].flat() : [];
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
  const serving = direction === 'receive' && host && !way.tiedTo ? balancersOf(b.platform, host) : [];
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
  const instances = workingInstances(host);
  const nodes = instanceNodes(b, host);
  if (way.tiedTo) {
    const { tiedTo } = way;
    const instance = b.node(tiedTo.id);
    const needs = [b.intact(hostNode), ...(instance === undefined ? [] : [instance]), ...perServer.of(tiedTo.server)];
    b.need(open, 'run', 'all', needs);
    return [open];
  }
  b.need(open, 'run', 'all', [hostNode]);
  const { balancers } = perServer;
  const asked = instances.map((instance) => perServer.of(instance.server));
  if (balancers === undefined && asked.every((needs) => needs.length === 0)) return nodes.map((each) => each.ready);
  if (instances.length === 0) {
    const up = (balancers ?? []).flatMap((balancer) => b.node(balancer.id) ?? []);
    if (up.length > 0) b.need(open, 'run', 'any', up);
    return [];
  }
  const serving = instances.flatMap((instance, index) => {
    const node = nodes[index];
    if (!node) return [];
    const through = balancers
      ?.filter((balancer) => covers(balancer, instance.server))
      .flatMap((each) => b.node(each.id) ?? []);
    const locally = b.helper();
    b.need(locally, 'run', 'all', asked[index] ?? []);
    if (through) b.need(locally, 'run', 'any', through.length > 0 ? through : [noMember(b, balancers, host)]);
    const able = b.helper();
    b.need(able, 'run', 'all', [node.ready, locally]);
    return { instance: node.instance, locally, able };
  });
  if (host.group) {
    const pairs = serving.flatMap(({ instance, locally }) => [instance, locally]);
    b.need(open, 'run', 'first', pairs);
  } else {
    const working = serving.map(({ instance, locally, able }) => {
      const both = b.helper();
      b.need(both, 'run', 'all', [instance, locally]);
      return { both, able };
    });
    b.need(
      open,
      'run',
      'any',
      working.map(({ both }) => both),
    );
  }
  return serving.map(({ able }) => able);
}

function noMember(b: GraphBuilder, balancers: readonly LoadBalancer[] | undefined, host: Host): number {
  const balancer = balancers?.[0]?.name ?? '';
  return b.never(message('failure/down.no-member', { balancer, host: host.name }));
}
