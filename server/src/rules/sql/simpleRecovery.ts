/**
 * The simple recovery model keeps no log to back up, and the bulk-logged one not every change, so the database cannot be
 * restored to the mark of the others.
 * Cubes have no recovery model; the archive is restored by itself.
 */
import { setKey } from '../../syntax/edit/operation.ts';
import { isAnalysisDatabase, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { allDatabases, defineRuleForEach } from '../forEach.ts';
import { describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sql/simple-recovery',
  kind: 'C',
  severity: 'error',
  title: 'Recovery model not full',
  says: '"{db}" does not use the full recovery model, but {model}. The backup job needs the full one.',
  matters:
    'The backup job sets its marks in the transaction log; with the simple model there is no log to back up, so the databases cannot be restored to one moment. With bulk-logged a log that holds bulk changes can be restored to its end only.',
  fixes: { 'full-recovery': 'Use the full recovery model for "{db}"' },
  subject: ['database'],
  sources: ['core/log-shipping', 'tg/backing-up-databases'],
  scope: 'none',
});

export const simpleRecovery = defineRuleForEach(rule, allDatabases, (_, database) => {
  const model = database.entry.values.recoveryModel;
  if (!model || model.value === 'full' || !isBizTalkDatabase(database)) return undefined;
  if (isAnalysisDatabase(database) || database.kind === 'bam-archive') return undefined;
  const { name } = database;
  return reportOn(database, rule.say({ db: name, model: model.value }), {
    place: model.place,
    ...(model.value === 'simple' ? {} : { severity: 'warning' as const }),
    fixes: () => [
      preferredFix(rule.fix('full-recovery', { db: name }), [setKey(['databases', name, 'recoveryModel'], 'full')]),
    ],
  });
});
