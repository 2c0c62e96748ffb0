/** Production without the only supported backup of a group. */
import { message } from '../../text/messages/message.ts';
import { defineRule, type Fix } from '../rule.ts';

export const noBackupJob = defineRule({
  id: 'dr/no-backup-job',
  kind: 'C',
  severity: 'error',
  title: 'dr/no-backup-job.title',
  subject: ['backup', 'group'],
  reads: ['backup', 'group', 'servers', 'hosts', 'databases'],
  sources: ['tg/backing-up-databases', 'core/log-shipping'],
  scope: 'systemwide',
  *check({ platform }) {
    const isDescribed = platform.servers.length + platform.hosts.length + platform.databases.length > 0;
    if (!isDescribed || platform.purpose !== 'production') return;
    const { backup, groupPlace } = platform.topology;
    const job = backup?.values.job;
    const fixes = (): readonly Fix[] => [
      {
        title: message('fix.backup-job'),
        preferred: true,
        operations: [{ op: 'set', path: ['backup', 'job'], value: true }],
      },
    ];
    if (job?.value === false) yield { entity: 'backup', place: job.place, message: message('dr/no-backup-job'), fixes };
    else if (!job)
      yield {
        entity: 'group',
        place: groupPlace,
        message: message('dr/no-backup-job.unknown'),
        severity: 'information',
        notStated: 'backup.job',
        fixes,
      };
  },
});
