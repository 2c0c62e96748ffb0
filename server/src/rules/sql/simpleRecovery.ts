/**
 * The simple recovery model keeps no log to back up, so the database cannot be restored to the mark of the others.
 * Cubes have no recovery model; the archive is restored by itself.
 */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { isAnalysisDatabase, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const simpleRecovery = defineRule({
  id: 'sql/simple-recovery',
  kind: 'C',
  severity: 'error',
  title: 'sql/simple-recovery.title',
  subject: ['database'],
  reads: ['databases'],
  sources: ['core/log-shipping'],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.databases,
    (_, database) => {
      const model = database.entry.values.recoveryModel;
      if (model?.value !== 'simple' || !isBizTalkDatabase(database)) return undefined;
      if (isAnalysisDatabase(database) || database.kind === 'bam-archive') return undefined;
      const { name } = database;
      return [
        {
          entity: database.id,
          place: model.place,
          message: message('sql/simple-recovery', { db: name }),
          fixes: () => [
            {
              title: message('fix.full-recovery', { db: name }),
              operations: [{ op: 'set', path: ['databases', name, 'recoveryModel'], value: 'full' }],
              preferred: true,
              safe: true,
            },
          ],
        },
      ];
    },
  ),
});
