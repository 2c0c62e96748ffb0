/** A custom database that the backup job leaves out, so that it cannot be restored to the mark of the others. */
import { addTo } from '../../syntax/edit/operation.ts';
import { isDisasterRecoveryInstance } from '../../topology/carriers.ts';
import { isInBackupJob } from '../../topology/disasterRecovery.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/custom-db',
  kind: 'S',
  severity: 'information',
  title: 'Custom database not in the job',
  says: 'Custom database "{db}" is not in the backup job. It is not restored to the mark of the others.',
  matters:
    'A database outside of the job is restored to another moment than the others. What BizTalk and the application know of each other then differs.',
  fixes: { 'add-to-job': 'Add "{db}" to the backup job' },
  subject: ['database'],
  sources: ['tg/configuring-biztalk-server-log-shipping-for-additional-databases'],
  scope: 'application',
});

export const customDb = defineRule(rule, function* ({ platform }) {
  if (!platform.topology.backup?.values.databases) return;
  for (const database of platform.databases) {
    if (database.kind !== 'custom' || isInBackupJob(platform, database)) continue;
    if (database.instance && isDisasterRecoveryInstance(database.instance)) continue;
    yield reportOn(database, rule.say({ db: database.name }), {
      fixes: () => [
        preferredFix(rule.fix('add-to-job', { db: database.name }), [addTo(['backup', 'databases'], database.name)]),
      ],
    });
  }
});
