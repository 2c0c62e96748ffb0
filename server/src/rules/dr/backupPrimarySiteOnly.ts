/** Backups without a copy at another place. */
import { message } from '../../text/messages/message.ts';
import type { Platform } from '../../topology/platform.ts';
import { backupShare } from '../facts/backupShare.ts';
import { serverOfUncPath } from '../facts/fileShares.ts';
import { serversOf } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const backupPrimarySiteOnly = defineRule({
  id: 'dr/backup-primary-site-only',
  kind: 'S',
  severity: 'information',
  title: 'dr/backup-primary-site-only.title',
  subject: ['backup'],
  reads: ['backup', 'fileShares', 'servers', 'clusters', 'sites', 'group'],
  sources: ['core/best-practices-for-backing-up-and-restoring-databases'],
  scope: 'systemwide',
  *check({ platform }) {
    const { offsite, copied } = platform.topology.backup?.values ?? {};
    if (offsite?.value !== false || copied?.value === true || isElsewhere(platform)) return;
    yield { entity: 'backup', place: offsite.place, message: message('dr/backup-primary-site-only') };
  },
});

/** Whether the only copy is at the disaster-recovery site. */
function isElsewhere(platform: Platform): boolean {
  const path = platform.topology.backup?.values.path?.value;
  const share = backupShare(platform);
  const unc = path === undefined ? undefined : serverOfUncPath(platform, path);
  const servers = share ? serversOf(share.placement) : unc ? [unc] : [];
  return servers.length > 0 && servers.every((server) => !server.primary);
}
