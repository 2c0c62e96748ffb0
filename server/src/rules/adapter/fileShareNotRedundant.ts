/** A share of ours on one server, with FILE handlers that depend on it. */
import type { Place } from '../../syntax/node.ts';
import type { FileShare, Handler, Host, Platform, Server } from '../../topology/platform.ts';
import { checkCollected, nonEmpty } from '../each.ts';
import { filePath, isFileHandler, shareOf } from '../facts/filePaths.ts';
import { serverOfUncPath, shareRedundancy } from '../facts/fileShares.ts';
import { clusteredRootsFix, clusteredShareFix } from '../fixes/clusteredShareFix.ts';
import { relatedHosts } from '../related.ts';
import { defineRule, describeRule, type Report } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/file-share-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'File share not redundant',
  says: {
    '': 'File share {shares} on "{server}" is not redundant. If it fails, {hosts} cannot pick up or deliver files.',
    'no-server': 'File share {shares} is not redundant. If it fails, {hosts} cannot pick up or deliver files.',
  },
  matters:
    'All instances depend on the same share: when its server fails, they all stop picking up and delivering, however many there are.',
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
        if (shareRedundancy(share) === 'single') yield ofShare(platform, share, [...hosts]);
      for (const [server, found] of undescribed) yield ofServer(platform, server, found);
    },
  ),
);

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
interface UsedFolder {
  readonly host: Host;
  readonly handler: Handler;
}

function foldersOf(host: Host): readonly UsedFolder[] {
  return host.handlers
    .filter((handler) => isFileHandler(handler) && handler.settings.enabled?.value !== false)
    .map((handler) => ({ host, handler }));
}

/** The shares of the folders, with the hosts that depend on them. */
function usedShares(platform: Platform, folders: readonly UsedFolder[]): UsedShares {
  const described = new Map<FileShare, Set<Host>>();
  const undescribed = new Map<Server, Undescribed>();
  for (const { host, handler } of folders) {
    const share = shareOf(platform, handler);
    if (share) {
      described.set(share, (described.get(share) ?? new Set()).add(host));
      continue;
    }
    const root = handler.settings.share === undefined ? rootOf(filePath(handler)?.value) : undefined;
    const server = root === undefined ? undefined : serverOfUncPath(platform, root);
    if (root === undefined || !server) continue;
    const known = undescribed.get(server) ?? { roots: new Set(), hosts: new Set() };
    undescribed.set(server, known);
    known.roots.add(root);
    known.hosts.add(host);
  }
  return { described, undescribed };
}

/** `\\FS01\drop\in` → `\\FS01\drop`. */
function rootOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : /^[\\/]{2}[^\\/]+[\\/][^\\/]+/.exec(path)?.[0];
}

function ofShare(platform: Platform, share: FileShare, hosts: readonly Host[]): Report {
  const server = share.placement?.kind === 'server' ? share.placement.server : undefined;
  const args = { shares: [share.name], hosts: hosts.map((host) => host.name) };
  return {
    ...common(share.id, share.place, hosts),
    ...(server ? { about: [server.id] } : {}),
    message: server ? rule.say({ ...args, server: server.name }) : rule.say('no-server', args),
    fixes: () => (server ? [clusteredShareFix(platform, share, server)] : []),
  };
}

function ofServer(platform: Platform, server: Server, { roots, hosts }: Undescribed): Report {
  return {
    ...common(server.id, server.place, [...hosts]),
    message: rule.say({ shares: [...roots], server: server.name, hosts: [...hosts].map((host) => host.name) }),
    fixes: () => [clusteredRootsFix(platform, server, [...roots])],
  };
}

function common(entity: string, place: Place, hosts: readonly Host[]): Omit<Report, 'message'> {
  return {
    entity,
    place,
    related: relatedHosts(hosts),
  };
}
