/**
 * Other backups in place of the only one that keeps the databases consistent, or beside it: a second log backup breaks
 * the chain of the job. That follows from how SQL Server backs up logs; no page of the product says it.
 */
import { jobDatabases } from '../../topology/disasterRecovery.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

/** Methods that can back up the transaction log. */
const logMethods: ReadonlySet<string> = new Set(['sql-jobs', 'maintenance-plans', 'backup-product']);

const rule = describeRule({
  id: 'dr/other-backup-method',
  kind: 'C',
  severity: 'error',
  title: 'Unsupported backup method',
  says: {
    '': 'Other SQL Server backup jobs are not supported for {dbs} in production.',
    databases: 'Other SQL Server backup jobs are not supported for the BizTalk databases in production.',
    beside: 'Backups by {methods} can break the chain of the Backup BizTalk Server job. A second log backup does.',
  },
  matters:
    'Backups that are made one database at a time hold different moments, so databases restored from them can contradict each other. Beside the job, a log backup by another tool takes a part of the log that the job then lacks (derived from how SQL Server backs up logs); copy-only backups do not.',
  subject: ['backup'],
  sources: ['tg/backing-up-databases'],
  scope: 'systemwide',
});

export const otherBackupMethod = defineRule(rule, function* ({ platform }) {
  const { job, otherMethods } = platform.topology.backup?.values ?? {};
  if (platform.purpose !== 'production' || !job || !otherMethods?.items.length) return;
  if (job.value) {
    // Snapshots and images beside the job back up no log: they are additional copies.
    const methods = otherMethods.items.flatMap(({ value }) => (logMethods.has(value) ? [value] : []));
    if (methods.length > 0)
      yield reportOnSection('backup', otherMethods.place, rule.say('beside', { methods }), { severity: 'warning' });
    return;
  }
  const dbs = jobDatabases(platform).map((database) => database.name);
  yield reportOnSection('backup', otherMethods.place, dbs.length > 0 ? rule.say({ dbs }) : rule.say('databases'));
});
