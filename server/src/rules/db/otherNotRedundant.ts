/** The BAM star schema, BAM alerts or the SSIS catalogue without redundancy. The BAM archive need not have any. */
import { message } from '../../text/messages/message.ts';
import { databaseGaps } from '../facts/databaseGaps.ts';
import { defineRule } from '../rule.ts';

export const otherNotRedundant = defineRule({
  id: 'db/other-not-redundant',
  kind: 'S',
  severity: 'information',
  title: 'db/other-not-redundant.title',
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
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'application',
  *check({ platform }) {
    for (const { database, report } of databaseGaps(platform, ['bam-star-schema', 'bam-alerts', 'ssis-catalog']))
      yield { ...report, message: message('db/other-not-redundant', { db: database.name }) };
  },
});
