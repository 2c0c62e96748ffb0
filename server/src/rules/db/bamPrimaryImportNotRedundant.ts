/** A BAM Primary Import database that does not outlive the loss of a server. */
import { isBamUsed } from '../facts/bam.ts';
import { defineRule, describeRule } from '../rule.ts';
import { databaseGaps } from './databaseGaps.ts';

const rule = describeRule({
  id: 'db/bam-primary-import-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'BAM Primary Import not redundant',
  says: 'Lost BAM events cannot be regenerated: cluster this database.',
  matters:
    'Events since the last backup are lost with this database and cannot be made again. Meanwhile they pile up in the MessageBox.',
  yieldsTo: ['sql/not-clustered', 'sql/ag-single-replica', 'sql/ag-database-missing'],
  subject: ['database'],
  sources: ['tg/high-availability-for-databases'],
  scope: 'application',
});

export const bamPrimaryImportNotRedundant = defineRule(rule, function* ({ platform }) {
  if (!isBamUsed(platform)) return;
  for (const { report, severity } of databaseGaps(platform, ['bam-primary-import']))
    yield {
      ...report,
      ...(severity ? { severity } : {}),
      message: rule.say(),
    };
});
