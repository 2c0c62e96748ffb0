/** Log shipping from backups that are on a disk of the source alone. */
import { message } from '../../text/messages/message.ts';
import { hasLogShipping } from '../facts/disasterRecovery.ts';
import { pathKind } from '../facts/paths.ts';
import { defineRule } from '../rule.ts';
import { backupElsewhere } from './fixes/backupElsewhere.ts';

export const backupPathLocal = defineRule({
  id: 'dr/backup-path-local',
  kind: 'C',
  severity: 'warning',
  title: 'dr/backup-path-local.title',
  subject: ['backup'],
  reads: ['backup', 'disasterRecovery', 'fileShares', 'sqlInstances', 'servers', 'clusters'],
  sources: ['core/how-to-configure-the-backup-biztalk-server-job'],
  scope: 'none',
  *check({ platform }) {
    const { path, copied } = platform.topology.backup?.values ?? {};
    if (!path || copied?.value === true || !hasLogShipping(platform) || pathKind(path.value) !== 'local') return;
    yield {
      entity: 'backup',
      place: path.place,
      message: message('dr/backup-path-local'),
      fixes: () => [backupElsewhere(platform)],
    };
  },
});
