/** A custom database that the backup job leaves out, so that it cannot be restored to the mark of the others. */
import { message } from '../../text/messages/message.ts';
import { isInBackupJob } from '../facts/disasterRecovery.ts';
import { isDisasterRecoveryInstance } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const customDb = defineRule({
  id: 'dr/custom-db',
  kind: 'S',
  severity: 'information',
  title: 'dr/custom-db.title',
  subject: ['database'],
  reads: ['databases', 'backup', 'sqlInstances', 'servers', 'sites', 'clusters', 'group'],
  sources: ['tg/configuring-biztalk-server-log-shipping-for-additional-databases'],
  scope: 'application',
  *check({ platform }) {
    if (!platform.topology.backup?.values.databases) return;
    for (const database of platform.databases) {
      if (database.kind !== 'custom' || isInBackupJob(platform, database)) continue;
      if (database.instance && isDisasterRecoveryInstance(database.instance)) continue;
      yield {
        entity: database.id,
        place: database.place,
        message: message('dr/custom-db', { db: database.name }),
        fixes: () => [
          {
            title: message('fix.add-to-job', { db: database.name }),
            preferred: true,
            operations: [{ op: 'add', path: ['backup', 'databases'], name: database.name }],
          },
        ],
      };
    }
  },
});
