/** Production without the only supported backup of a group. */
import { reportOnGroup, reportOnSection } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'dr/no-backup-job',
  kind: 'C',
  severity: 'error',
  title: 'Backup job missing',
  says: {
    '': 'There is no consistent backup. Only the Backup BizTalk Server job keeps the databases at one mark.',
    unknown:
      'It is not stated whether the Backup BizTalk Server job runs. Only that job keeps the databases at one mark.',
  },
  matters:
    'BizTalk spreads one transaction over several databases, and only its own backup job marks them all at one moment, so only from its backups they can be restored to fit together. Without it the transaction logs also grow unbounded until they fill the disk and processing stops; replicas do not change that.',
  subject: ['backup', 'group'],
  sources: ['tg/backing-up-databases', 'core/log-shipping'],
  scope: 'systemwide',
});

export const noBackupJob = defineRule(rule, function* ({ platform }) {
  const isDescribed = platform.servers.length + platform.hosts.length + platform.databases.length > 0;
  if (!isDescribed || platform.purpose !== 'production') return;
  const { backup, groupPlace } = platform.topology;
  const job = backup?.values.job;
  if (job?.value === false) yield reportOnSection('backup', job.place, rule.say());
  else if (!job)
    yield reportOnGroup(groupPlace, rule.say('unknown'), { severity: 'information', notStated: 'backup.job' });
});
