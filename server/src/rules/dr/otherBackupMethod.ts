/** Other backups in place of the only one that keeps the databases consistent. */
import { jobDatabases } from '../facts/disasterRecovery.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'dr/other-backup-method',
  kind: 'C',
  severity: 'error',
  title: 'Unsupported backup method',
  says: {
    '': 'Other SQL Server backup jobs are not supported for {dbs} in production.',
    databases: 'Other SQL Server backup jobs are not supported for the BizTalk databases in production.',
  },
  matters:
    'Backups that are made one database at a time hold different moments. Databases restored from them contradict each other, and BizTalk does not support it.',
  fixes: { 'backup-by-job': 'Back up with the Backup BizTalk Server job instead' },
  subject: ['backup'],
  sources: ['tg/backing-up-databases'],
  scope: 'systemwide',
});

export const otherBackupMethod = defineRule(rule, function* ({ platform }) {
  const { job, otherMethods } = platform.topology.backup?.values ?? {};
  // Beside the job they are additional copies.
  if (platform.purpose !== 'production' || job?.value !== false || !otherMethods?.items.length) return;
  const dbs = jobDatabases(platform).map((database) => database.name);
  yield {
    entity: 'backup',
    place: otherMethods.place,
    message: dbs.length > 0 ? rule.say({ dbs }) : rule.say('databases'),
    fixes: () => [
      {
        title: rule.fix('backup-by-job'),
        preferred: true,
        operations: [
          { op: 'set', path: ['backup', 'job'], value: true },
          { op: 'remove', path: ['backup', 'otherMethods'] },
        ],
      },
    ],
  };
});
