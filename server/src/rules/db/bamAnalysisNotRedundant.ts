/** The BAM cubes on an instance of Analysis Services that is no failover cluster instance. */

import { defineRule, describeRule } from '../rule.ts';
import { databaseGaps } from './databaseGaps.ts';

const rule = describeRule({
  id: 'db/bam-analysis-not-redundant',
  kind: 'S',
  severity: 'information',
  title: 'BAM Analysis not redundant',
  says: 'Analysts lose the cubes when "{instance}" fails.',
  matters: 'Processing goes on without the cubes, and business users do not see them until the instance is back.',
  yieldsTo: ['sql/not-clustered', 'sql/ag-single-replica', 'sql/ag-database-missing'],
  subject: ['database'],
  sources: [
    'tg/scaling-out-the-biztalk-server-databases',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'application',
});

export const bamAnalysisNotRedundant = defineRule(rule, function* ({ platform }) {
  // In an availability group it is wrong altogether, and that is a finding of its own.
  for (const { database, report } of databaseGaps(platform, ['bam-analysis']))
    if (database.instance)
      yield {
        ...report,
        message: rule.say({ instance: database.instance.name }),
      };
});
