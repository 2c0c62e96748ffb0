/**
 * The simple recovery model keeps no log to back up, so the database cannot be restored to the mark of the others.
 * Cubes have no recovery model; the archive is restored by itself.
 */
import { checkEach } from '../each.ts';
import { isAnalysisDatabase, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'sql/simple-recovery',
  kind: 'C',
  severity: 'error',
  title: 'Simple recovery model',
  says: '"{db}" must use the full recovery model.',
  matters:
    'The backup job sets its marks in the transaction log. With the simple model there is no log to back up, so the databases cannot be restored to one moment.',
  fixes: { 'full-recovery': 'Use the full recovery model for "{db}"' },
  subject: ['database'],
  sources: ['core/log-shipping'],
  scope: 'none',
});

export const simpleRecovery = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.databases,
    (_, database) => {
      const model = database.entry.values.recoveryModel;
      if (model?.value !== 'simple' || !isBizTalkDatabase(database)) return undefined;
      if (isAnalysisDatabase(database) || database.kind === 'bam-archive') return undefined;
      const { name } = database;
      return {
        entity: database.id,
        place: model.place,
        message: rule.say({ db: name }),
        fixes: () => [
          {
            title: rule.fix('full-recovery', { db: name }),
            operations: [{ op: 'set', path: ['databases', name, 'recoveryModel'], value: 'full' }],
            preferred: true,
            safe: true,
          },
        ],
      };
    },
  ),
);
