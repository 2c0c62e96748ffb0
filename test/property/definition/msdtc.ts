/** Which Distributed Transaction Coordinator counts for what. */
import type { Host } from './hosts.ts';
import type { Group, Place, Server } from './places.ts';
import { isMsdtcOff } from './serverStands.ts';
import type { World } from './world.ts';

/** The clustered coordinators among some groups. */
function clustered({ model }: World, groups: readonly Group[]): readonly string[] {
  return groups.filter((each) => model.clusteredIn(each).includes('msdtc')).map(({ name }) => `service:msdtc@${name}`);
}

/**
 * For what is in a group: the coordinator of the group; else any in another group of the cluster; else that of the node
 * where the group is. Where no known group has one and what is in one of them is not stated, nobody can tell: met.
 */
export function groupMsdtc(world: World, group: Group): boolean {
  const { up, owners } = world;
  const own = clustered(world, [group]);
  const others = clustered(world, group.cluster.groups);
  if (own.length > 0) return own.some(up);
  if (others.length > 0) return others.some(up);
  if (group.resources === undefined || !group.cluster.resourcesKnown) return true;
  const node = owners.active(group);
  return node !== undefined && up(`service:msdtc@${node.name}`);
}

/**
 * For what stands on a server: its own coordinator. Where that is off and the server is a node of a cluster with a clustered
 * one, that one: so availability groups are set up. Not known whether there is one: met.
 */
export function serverMsdtc(world: World, server: Server): boolean {
  const { model, up } = world;
  if (isMsdtcOff(server)) {
    const clusters = model.clusters.filter(({ nodes }) => nodes.includes(server));
    const found = clustered(
      world,
      clusters.flatMap(({ groups }) => groups),
    );
    if (found.length > 0) return found.some(up);
    if (clusters.some(({ resourcesKnown }) => !resourcesKnown)) return true;
  }
  return up(`service:msdtc@${server.name}`);
}

export function placeMsdtc(world: World, place: Place | undefined): boolean {
  if (!place) return true;
  return 'server' in place ? serverMsdtc(world, place.server) : groupMsdtc(world, place.group);
}

/** For an instance: as in the group that its host moves with, when its server is an owner of it; else as on a server. */
export function instanceMsdtc(world: World, host: Host, server: Server): boolean {
  const groups = host.group ? [host.group] : host.memberOf.filter(({ owners }) => owners.includes(server));
  return groups.length > 0 ? groups.some((group) => groupMsdtc(world, group)) : serverMsdtc(world, server);
}
