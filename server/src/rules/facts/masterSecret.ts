/**
 * Where the master secret server is, in its section or by role, and where Enterprise Single Sign-On is a clustered service.
 */
import type { Place } from '../../syntax/node.ts';
import { clusterGroupOf, serversOf } from '../../topology/carriers.ts';
import type { Cluster, Group, Host, HostInstance, Placement, Platform, Server } from '../../topology/platform.ts';

/** One master secret server: a computer, or a group of a cluster. */
export interface MasterSecret {
  /** What a finding about it is about: the section, or the server that has the role. */
  readonly id: string;
  /** Where it is placed. */
  readonly place: Place;
  readonly placement: Placement;
  /** The server, or the possible owners. */
  readonly servers: readonly Server[];
}

/**
 * The master secret server that the section places; where it does not say where, or is not there, the one server of the
 * primary site with the role.
 */
export function masterSecret(platform: Platform): MasterSecret | undefined {
  const section = platform.masterSecretServer;
  const on = section?.entry.values.on;
  if (section && on) {
    const { placement, entry } = section;
    return placement && { id: entry.id, place: on.place, placement, servers: serversOf(placement) };
  }
  const [server, ...more] = platform.serversWith('master-secret').filter((each) => each.primary);
  if (!server || more.length > 0) return undefined;
  return {
    id: section ? section.entry.id : server.id,
    place: rolePlace(server),
    placement: { kind: 'server', server },
    servers: [server],
  };
}

/** Where a server states that it is a master secret server. */
export function rolePlace(server: Server): Place {
  return server.entry.values.roles?.items.find((role) => role.value === 'master-secret')?.place ?? server.place;
}

/**
 * The groups in which Enterprise Single Sign-On is a clustered service: those with the resource, and the one that carries
 * the master secret server.
 */
export function ssoGroups(platform: Platform): readonly Group[] {
  const groups = platform.clusters
    .flatMap((cluster) => cluster.groups ?? [])
    .filter((group) => group.resources?.has('sso'));
  const secret = clusterGroupOf(platform.masterSecretServer?.placement);
  return secret && !groups.includes(secret) ? [...groups, secret] : groups;
}

/** Whether a host is clustered where Enterprise Single Sign-On is: there every host has to be. */
export function isClusteredWithSso(platform: Platform, { group }: Host): boolean {
  return group !== undefined && ssoGroups(platform).some((each) => each.cluster === group.cluster);
}

/** Whether Enterprise Single Sign-On is a clustered service of a group. */
export function carriesSso({ masterSecretServer }: Platform, group: Group): boolean {
  return group.resources?.has('sso') === true || clusterGroupOf(masterSecretServer?.placement) === group;
}

/** The servers of which some cluster group has the Single Sign-On service, where the failure model looks for it too. */
export function serversUnderClusteredSso(platform: Platform): ReadonlySet<Server> {
  return new Set(ssoGroups(platform).flatMap((group) => group.cluster.nodes ?? []));
}

/** The instances of a host on the nodes of a cluster, the disabled ones left out. */
export function instancesIn(host: Host, cluster: Cluster): readonly HostInstance[] {
  return host.instances.filter(
    ({ server, state }) => server !== undefined && cluster.nodes?.includes(server) && state !== 'disabled',
  );
}
