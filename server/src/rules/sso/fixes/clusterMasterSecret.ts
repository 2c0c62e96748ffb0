/** Puts the master secret server into a Windows cluster. */
import { addTo, dropFrom, type Operation, removeKey, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import { serversOf } from '../../../topology/carriers.ts';
import type { Platform, Resource, Server } from '../../../topology/platform.ts';
import type { MasterSecret } from '../../facts/masterSecret.ts';
import { clusteredMsdtc } from '../../facts/msdtc.ts';
import { meansServer } from '../../facts/paths.ts';
import { availabilityGroupRedundancy } from '../../facts/sqlRedundancy.ts';
import { type Chosen, existing } from '../../fixes/chosen.ts';
import {
  clusterGroupFor,
  clusterOf,
  isNlbMember,
  newServer,
  placementNames,
  secondServer,
  sqlGroupResources,
} from '../../fixes/clusterFixes.ts';
import { freeName } from '../../fixes/freeName.ts';
import { type Fix, safeFix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    'cluster-master-secret': 'Plan a cluster for the master secret server ({nodes})',
    'describe-master-secret': 'Put the master secret server into "{placement}"',
  },
  'fix',
);

/** The group that a fix gives the master secret server. */
const groupName = 'SSO';

/** The fixes that make a master secret server on one computer redundant: the SQL Server cluster first, then its own. */
export function clusterMasterSecretFixes(platform: Platform, secret: MasterSecret): readonly Fix[] {
  if (secret.placement.kind === 'group') return [];
  const owners = sqlClusterOwners(platform);
  const ways = [...(owners ? [owners.map(existing)] : []), ownCluster(platform, secret.placement.server)];
  // Local accounts are no accounts for a cluster, and whether there are others only people know.
  const isAllowed = platform.masterSecretServer?.entry.values.accounts?.value !== 'local' && isDatabaseReady(platform);
  return ways.map((nodes, index) => clusterOn(platform, nodes, index === 0, isAllowed));
}

/** An availability group with one usable replica would be the next gap; an instance has its own finding already. */
function isDatabaseReady(platform: Platform): boolean {
  return !platform.databases.some(
    ({ kind, availabilityGroup }) =>
      kind === 'sso' && availabilityGroup && availabilityGroupRedundancy(availabilityGroup) === 'single',
  );
}

function clusterOn(platform: Platform, nodes: readonly Chosen[], isBest: boolean, isAllowed: boolean): Fix {
  const names = nodes.map((node) => node.name);
  const group = clusterGroupFor(platform, names, groupName, resourcesOn(platform, names));
  return {
    title: titles('cluster-master-secret', { nodes: names.join(', ') }),
    ...(isBest ? { preferred: true, safe: isAllowed } : {}),
    operations: [
      ...nodes.flatMap((node) => node.operations),
      ...group.operations,
      ...moveTo(platform, group.placement, nodes),
    ],
  };
}

/**
 * The group needs no disk, and MSDTC only where the cluster has none: that one brings its disk.
 * Source: core/how-to-cluster-the-master-secret-server1
 */
function resourcesOn(platform: Platform, nodes: readonly string[]): readonly Resource[] {
  const server = platform.serverNamed(nodes[0]);
  const cluster = server && clusterOf(platform, server);
  return cluster && clusteredMsdtc(cluster) === 'clustered' ? ['network-name', 'ip-address'] : sqlGroupResources;
}

/** Describes a master secret server in the SQL Server cluster, where there is one. */
export function describeMasterSecretFixes(platform: Platform): readonly Fix[] {
  const owners = sqlClusterOwners(platform)?.map((server) => server.name);
  if (!owners) return [];
  const { operations, placement } = clusterGroupFor(platform, owners, groupName, resourcesOn(platform, owners));
  return [
    safeFix(titles('describe-master-secret', { placement }), [
      ...operations,
      setKey(['masterSecretServer'], placement),
    ]),
  ];
}

/**
 * The owners for a group in the cluster of SQL Server: the owners of a SQL Server group there, a node on which no instance
 * is active at the front. Nodes with hosts that are not clustered cannot carry a clustered Single Sign-On service.
 */
function sqlClusterOwners(platform: Platform): readonly Server[] | undefined {
  const active = new Set(platform.sqlInstances.map((instance) => serversOf(instance.placement)[0]));
  for (const { placement } of platform.sqlInstances) {
    if (placement?.kind !== 'group') continue;
    const { owners, cluster } = placement.group;
    if (owners.length < 2 || !owners.every((owner) => owner.primary && canCarrySso(platform, owner))) continue;
    // To the groups of a cluster that are not stated none can be added without hiding them.
    if (cluster.groups === undefined) continue;
    const [first, second] = owners;
    const preferred = owners.find((owner) => !active.has(owner)) ?? second ?? first;
    return [...owners.filter((owner) => owner === preferred), ...owners.filter((owner) => owner !== preferred)];
  }
  return undefined;
}

function canCarrySso(platform: Platform, server: Server): boolean {
  return (
    !isNlbMember(platform, server) &&
    !platform.hosts.some((host) => !host.clustered && host.instances.some((instance) => instance.server === server))
  );
}

/** The nodes of a cluster for the master secret server alone: its server and a second one, or two new ones. */
function ownCluster(platform: Platform, server: Server): readonly Chosen[] {
  if (canCarrySso(platform, server)) {
    const role = server.roles?.has('sql') ? 'sql' : 'sso';
    return [existing(server), secondServer(platform, server, role)];
  }
  const like = freeName(placementNames(platform), 'SSO01');
  const first = namedServer(platform, server, like);
  const second = namedServer(platform, server, freeName([...placementNames(platform), like], like));
  return [first, second];
}

/** A new server of the make of another, with a name that is free. */
function namedServer(platform: Platform, like: Server, name: string): Chosen {
  const made = newServer(platform, like, ['sso']);
  return {
    name,
    operations: made.operations.map((operation) =>
      operation.op === 'set' ? { ...operation, path: ['servers', name] } : operation,
    ),
  };
}

/** Everything that says where the master secret server is. */
function moveTo(platform: Platform, placement: string, nodes: readonly Chosen[]): readonly Operation[] {
  const names = nodes.map((node) => node.name);
  const values = platform.masterSecretServer?.entry.values;
  const networkName = values?.networkName?.value;
  return [
    setKey(['masterSecretServer', 'on'], placement),
    ...(values?.secretOn ? [setKey(['masterSecretServer', 'secretOn'], names)] : []),
    ...(networkName !== undefined && names.some((name) => meansServer(networkName, name))
      ? [removeKey(['masterSecretServer', 'networkName'])]
      : []),
    ...platform
      .serversWith('master-secret')
      .filter((server) => server.primary && !names.includes(server.name))
      .flatMap(withoutRole),
  ];
}

/** Makes a master secret server a server with Single Sign-On like others. */
export function withoutRole(server: Server): readonly Operation[] {
  const path = ['servers', server.name, 'roles'];
  const hasSso = server.roles?.has('sso') || server.roles?.has('biztalk');
  return [dropFrom(path, 'master-secret'), ...(hasSso ? [] : [addTo(path, 'sso')])];
}
