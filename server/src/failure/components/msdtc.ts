/** Which MSDTC a SQL Server instance or the master secret server takes part in transactions with. */

import type { Group, Placement } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { serviceNode } from './placement.ts';
import { ownersOf } from './primary.ts';

/**
 * The clustered MSDTC of the placement's group, else any one in another group of the cluster, else that of the active
 * owner; on a server, its own. Where the groups' resources are not stated, nobody knows.
 * https://learn.microsoft.com/en-us/biztalk/technical-guides/planning-for-high-availability2
 */
export function needMsdtc(b: GraphBuilder, node: number, placement: Placement): void {
  if (placement.kind === 'server') {
    b.need(node, 'run', 'all', [serviceNode(b, 'msdtc', placement.server) ?? []].flat());
    return;
  }
  const { group } = placement;
  const own = group.resources?.has('msdtc') ? serviceNode(b, 'msdtc', group) : undefined;
  if (own !== undefined) {
    b.need(node, 'run', 'all', [own]);
    return;
  }
  const groups = group.cluster.groups ?? [];
  const others = groups.flatMap((each) => (each.resources?.has('msdtc') ? (serviceNode(b, 'msdtc', each) ?? []) : []));
  if (others.length > 0) {
    b.need(node, 'run', 'any', others);
    return;
  }
  if (isUnknown(group)) {
    const name = group.cluster.name;
    b.need(node, 'run', 'all', [b.unknown(message('failure/missing.clustered-msdtc', { name }))]);
    return;
  }
  const pairs = ownersOf(group).flatMap((owner) => {
    const guard = b.node(owner.id);
    const target = serviceNode(b, 'msdtc', owner);
    return guard === undefined || target === undefined ? [] : [guard, target];
  });
  if (pairs.length > 0) b.need(node, 'run', 'first', pairs);
}

function isUnknown(group: Group): boolean {
  const groups = group.cluster.groups;
  return group.resources === undefined || groups === undefined || groups.some((each) => each.resources === undefined);
}
