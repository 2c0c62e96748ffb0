/** A file server of ours that adapters or backups use, and that stands alone. */
import { message } from '../../text/messages/message.ts';
import type { FileShare, Handler, Host, Platform, Server } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { serverOfUncPath, shareOfPath, shareRedundancy } from '../facts/fileShares.ts';
import { pathKind } from '../facts/paths.ts';
import { defineRule } from '../rule.ts';

export const fileServerSingle = defineRule({
  id: 'infra/file-server-single',
  kind: 'S',
  severity: 'warning',
  title: 'infra/file-server-single.title',
  subject: ['server'],
  reads: ['servers', 'fileShares', 'hosts', 'applications', 'backup', 'sites', 'clusters', 'group', 'adapters'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.servers,
    ({ platform }, server) => {
      const shares = platform.fileShares.filter((share) => isOn(share, server));
      if (!server.primary || !(server.roles?.has('file') || shares.length > 0)) return undefined;
      const used = usesOf(platform, server, shares);
      if (used.users.length === 0) return undefined;
      return [
        {
          entity: server.id,
          place: server.place,
          message: message('infra/file-server-single', { server: server.name, users: used.users }),
          about: used.shares.map((share) => share.id),
        },
      ];
    },
  ),
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
    return shareOfPath(platform, path) ?? serverOfUncPath(platform, path);
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
