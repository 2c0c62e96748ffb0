/** A share of ours on one server, with FILE handlers that depend on it. */

import type { Operation } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { FileShare, Host, Platform, Server } from '../../topology/platform.ts';
import { clusterGroupFor, secondServer } from '../facts/clusterFixes.ts';
import { filePath, isFileHandler, shareOfHandler } from '../facts/filePaths.ts';
import { serverOfUncPath, shareRedundancy } from '../facts/fileShares.ts';
import { freeName } from '../facts/freeName.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';

export const fileShareNotRedundant = defineRule({
  id: 'adapter/file-share-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/file-share-not-redundant.title',
  subject: ['fileShare', 'server'],
  reads: ['hosts', 'applications', 'fileShares', 'servers', 'clusters'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'host',
  *check({ platform }) {
    for (const share of platform.fileShares) {
      const hosts = platform.hosts.filter((host) => usesShare(platform, host, share));
      if (hosts.length > 0 && shareRedundancy(share) === 'single') yield ofShare(platform, share, hosts);
    }
    for (const [server, { root, hosts }] of undescribedShares(platform)) yield ofServer(platform, server, root, hosts);
  },
});

function usesShare(platform: Platform, host: Host, share: FileShare): boolean {
  return host.handlers.some(
    (handler) =>
      isFileHandler(handler) &&
      handler.settings.enabled?.value !== false &&
      shareOfHandler(platform, handler) === share,
  );
}

/** Described servers that paths of no described share name. */
function undescribedShares(platform: Platform): Map<Server, { root: string; hosts: Set<Host> }> {
  const found = new Map<Server, { root: string; hosts: Set<Host> }>();
  for (const host of platform.hosts) {
    for (const handler of host.handlers) {
      const path =
        isFileHandler(handler) && handler.settings.enabled?.value !== false ? filePath(handler)?.value : undefined;
      const server =
        path === undefined || shareOfHandler(platform, handler) ? undefined : serverOfUncPath(platform, path);
      const root = path === undefined ? undefined : /^[\\/]{2}[^\\/]+[\\/][^\\/]+/.exec(path)?.[0];
      if (!server || root === undefined) continue;
      const known = found.get(server) ?? { root, hosts: new Set() };
      found.set(server, known);
      known.hosts.add(host);
    }
  }
  return found;
}

function ofShare(platform: Platform, share: FileShare, hosts: readonly Host[]): Report {
  const { placement } = share;
  const server = placement?.kind === 'server' ? placement.server : undefined;
  const args = { share: share.name, hosts: hosts.map((host) => host.name) };
  const path = ['fileShares', share.name];
  const stated = share.entry.values.redundant !== undefined;
  return {
    ...common(share.id, share.place, hosts),
    ...(server ? { about: [server.id] } : {}),
    message: server
      ? message('adapter/file-share-not-redundant', { ...args, server: server.name })
      : message('adapter/file-share-not-redundant.no-server', args),
    fixes: () => [
      ...(server
        ? [
            clusterFix(platform, server, share.name, (placement) => [
              { op: 'set', path: [...path, 'on'], value: placement },
              ...(stated ? [{ op: 'remove', path: [...path, 'redundant'] } as const] : []),
            ]),
          ]
        : []),
      {
        title: message('fix.adapter.share-redundant', { share: share.name }),
        operations: [{ op: 'set', path: [...path, 'redundant'], value: true }],
      },
    ],
  };
}

function ofServer(platform: Platform, server: Server, root: string, hosts: ReadonlySet<Host>): Report {
  const names = platform.fileShares.map((share) => share.name);
  const name = freeName(names, 'Files');
  return {
    ...common(server.id, server.place, [...hosts]),
    message: message('adapter/file-share-not-redundant', {
      share: root,
      server: server.name,
      hosts: [...hosts].map((host) => host.name),
    }),
    fixes: () => [
      clusterFix(platform, server, name, (on) => [
        { op: 'set', path: ['fileShares', name], value: { path: root, on } },
      ]),
    ],
  };
}

function common(entity: string, place: Place, hosts: readonly Host[]): Omit<Report, 'message'> {
  return {
    entity,
    place,
    related: hosts.map((host) => ({
      message: message('adapter.related-host', { host: host.name }),
      place: host.place,
    })),
  };
}

/** A cluster of two file servers, with the share in a group of its own. */
function clusterFix(
  platform: Platform,
  server: Server,
  name: string,
  then: (placement: string) => readonly Operation[],
): Fix {
  const second = secondServer(platform, server, 'file');
  const group = clusterGroupFor(platform, [server.name, second.name], name, [
    'network-name',
    'ip-address',
    'disk',
    'file-share',
  ]);
  return {
    title: message('fix.adapter.cluster-share', { share: name, servers: `${server.name}, ${second.name}` }),
    preferred: true,
    operations: [...second.operations, ...group.operations, ...then(group.placement)],
  };
}
