/** The BAM cubes on an instance of Analysis Services that is no failover cluster instance. */
import { databaseGapRule } from './databaseGapRule.ts';

export const bamAnalysisNotRedundant = databaseGapRule({
  id: 'db/bam-analysis-not-redundant',
  severity: 'information',
  title: 'BAM Analysis not redundant',
  says: '"{db}" is not redundant. When "{instance}" fails, analysts lose the cubes.',
  matters: 'Processing goes on without the cubes, and business users do not see them until the instance is back.',
  sources: [
    'tg/scaling-out-the-biztalk-server-databases',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'application',
  kinds: ['bam-analysis'],
  // In an availability group it is wrong altogether, and that is a finding of its own.
  when: (_, { instance }) => instance !== undefined,
});
