/** Takes servers out of the file, with all that names them. */
import { dropFrom, type Operation, removeKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Platform, Server } from '../../../topology/platform.ts';
import { type Fix, fixOf } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'remove-servers': 'Remove {servers}' }, 'fix');

/** One fix for all of them; none while something is placed on one of them, or a host runs there, and would be left nowhere. */
export function removeServerFix(platform: Platform, servers: readonly Server[]): readonly Fix[] {
  const homeless = platform.hosts.some(
    ({ instances }) => instances.length > 0 && instances.every(({ server }) => server && servers.includes(server)),
  );
  if (homeless || servers.some((server) => isPlacement(platform, server))) return [];
  const names = servers.map((server) => server.name);
  return [
    fixOf(
      titles('remove-servers', { servers: names }),
      servers.flatMap((server) => [...references(platform, server), removeKey(['servers', server.name])]),
    ),
  ];
}

function isPlacement({ topology, clusters, serverNamed }: Platform, server: Server): boolean {
  const placed = [
    ...topology.sqlInstances.map(({ values }) => values.on),
    ...topology.storage.map(({ values }) => values.on),
    ...topology.fileShares.map(({ values }) => values.on),
    ...topology.externalSystems.map(({ values }) => values.on),
    ...clusters.map(({ entry }) => entry.values.witness),
    topology.masterSecretServer?.values.on,
    topology.masterSecretServer?.values.standby,
    ...(topology.tms?.values.servers?.items ?? []),
    ...(topology.bam?.values.portal?.items ?? []),
  ];
  return (
    placed.some((reference) => reference && serverNamed(reference.name) === server) ||
    clusters.some((cluster) => cluster.nodes?.includes(server))
  );
}

/** Host instances and members of load balancers. */
function references({ hosts, loadBalancers, topology }: Platform, server: Server): Operation[] {
  const instances = hosts.flatMap((host): Operation[] =>
    host.instances
      .filter((instance) => instance.server === server)
      .map(({ serverName }) => dropFrom(['hosts', host.name, 'instances'], serverName)),
  );
  const members = loadBalancers
    .filter((balancer) => balancer.members?.includes(server))
    .map(({ name }) => dropFrom(['loadBalancers', name, 'members'], server.name));
  const restored = topology.masterSecretServer?.values.secretOn?.items.some(
    ({ name }) => name.toLowerCase() === server.name.toLowerCase(),
  );
  const secret = dropFrom(['masterSecretServer', 'secretOn'], server.name);
  return [...instances, ...members, ...(restored ? [secret] : [])];
}
