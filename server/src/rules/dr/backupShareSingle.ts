/** Backups on a share that a single server holds. */
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { Server } from '../../topology/platform.ts';
import { clusteredShareFixes } from '../facts/clusteredShareFixes.ts';
import { serverOfUncPath, shareOfPath, shareRedundancy } from '../facts/fileShares.ts';
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
    const name = share?.name.toLowerCase();
    const described =
      name === undefined
        ? path && shareOfPath(platform, path.value)
        : platform.fileShares.find((each) => each.name.toLowerCase() === name);
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
      fixes: () => clusteredShareFixes(platform, described),
    };
  },
});

function onServer(server: Server, place: Place): Report {
  return { entity: server.id, place, message: message('dr/backup-share-single', { server: server.name }) };
}
