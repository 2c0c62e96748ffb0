/** Backups on a share that a single server holds. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { FileShare, Server } from '../../topology/platform.ts';
import { backupShare } from '../facts/backupShare.ts';
import { clusteredShareFix } from '../facts/clusteredShareFix.ts';
import { serverOfUncPath, shareRedundancy } from '../facts/fileShares.ts';
import { defineRule, type Report } from '../rule.ts';

export const backupShareSingle = defineRule({
  id: 'dr/backup-share-single',
  kind: 'S',
  severity: 'warning',
  title: 'dr/backup-share-single.title',
  subject: ['fileShare', 'server'],
  reads: ['backup', 'fileShares', 'servers', 'clusters', 'sites', 'group'],
  sources: ['tg/checklist-increasing-availability-with-disaster-recovery'],
  scope: 'none',
  *check({ platform }) {
    const { path, share } = platform.topology.backup?.values ?? {};
    const place = share?.place ?? path?.place;
    if (!place) return;
    const described = backupShare(platform);
    if (!described) {
      const server = path && serverOfUncPath(platform, path.value);
      if (server?.primary) yield onServer(server, place);
      return;
    }
    const server = described.placement?.kind === 'server' ? described.placement.server : undefined;
    if (shareRedundancy(described) !== 'single' || server?.primary === false) return;
    yield {
      entity: described.id,
      place,
      message: server
        ? message('dr/backup-share-single', { server: server.name })
        : message('dr/backup-share-single.share', { share: described.name }),
      about: server ? [server.id] : [],
      fixes: () => (server ? [clusteredShareFix(platform, server, described.name, (on) => moved(described, on))] : []),
    };
  },
});

function onServer(server: Server, place: Place): Report {
  return { entity: server.id, place, message: message('dr/backup-share-single', { server: server.name }) };
}

/** Where the share is from now on; that it is not redundant would no longer hold. */
function moved(share: FileShare, on: string): readonly Operation[] {
  const path = ['fileShares', share.name];
  return [
    { op: 'set', path: [...path, 'on'], value: on },
    ...(share.entry.values.redundant ? [{ op: 'remove', path: [...path, 'redundant'] } as const] : []),
  ];
}
