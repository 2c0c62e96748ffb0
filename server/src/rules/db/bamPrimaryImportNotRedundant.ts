/** A BAM Primary Import database that does not outlive the loss of a server. */
import { message } from '../../text/messages/message.ts';
import { isBamUsed } from '../facts/bam.ts';
import { databaseGaps } from '../facts/databaseGaps.ts';
import { defineRule } from '../rule.ts';

export const bamPrimaryImportNotRedundant = defineRule({
  id: 'db/bam-primary-import-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'db/bam-primary-import-not-redundant.title',
  subject: ['database'],
  reads: [
    'sites',
    'hypervisors',
    'servers',
    'storage',
    'clusters',
    'loadBalancers',
    'sqlInstances',
    'availabilityGroups',
    'databases',
    'hosts',
    'bam',
  ],
  sources: ['tg/high-availability-for-databases'],
  scope: 'application',
  *check({ platform }) {
    if (!isBamUsed(platform)) return;
    for (const { report, severity } of databaseGaps(platform, ['bam-primary-import']))
      yield {
        ...report,
        ...(severity ? { severity } : {}),
        message: message('db/bam-primary-import-not-redundant'),
      };
  },
});
