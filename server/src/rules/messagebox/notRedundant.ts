/** A MessageBox that does not outlive the loss of a server, where no finding about its instance says so already. */
import { message } from '../../text/messages/message.ts';
import { databaseGaps } from '../facts/databaseGaps.ts';
import { defineRule } from '../rule.ts';

export const notRedundant = defineRule({
  id: 'messagebox/not-redundant',
  kind: 'S',
  severity: 'error',
  title: 'messagebox/not-redundant.title',
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
  sources: ['core/the-messagebox-database', 'tg/scaling-out-the-biztalk-server-databases'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const { database, report, severity } of databaseGaps(platform, ['messagebox']))
      yield {
        ...report,
        ...(severity ? { severity } : {}),
        message: message('messagebox/not-redundant', { db: database.name }),
      };
  },
});
