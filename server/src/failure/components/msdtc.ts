/** Which MSDTC what stands on a server, or moves with a group, takes part in transactions with. */
import { groupsOf } from '../../topology/carriers.ts';
import type { Group, Placement, Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { needOnActiveOwner } from './activeOwners.ts';
import { areResourcesUnknown, isMsdtcOff, isMsdtcUnknown } from './msdtcFacts.ts';
import { holderOf, serviceNode, unknownMsdtc } from './placement.ts';

const at = stages('servers', 'groups');

export function declareMsdtc(b: GraphBuilder): void {
  b.each(at.servers, b.platform.servers, (server) => {
    if (isMsdtcOff(server)) needOfServer(b, server);
  });
  b.each(at.groups, b.platform.clusters, (cluster) => {
    for (const group of groupsOf(cluster)) if (!group.resources?.has('msdtc')) needOfGroup(b, group);
  });
}

/** The node of the MSDTC that what is placed somewhere needs. */
export function msdtcNode(b: GraphBuilder, placement: Placement): number | undefined {
  const holder = holderOf(placement);
  return b.node(key(holder)) ?? serviceNode(b, 'msdtc', holder);
}

function key({ id }: Server | Group): string {
  return `msdtc for ${id}`;
}

/** A clustered one takes the place of one that is off: so availability groups are set up. */
function needOfServer(b: GraphBuilder, server: Server): void {
  const clusters = b.platform.clustersOf(server.id);
  const clustered = clusters.flatMap(({ groups = [] }) => clusteredIn(b, groups));
  const unknown = clusters.find(areResourcesUnknown);
  if (clustered.length > 0) b.need(b.named(key(server)), 'run', 'any', clustered);
  else if (unknown) b.need(b.named(key(server)), 'run', 'all', [unknownMsdtc(b, unknown)]);
}

/**
 * Without one of its own any one in another group of the cluster, else that of the active owner. Where the groups'
 * resources are not stated, it is unknown.
 * https://learn.microsoft.com/en-us/biztalk/technical-guides/planning-for-high-availability2
 */
function needOfGroup(b: GraphBuilder, group: Group): void {
  const node = b.named(key(group));
  const others = clusteredIn(b, group.cluster.groups ?? []);
  if (others.length > 0) b.need(node, 'run', 'any', others);
  else if (isMsdtcUnknown(group)) b.need(node, 'run', 'all', [unknownMsdtc(b, group.cluster)]);
  else {
    const none = message('failure/down.no-owner', { name: group.name });
    needOnActiveOwner(b, node, group, (owner) => serviceNode(b, 'msdtc', owner), none);
  }
}

function clusteredIn(b: GraphBuilder, groups: readonly Group[]): readonly number[] {
  return groups.flatMap((each) => (each.resources?.has('msdtc') ? (serviceNode(b, 'msdtc', each) ?? []) : []));
}

/** Whether a group of the cluster has the resource. */
export function hasClusteredMsdtc({ cluster: { groups = [] } }: Group): boolean {
  return groups.some(({ resources }) => resources?.has('msdtc'));
}
