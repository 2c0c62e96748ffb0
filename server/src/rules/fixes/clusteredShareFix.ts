/**
 * Puts a file share on a Windows cluster of two file servers, so that it outlives the loss of one. A clustered share is
 * reached by the network name of its group only, so every path that leads to it is written again.
 */
import { type Operation, type Path, removeKey, setKey } from '../../syntax/edit/operation.ts';
import { defineMessages } from '../../text/message.ts';
import { folderPathOf, isBelow } from '../../topology/folderPath.ts';
import type { FileShare, Platform, Server } from '../../topology/platform.ts';
import { allTransports } from '../adapter/transports.ts';
import { type Fix, preferredFix } from '../rule.ts';
import { clusterGroupFor, placementNames, secondServer } from './clusterFixes.ts';
import { freeName } from './freeName.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'cluster-share': 'Cluster the file share "{share}" ({servers})' }, 'fix');

/** The cluster of the server and a second one, with the described share in a group of its own. */
export function clusteredShareFix(platform: Platform, share: FileShare, server: Server): Fix {
  const { path, redundant } = share.entry.values;
  const keys = ['fileShares', share.name];
  const root = path?.value;
  return fixFor(platform, server, share.name, (placement, networkName) => [
    setKey([...keys, 'on'], placement),
    ...(redundant ? [removeKey([...keys, 'redundant'])] : []),
    ...(root === undefined
      ? []
      : [...renamed([...keys, 'path'], root, networkName), ...renamedBelow(platform, root, networkName)]),
  ]);
}

/** The same for shares of the server that are not described, by the roots of the paths that lead to them. */
export function clusteredRootsFix(platform: Platform, server: Server, roots: readonly string[]): Fix {
  const taken = platform.fileShares.map((share) => share.name);
  const named = roots.map((root) => {
    const name = freeName(taken, root.replace(/^.*[\\/]/, ''));
    taken.push(name);
    return { name, root };
  });
  return fixFor(platform, server, named[0]?.name ?? 'Files', (on, networkName) =>
    named.flatMap(({ name, root }): Operation[] => [
      setKey(['fileShares', name], { path: onServer(root, networkName), on }),
      ...renamedBelow(platform, root, networkName),
    ]),
  );
}

function fixFor(
  platform: Platform,
  server: Server,
  name: string,
  then: (placement: string, networkName: string) => readonly Operation[],
): Fix {
  const second = secondServer(platform, server, 'file');
  const networkName = freeNetworkName(platform, name);
  const group = clusterGroupFor(
    platform,
    [server.name, second.name],
    name,
    ['network-name', 'ip-address', 'disk', 'file-share'],
    networkName,
  );
  return preferredFix(titles('cluster-share', { share: name, servers: `${server.name}, ${second.name}` }), [
    ...second.operations,
    ...group.operations,
    ...then(group.placement, networkName),
  ]);
}

/** After the share; no server, cluster or group has it. */
function freeNetworkName(platform: Platform, share: string): string {
  const groups = platform.clusters.flatMap(({ groups }) => groups ?? []);
  const taken = [...placementNames(platform), ...groups.flatMap(({ values }) => values?.networkName?.value ?? [])];
  return freeName(taken, share.replace(/\W/g, '').toUpperCase() || 'FILES');
}

/** What lies below a root: the folders of handlers and transports, and those of the backups. */
function renamedBelow(platform: Platform, root: string, networkName: string): readonly Operation[] {
  const folder = folderPathOf(root);
  const below = (path: Path, value: string | undefined): readonly Operation[] =>
    value !== undefined && isBelow(folderPathOf(value), folder) ? renamed(path, value, networkName) : [];
  const { topology } = platform;
  return [
    ...allTransports(platform).flatMap(({ adapter, settings, path }) =>
      adapter?.name === 'FILE'
        ? (['path', 'address'] as const).flatMap((key) => below([...path(), key], settings[key]?.value))
        : [],
    ),
    ...below(['backup', 'path'], topology.backup?.values.path?.value),
    ...below(['masterSecretServer', 'backup', 'path'], topology.masterSecretServer?.values.backup?.values.path?.value),
  ];
}

function renamed(path: Path, value: string, networkName: string): readonly Operation[] {
  return folderPathOf(value).server === undefined ? [] : [setKey(path, onServer(value, networkName))];
}

/** The path with another server in it. */
export function onServer(path: string, server: string): string {
  return path.replace(/^([\\/]{2})[^\\/]+/, (_, slashes: string) => `${slashes}${server}`);
}
