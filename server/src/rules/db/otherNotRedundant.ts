/** The BAM star schema, BAM alerts or the SSIS catalogue without redundancy. The BAM archive need not have any. */

import { defineRule, describeRule } from '../rule.ts';
import { databaseGaps } from './databaseGaps.ts';

const rule = describeRule({
  id: 'db/other-not-redundant',
  kind: 'S',
  severity: 'information',
  title: 'Other database not redundant',
  says: '"{db}" is not redundant.',
  matters: 'Processing goes on without it, and what the database is for does not: cubes, alerts or packages.',
  yieldsTo: ['sql/not-clustered', 'sql/ag-single-replica', 'sql/ag-database-missing'],
  subject: ['database'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'application',
});

export const otherNotRedundant = defineRule(rule, function* ({ platform }) {
  for (const { database, report } of databaseGaps(platform, ['bam-star-schema', 'bam-alerts', 'ssis-catalog']))
    yield { ...report, message: rule.say({ db: database.name }) };
});
