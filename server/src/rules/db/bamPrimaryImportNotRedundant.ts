/** A BAM Primary Import database that does not outlive the loss of a server. */
import { isBamUsed } from '../facts/bam.ts';
import { databaseGapRule } from './databaseGapRule.ts';

export const bamPrimaryImportNotRedundant = databaseGapRule({
  id: 'db/bam-primary-import-not-redundant',
  severity: 'warning',
  title: 'BAM Primary Import not redundant',
  says: '"{db}" is not redundant. BAM events that are lost with it cannot be made again.',
  matters:
    'Events since the last backup are lost with this database and cannot be made again. Meanwhile new ones pile up in the MessageBox.',
  sources: ['tg/high-availability-for-databases'],
  scope: 'application',
  kinds: ['bam-primary-import'],
  when: isBamUsed,
});
