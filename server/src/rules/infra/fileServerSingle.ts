/** A file server of ours that adapters or backups use, and that stands alone. */
import { shareOfPath } from '../../topology/linkPaths.ts';
import type { FileShare, Handler, Host, Platform, Server } from '../../topology/platform.ts';
import { serverOfUncPath, shareRedundancy } from '../facts/fileShares.ts';
import { pathKind } from '../facts/paths.ts';
import { allServers, defineRuleForEach } from '../forEach.ts';
import { describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'infra/file-server-single',
  kind: 'S',
  severity: 'warning',
  title: 'File server not redundant',
  says: 'File server "{server}" is a single point of failure for {users}.',
  matters: 'Handlers and backups of all servers use the same file server. While it is down they all wait.',
  yieldsTo: ['adapter/file-share-not-redundant', 'dr/backup-share-single'],
  subject: ['server'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'host',
});

export const fileServerSingle = defineRuleForEach(rule, allServers, ({ platform }, server) => {
  const shares = platform.fileShares.filter((share) => isOn(share, server));
  if (!server.primary || !(server.roles?.has('file') || shares.length > 0)) return undefined;
  const used = usesOf(platform, server, shares);
  if (used.users.length === 0) return undefined;
  return reportOn(server, rule.say({ server: server.name, users: used.users }), {
    about: used.shares.map((share) => share.id),
  });
});

function isOn(share: FileShare, server: Server): boolean {
  return share.placement?.kind === 'server' && share.placement.server === server;
}

/** The hosts, and the backup, that go through the server, and the shares that they use there. */
function usesOf(
  platform: Platform,
  server: Server,
  shares: readonly FileShare[],
): { readonly users: readonly string[]; readonly shares: readonly FileShare[] } {
  const single = shares.filter(
    (share) => shareRedundancy(share) === 'single' && share.entry.values.owner?.value !== 'partner',
  );
  const shareBehind = (path: string | undefined, name: string | undefined): FileShare | Server | undefined => {
    const named =
      name === undefined
        ? undefined
        : platform.fileShares.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (named) return named;
    if (path === undefined || pathKind(path) !== 'unc') return undefined;
    return shareOfPath(platform.fileShares, path) ?? serverOfUncPath(platform, path);
  };
  const found = new Set<FileShare>();
  const goesThrough = (path: string | undefined, name: string | undefined): boolean => {
    const target = shareBehind(path, name);
    const share = single.find((each) => each === target);
    if (share) found.add(share);
    return share !== undefined || target === server;
  };
  const uses = ({ settings }: Handler): boolean => {
    const named = settings.uses?.items.some((item) => item.name.toLowerCase() === server.name.toLowerCase());
    return goesThrough(settings.path?.value, settings.share?.name) || named === true;
  };
  const { backup } = platform.topology;
  const hosts = platform.hosts.filter((host: Host) => host.handlers.some(uses)).map((host) => host.name);
  const isBackup = goesThrough(backup?.values.path?.value, backup?.values.share?.name);
  return { users: isBackup ? [...hosts, 'backup'] : hosts, shares: [...found] };
}
