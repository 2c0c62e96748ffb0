/** A MessageBox that does not outlive the loss of a server, where no finding about its instance says so already. */
import { databaseGaps } from '../db/databaseGaps.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'messagebox/not-redundant',
  kind: 'S',
  severity: 'error',
  title: 'MessageBox not redundant',
  says: 'MessageBox "{db}" is not redundant: if it is lost, every MessageBox becomes unavailable.',
  matters:
    'Several MessageBoxes add capacity and no availability: if one is lost, all become unavailable and the group stops.',
  yieldsTo: ['sql/not-clustered', 'sql/ag-single-replica', 'sql/ag-database-missing'],
  subject: ['database'],
  sources: ['core/the-messagebox-database', 'tg/scaling-out-the-biztalk-server-databases'],
  scope: 'systemwide',
});

export const notRedundant = defineRule(rule, function* ({ platform }) {
  for (const { database, report, severity } of databaseGaps(platform, ['messagebox']))
    yield {
      ...report,
      ...(severity ? { severity } : {}),
      message: rule.say({ db: database.name }),
    };
});
