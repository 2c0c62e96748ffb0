/** Backups without a copy at another place. */
import { serversOf } from '../../topology/carriers.ts';
import type { Platform } from '../../topology/platform.ts';
import { serverOfUncPath } from '../facts/fileShares.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';
import { backupShare } from './backupShare.ts';

const rule = describeRule({
  id: 'dr/backup-primary-site-only',
  kind: 'S',
  severity: 'information',
  title: 'No off-site copy',
  says: 'Backups have no copy at another place. A fire or a theft takes them with the data.',
  matters: 'A fire or a theft at the site takes data and backups together. One copy elsewhere is what is left.',
  subject: ['backup'],
  sources: ['core/best-practices-for-backing-up-and-restoring-databases'],
  scope: 'systemwide',
});

export const backupPrimarySiteOnly = defineRule(rule, function* ({ platform }) {
  const { offsite, copied } = platform.topology.backup?.values ?? {};
  if (offsite?.value !== false || copied?.value === true || isElsewhere(platform)) return;
  yield reportOnSection('backup', offsite.place, rule.say());
});

/** Whether the only copy is at the disaster-recovery site. */
function isElsewhere(platform: Platform): boolean {
  const path = platform.topology.backup?.values.path?.value;
  const share = backupShare(platform);
  const unc = path === undefined ? undefined : serverOfUncPath(platform, path);
  const servers = share ? serversOf(share.placement) : unc ? [unc] : [];
  return servers.length > 0 && servers.every((server) => !server.primary);
}
