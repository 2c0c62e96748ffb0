/** A share of ours on one server, with FILE handlers that depend on it. */
import type { Place } from '../../syntax/node.ts';
import type { FileShare, Host, Platform, Server } from '../../topology/platform.ts';
import { checkCollected, nonEmpty } from '../each.ts';
import { type Folder, filePath, folderOf, isFileHandler, shareFinder } from '../facts/filePaths.ts';
import { serverOfUncPath, shareRedundancy } from '../facts/fileShares.ts';
import { clusteredShareFix } from '../fixes/clusteredShareFix.ts';
import { freeName } from '../fixes/freeName.ts';
import { relatedHosts } from '../related.ts';
import { defineRule, describeRule, type Report } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/file-share-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'File share not redundant',
  says: {
    '': 'File share {shares} on "{server}" is a single point of failure for {hosts}.',
    'no-server': 'File share {shares} is a single point of failure for {hosts}.',
  },
  matters:
    'All instances depend on the same share: when its server fails, they all stop picking up and delivering, however many there are.',
  fixes: { 'share-redundant': 'State that the file share "{share}" is redundant' },
  subject: ['fileShare', 'server'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'host',
});

export const fileShareNotRedundant = defineRule(
  rule,
  checkCollected(
    ({ platform }) => platform.hostsUsing('FILE'),
    (_, host) => nonEmpty(foldersOf(host)),
    function* ({ platform }, folders) {
      const { described, undescribed } = usedShares(platform, folders.flat());
      for (const [share, hosts] of described)
        if (failsWithServer(platform, share)) yield ofShare(platform, share, [...hosts]);
      for (const [server, found] of undescribed) yield ofServer(platform, server, found);
    },
  ),
);

/** As stated; where that is open, the server in the path decides, if it is described. */
function failsWithServer(platform: Platform, share: FileShare): boolean {
  const redundancy = shareRedundancy(share);
  return redundancy === 'single' || (redundancy === 'unknown' && serverOf(platform, share) !== undefined);
}

function serverOf(platform: Platform, { placement, entry }: FileShare): Server | undefined {
  if (placement) return placement.kind === 'server' ? placement.server : undefined;
  const path = entry.values.path?.value;
  return path === undefined ? undefined : serverOfUncPath(platform, path);
}

/** Shares of a described server that are not described themselves, by the roots of paths. */
interface Undescribed {
  readonly roots: Set<string>;
  readonly hosts: Set<Host>;
}

interface UsedShares {
  readonly described: ReadonlyMap<FileShare, ReadonlySet<Host>>;
  /** By the described server that the paths name. */
  readonly undescribed: ReadonlyMap<Server, Undescribed>;
}

/** Where a FILE handler of a host reads or writes. */
interface UsedFolder extends Folder {
  readonly host: Host;
  /** The server and the share in its path, where no share is stated. */
  readonly root: string | undefined;
}

function foldersOf(host: Host): readonly UsedFolder[] {
  return host.handlers
    .filter((handler) => isFileHandler(handler) && handler.settings.enabled?.value !== false)
    .map((handler) => {
      const folder = folderOf(handler);
      const path = folder.share === undefined ? filePath(handler)?.value : undefined;
      return { ...folder, host, root: path && /^[\\/]{2}[^\\/]+[\\/][^\\/]+/.exec(path)?.[0] };
    });
}

/** The shares of the folders, with the hosts that depend on them. */
function usedShares(platform: Platform, folders: readonly UsedFolder[]): UsedShares {
  const shareOf = shareFinder(platform);
  const described = new Map<FileShare, Set<Host>>();
  const undescribed = new Map<Server, Undescribed>();
  const serverOfRoot = new Map<string, Server | undefined>();
  for (const folder of folders) {
    const { host, root } = folder;
    const share = shareOf(folder);
    if (share) {
      described.set(share, (described.get(share) ?? new Set()).add(host));
      continue;
    }
    if (!root) continue;
    if (!serverOfRoot.has(root)) serverOfRoot.set(root, serverOfUncPath(platform, root));
    const server = serverOfRoot.get(root);
    if (!server) continue;
    const known = undescribed.get(server) ?? { roots: new Set(), hosts: new Set() };
    undescribed.set(server, known);
    known.roots.add(root);
    known.hosts.add(host);
  }
  return { described, undescribed };
}

function ofShare(platform: Platform, share: FileShare, hosts: readonly Host[]): Report {
  const server = serverOf(platform, share);
  const args = { shares: [share.name], hosts: hosts.map((host) => host.name) };
  const path = ['fileShares', share.name];
  const stated = share.entry.values.redundant !== undefined;
  return {
    ...common(share.id, share.place, hosts),
    ...(server ? { about: [server.id] } : {}),
    message: server ? rule.say({ ...args, server: server.name }) : rule.say('no-server', args),
    fixes: () => [
      ...(server
        ? [
            clusteredShareFix(platform, server, share.name, (placement) => [
              { op: 'set', path: [...path, 'on'], value: placement },
              ...(stated ? [{ op: 'remove', path: [...path, 'redundant'] } as const] : []),
            ]),
          ]
        : []),
      {
        title: rule.fix('share-redundant', { share: share.name }),
        operations: [{ op: 'set', path: [...path, 'redundant'], value: true }],
      },
    ],
  };
}

function ofServer(platform: Platform, server: Server, { roots, hosts }: Undescribed): Report {
  const taken = platform.fileShares.map((share) => share.name);
  const named = [...roots].map((root) => {
    const name = freeName(taken, root.replace(/^.*[\\/]/, ''));
    taken.push(name);
    return { name, root };
  });
  return {
    ...common(server.id, server.place, [...hosts]),
    message: rule.say({ shares: [...roots], server: server.name, hosts: [...hosts].map((host) => host.name) }),
    fixes: () => [
      clusteredShareFix(platform, server, named[0]?.name ?? 'Files', (on) =>
        named.map(({ name, root }) => ({ op: 'set', path: ['fileShares', name], value: { path: root, on } })),
      ),
    ],
  };
}

function common(entity: string, place: Place, hosts: readonly Host[]): Omit<Report, 'message'> {
  return {
    entity,
    place,
    related: relatedHosts(hosts),
  };
}
