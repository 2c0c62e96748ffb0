/** Backups without a copy at another place. */
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const backupPrimarySiteOnly = defineRule({
  id: 'dr/backup-primary-site-only',
  kind: 'S',
  severity: 'information',
  title: 'dr/backup-primary-site-only.title',
  subject: ['backup'],
  reads: ['backup'],
  sources: ['core/best-practices-for-backing-up-and-restoring-databases'],
  scope: 'systemwide',
  *check({ platform }) {
    const { offsite, copied } = platform.topology.backup?.values ?? {};
    if (offsite?.value !== false || copied?.value === true) return;
    yield { entity: 'backup', place: offsite.place, message: message('dr/backup-primary-site-only') };
  },
});
