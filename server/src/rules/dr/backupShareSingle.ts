/** Backups on a share that a single server holds. */
import { serverOfUncPath, shareRedundancy } from '../facts/fileShares.ts';
import { clusteredShareFix } from '../fixes/clusteredShareFix.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { backupShare } from './backupShare.ts';

const rule = describeRule({
  id: 'dr/backup-share-single',
  kind: 'S',
  severity: 'warning',
  title: 'Backup share not redundant',
  says: {
    '': 'Backups stop when "{server}" fails.',
    share: 'Backups stop when file share "{share}" fails.',
  },
  matters: 'While the share is down no backup is written, and what can be lost grows by the minute.',
  subject: ['fileShare', 'server'],
  sources: ['tg/checklist-increasing-availability-with-disaster-recovery'],
  scope: 'none',
});

export const backupShareSingle = defineRule(rule, function* ({ platform }) {
  const { path, share } = platform.topology.backup?.values ?? {};
  const place = share?.place ?? path?.place;
  if (!place) return;
  const described = backupShare(platform);
  if (!described) {
    const server = path && serverOfUncPath(platform, path.value);
    if (server?.primary) yield reportOn(server, rule.say({ server: server.name }), { place });
    return;
  }
  const server = described.placement?.kind === 'server' ? described.placement.server : undefined;
  if (shareRedundancy(described) !== 'single' || server?.primary === false) return;
  yield reportOn(described, server ? rule.say({ server: server.name }) : rule.say('share', { share: described.name }), {
    place,
    about: server ? [server.id] : [],
    fixes: () => (server ? [clusteredShareFix(platform, described, server)] : []),
  });
});
