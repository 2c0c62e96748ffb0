/** The nodes of servers, clusters and cluster groups, of the services on them, and the need of what is placed there. */

import type { Reference } from '../../topology/fact.ts';
import type { Group, Placement, Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { type Service, serviceId } from './services.ts';

/** The node of a placement. */
export function placementNode(b: GraphBuilder, placement: Placement): number | undefined {
  return b.node(placement.kind === 'server' ? placement.server.id : placement.group.id);
}

/** The node of a service on a server or in a group; `undefined` where it does not run. */
export function serviceNode(b: GraphBuilder, service: Service, holder: Server | Group): number | undefined {
  return b.node(serviceId(service, holder));
}

/** A server or group with its file system; that of a group comes with it. */
export function filesOf(b: GraphBuilder, placement: Placement): readonly number[] {
  const files = placement.kind === 'server' ? serviceNode(b, 'files', placement.server) : undefined;
  return [placementNode(b, placement) ?? [], files ?? []].flat();
}

/** Needs what `on` names; nothing where it is not stated, a missing fact where it is not defined. */
export function needPlacement(b: GraphBuilder, node: number, on: Reference | undefined): void {
  if (on === undefined) return;
  const placement = b.platform.placementOf(on);
  const target = placement && placementNode(b, placement);
  b.need(node, 'run', 'all', [target ?? b.unknown(message('failure/missing.not-defined', { name: on.name }))]);
}

/** The node of an entry, by its id; a missing fact where it is not defined. */
export function definedOr(b: GraphBuilder, id: string, name: string): number {
  return b.node(id) ?? b.unknown(message('failure/missing.not-defined', { name }));
}
