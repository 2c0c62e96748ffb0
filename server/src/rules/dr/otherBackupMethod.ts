/** Other backups in place of the only one that keeps the databases consistent. */
import { message } from '../../text/messages/message.ts';
import { jobDatabases } from '../facts/disasterRecovery.ts';
import { defineRule } from '../rule.ts';

export const otherBackupMethod = defineRule({
  id: 'dr/other-backup-method',
  kind: 'C',
  severity: 'error',
  title: 'dr/other-backup-method.title',
  subject: ['backup'],
  reads: ['backup', 'group', 'databases'],
  sources: ['tg/backing-up-databases'],
  scope: 'systemwide',
  *check({ platform }) {
    const { job, otherMethods } = platform.topology.backup?.values ?? {};
    // Beside the job they are additional copies.
    if (platform.purpose !== 'production' || job?.value !== false || !otherMethods?.items.length) return;
    const dbs = jobDatabases(platform).map((database) => database.name);
    yield {
      entity: 'backup',
      place: otherMethods.place,
      message:
        dbs.length > 0 ? message('dr/other-backup-method', { dbs }) : message('dr/other-backup-method.databases'),
      fixes: () => [
        {
          title: message('fix.backup-by-job'),
          preferred: true,
          operations: [
            { op: 'set', path: ['backup', 'job'], value: true },
            { op: 'remove', path: ['backup', 'otherMethods'] },
          ],
        },
      ],
    };
  },
});
