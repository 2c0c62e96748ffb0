/** The BAM star schema, BAM alerts or the SSIS catalogue without redundancy. The BAM archive need not have any. */
import { databaseGapRule } from './databaseGapRule.ts';

export const otherNotRedundant = databaseGapRule({
  id: 'db/other-not-redundant',
  severity: 'information',
  title: 'Other database not redundant',
  says: '"{db}" is not redundant. Processing goes on without it.',
  matters: 'Processing goes on without it, and what the database is for does not: cubes, alerts or packages.',
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'application',
  kinds: ['bam-star-schema', 'bam-alerts', 'ssis-catalog'],
});
