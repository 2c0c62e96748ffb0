/** The nodes of servers, clusters and cluster groups, of the services on them, and the need of what is placed there. */
import type { Message } from '../../text/message.ts';
import type { Reference } from '../../topology/fact.ts';
import type { Cluster, Group, Placement, Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import type { GraphBuilder, Part } from '../graphBuilder.ts';
import { type Service, serviceId } from './services.ts';

/** What something is placed on. */
export function holderOf(placement: Placement): Server | Group {
  return placement.kind === 'server' ? placement.server : placement.group;
}

/** The node of a service on a server or in a group; `undefined` where it does not run. */
export function serviceNode(b: GraphBuilder, service: Service, holder: Server | Group): number | undefined {
  return b.node(serviceId(service, holder));
}

/** A server or group with its file system; that of a group comes with it. */
export function filesOf(placement: Placement): readonly Part[] {
  return placement.kind === 'server'
    ? [placement.server.id, serviceId('files', placement.server)]
    : [placement.group.id];
}

/** Needs what `on` names; nothing where it is not stated, a missing fact where it is not defined. */
export function needPlacement(b: GraphBuilder, node: Part, on: Reference | undefined): void {
  if (on === undefined) return;
  const placement = b.platform.placementOf(on);
  b.need(node, 'run', 'all', [placement ? holderOf(placement).id : notDefined(b, on.name)]);
}

/** Needs the storage that is named. */
export function needStorage(b: GraphBuilder, node: Part, storage: Reference | undefined): void {
  if (storage) b.need(node, 'run', 'all', [definedOr(b, `storage:${storage.name}`, storage.name)]);
}

/** Any of some servers; a name in the list that is not defined, or no list at all, is a missing fact. */
export function needAnyServer(
  b: GraphBuilder,
  node: Part,
  servers: readonly Server[],
  stated: readonly Reference[] | undefined,
  said: { readonly unstated: Message; readonly none: Message },
): void {
  const members: Part[] = servers.map(({ id }) => id);
  const missing = stated?.find((item) => b.platform.serverNamed(item.name) === undefined);
  if (missing) members.push(notDefined(b, missing.name));
  else if (stated === undefined) members.push(b.unknown(said.unstated));
  if (members.length === 0) members.push(b.never(said.none));
  b.need(node, 'run', 'any', members);
}

/** The missing fact of a name that is not defined. */
export function notDefined(b: GraphBuilder, name: string): number {
  return b.unknown(message('failure/missing.not-defined', { name }));
}

/** The missing fact of where something stands: what `on` names is not defined, or nothing is stated. */
export function unplaced(b: GraphBuilder, name: string, on: Reference | undefined): number {
  return on ? notDefined(b, on.name) : b.unknown(message('failure/missing.placement', { name }));
}

/** The missing fact of whether a cluster carries an MSDTC. */
export function unknownMsdtc(b: GraphBuilder, { name }: Cluster): number {
  return b.unknown(message('failure/missing.clustered-msdtc', { name }));
}

/** The node of an entry, by its id; a missing fact where it is not defined. */
export function definedOr(b: GraphBuilder, id: string, name: string): number {
  return b.node(id) ?? notDefined(b, name);
}
