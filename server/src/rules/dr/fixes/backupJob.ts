/** The fix that states the Backup BizTalk Server job. */
import { defineMessages } from '../../../text/message.ts';
import type { Fix } from '../../rule.ts';

/** The title of the fix. */
export const backupJobTitles = defineMessages({ 'backup-job': 'Back up with the Backup BizTalk Server job' }, 'fix');

/** States that the job runs. */
export function backupJobFix(): Fix {
  return {
    title: backupJobTitles('backup-job'),
    preferred: true,
    operations: [{ op: 'set', path: ['backup', 'job'], value: true }],
  };
}
