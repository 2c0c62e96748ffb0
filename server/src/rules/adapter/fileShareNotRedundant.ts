/** A share of ours on one server, with FILE handlers that depend on it. */
import type { FileShare, Handler, Host, Platform, Server } from '../../topology/platform.ts';
import { nonEmpty } from '../each.ts';
import { filePath, isFileHandler, shareOf } from '../facts/filePaths.ts';
import { serverOfUncPath, shareRedundancy } from '../facts/fileShares.ts';
import { clusteredRootsFix, clusteredShareFix } from '../fixes/clusteredShareFix.ts';
import { defineRuleForAll, hostsUsing } from '../forEach.ts';
import { relatedHosts } from '../related.ts';
import { describeRule, type Report, type RuleContext, reportOn } from '../rule.ts';

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

export const fileShareNotRedundant = defineRuleForAll(
  rule,
  hostsUsing('FILE'),
  singleShares,
  function* ({ platform }, hosts) {
    const { described, undescribed } = usedShares(hosts.flat());
    for (const [share, users] of described) yield ofShare(platform, share, [...users]);
    for (const [server, found] of undescribed) yield ofServer(platform, server, found);
  },
);

/** What a FILE handler of a host reads or writes, and loses with one server. */
interface SingleShare {
  readonly host: Host;
  /** The described share, or the described server that the path names. */
  readonly on: { readonly share: FileShare } | { readonly server: Server; readonly root: string };
}

function singleShares({ platform }: RuleContext, host: Host): readonly SingleShare[] | undefined {
  return nonEmpty(
    host.handlers
      .filter((handler) => isFileHandler(handler) && handler.settings.enabled?.value !== false)
      .flatMap((handler) => {
        const on = singleShareOf(platform, handler);
        return on ? [{ host, on }] : [];
      }),
  );
}

function singleShareOf(platform: Platform, handler: Handler): SingleShare['on'] | undefined {
  const share = shareOf(platform, handler);
  if (share) return shareRedundancy(share) === 'single' ? { share } : undefined;
  const root = handler.settings.share === undefined ? rootOf(filePath(handler)?.value) : undefined;
  const server = root === undefined ? undefined : serverOfUncPath(platform, root);
  return root === undefined || !server ? undefined : { server, root };
}

/** Shares of a described server that are not described themselves, by the roots of paths. */
interface Undescribed {
  readonly roots: Set<string>;
  readonly hosts: Set<Host>;
}

/** The shares, with the hosts that depend on them. */
function usedShares(used: readonly SingleShare[]): {
  readonly described: ReadonlyMap<FileShare, ReadonlySet<Host>>;
  readonly undescribed: ReadonlyMap<Server, Undescribed>;
} {
  const described = new Map<FileShare, Set<Host>>();
  const undescribed = new Map<Server, Undescribed>();
  for (const { host, on } of used) {
    if ('share' in on) {
      described.set(on.share, (described.get(on.share) ?? new Set()).add(host));
      continue;
    }
    const known = undescribed.get(on.server) ?? { roots: new Set(), hosts: new Set() };
    undescribed.set(on.server, known);
    known.roots.add(on.root);
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
  return reportOn(share, server ? rule.say({ ...args, server: server.name }) : rule.say('no-server', args), {
    related: relatedHosts(hosts),
    ...(server ? { about: [server.id] } : {}),
    fixes: () => (server ? [clusteredShareFix(platform, share, server)] : []),
  });
}

function ofServer(platform: Platform, server: Server, { roots, hosts }: Undescribed): Report {
  const args = { shares: [...roots], server: server.name, hosts: [...hosts].map((host) => host.name) };
  return reportOn(server, rule.say(args), {
    related: relatedHosts([...hosts]),
    fixes: () => [clusteredRootsFix(platform, server, [...roots])],
  });
}
