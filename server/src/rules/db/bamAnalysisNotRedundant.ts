/** The BAM cubes on an instance of Analysis Services that is no failover cluster instance. */
import { message } from '../../text/messages/message.ts';
import { databaseGaps } from '../facts/databaseGaps.ts';
import { defineRule } from '../rule.ts';

export const bamAnalysisNotRedundant = defineRule({
  id: 'db/bam-analysis-not-redundant',
  kind: 'S',
  severity: 'information',
  title: 'db/bam-analysis-not-redundant.title',
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
  ],
  sources: [
    'tg/scaling-out-the-biztalk-server-databases',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'application',
  *check({ platform }) {
    // In an availability group it is wrong altogether, and that is a finding of its own.
    for (const { database, report } of databaseGaps(platform, ['bam-analysis']))
      if (database.instance)
        yield {
          ...report,
          message: message('db/bam-analysis-not-redundant', { instance: database.instance.name }),
        };
  },
});
