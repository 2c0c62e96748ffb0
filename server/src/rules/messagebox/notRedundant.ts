/** A MessageBox that does not outlive the loss of a server, where no finding about its instance says so already. */
import { databaseGapRule } from '../db/databaseGapRule.ts';

export const notRedundant = databaseGapRule({
  id: 'messagebox/not-redundant',
  severity: 'error',
  title: 'MessageBox not redundant',
  says: 'MessageBox "{db}" is not redundant. If it is lost, every MessageBox becomes unavailable.',
  matters:
    'Several MessageBoxes add capacity and no availability: if one is lost, all become unavailable and the group stops.',
  sources: ['core/the-messagebox-database', 'tg/scaling-out-the-biztalk-server-databases'],
  scope: 'systemwide',
  kinds: ['messagebox'],
});
