/** Gives SQL Server servers of its own. */
import { dropFrom, type Operation, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import { serversOf } from '../../../topology/carriers.ts';
import type { Cluster, Platform, Server, SqlInstance } from '../../../topology/platform.ts';
import { groupPath, placementNames, serverLike } from '../../fixes/clusterFixes.ts';
import { freeName } from '../../fixes/freeName.ts';
import { type Fix, preferredFix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'separate-sql': 'Plan servers of their own for {instances} ({nodes})' }, 'fix');

/**
 * Moves the instances to new servers: a stand-alone one to a server, a clustered one with its whole cluster, which must
 * carry no BizTalk host. What else is in the cluster, such as the master secret server, goes along.
 */
export function moveSqlFixes(platform: Platform, instances: readonly SqlInstance[]): readonly Fix[] {
  const clusters = new Set(
    instances.flatMap(({ placement }) => (placement?.kind === 'group' ? [placement.group.cluster] : [])),
  );
  if (platform.hosts.some((host) => host.group && clusters.has(host.group.cluster))) return [];
  const nodes = [...clusters].flatMap((cluster) => cluster.nodes ?? []);
  const alone = instances.flatMap(({ placement }) => (placement?.kind === 'server' ? [placement.server] : []));
  const stay = new Set(platform.bizTalkServers);
  const moved = newNames(
    platform,
    [...new Set([...nodes, ...alone])].filter((server) => stay.has(server)),
  );
  const along = platform.sqlInstances.filter(
    ({ placement }) => placement?.kind === 'group' && clusters.has(placement.group.cluster),
  );
  return [
    preferredFix(
      titles('separate-sql', {
        instances: [...new Set([...instances, ...along])].map((instance) => instance.name),
        nodes: [...moved.values()].join(', '),
      }),
      [
        ...[...moved].flatMap(([server, name]) => newHome(platform, server, name, instances)),
        ...[...clusters].flatMap((cluster) => movedCluster(cluster, moved)),
        ...movedInstances(instances, moved),
        ...movedSecret(platform, clusters, moved),
      ],
    ),
  ];
}

type Moved = ReadonlyMap<Server, string>;

function newNames(platform: Platform, servers: readonly Server[]): Moved {
  const taken = placementNames(platform);
  return new Map(
    servers.map((server) => {
      const name = freeName(taken, 'SQL01');
      taken.push(name);
      return [server, name];
    }),
  );
}

/** The new server, and the role off the old one where nothing of SQL Server stays. */
function newHome(platform: Platform, server: Server, name: string, leaving: readonly SqlInstance[]): Operation[] {
  const staying = platform.sqlInstances.some(
    (instance) =>
      instance.placement?.kind === 'server' && instance.placement.server === server && !leaving.includes(instance),
  );
  const role = dropFrom(['servers', server.name, 'roles'], 'sql');
  return [
    setKey(['servers', name], serverLike(server, ['sql'])),
    ...(server.roles?.has('sql') && !staying ? [role] : []),
  ];
}

function movedCluster(cluster: Cluster, moved: Moved): Operation[] {
  const names = (servers: readonly Server[]): string[] => servers.map((server) => moved.get(server) ?? server.name);
  const owners = (cluster.groups ?? []).flatMap((group): Operation[] => {
    const path = groupPath(group);
    return path && group.values?.owners ? [setKey([...path, 'owners'], names(group.owners))] : [];
  });
  return [setKey(['clusters', cluster.name, 'nodes'], names(cluster.nodes ?? [])), ...owners];
}

function movedInstances(instances: readonly SqlInstance[], moved: Moved): Operation[] {
  return instances.flatMap((instance): Operation[] => {
    const name = instance.placement?.kind === 'server' ? moved.get(instance.placement.server) : undefined;
    return name === undefined ? [] : [setKey(['sqlInstances', instance.name, 'on'], name)];
  });
}

/** A clustered master secret server needs the secret on its new nodes. */
function movedSecret({ masterSecretServer }: Platform, clusters: ReadonlySet<Cluster>, moved: Moved): Operation[] {
  const { placement, entry } = masterSecretServer ?? {};
  const stated = entry?.values.secretOn;
  if (!stated || placement?.kind !== 'group' || !clusters.has(placement.group.cluster)) return [];
  const names = serversOf(placement).map((server) => moved.get(server) ?? server.name);
  return [setKey(['masterSecretServer', 'secretOn'], names)];
}
