/** Volume Shadow Copy as high availability of a BizTalk database. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Platform } from '../../topology/platform.ts';
import { protectedBy } from '../facts/protection.ts';
import { defineRule, type Fix } from '../rule.ts';

export const vss = defineRule({
  id: 'sql/vss',
  kind: 'C',
  severity: 'error',
  title: 'sql/vss.title',
  subject: ['database'],
  reads: ['databases', 'backup'],
  sources: ['core/sql-server-database-mirroring-volume-shadow-copy-service-and-alwayson'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const { database, place } of protectedBy(platform, ['vss']))
      yield {
        entity: database.id,
        place,
        message: message('sql/vss'),
        fixes: () => fixesFor(platform, database.name),
      };
  },
});

function fixesFor({ topology }: Platform, db: string): readonly Fix[] {
  const drop: Operation = { op: 'drop', path: ['databases', db, 'protection'], name: 'vss' };
  const names = { method: 'Volume Shadow Copy', db };
  const remove: Fix = { title: message('fix.remove-protection', names), operations: [drop], preferred: true };
  if (topology.backup?.values.job?.value === true) return [remove];
  const job: Operation = { op: 'set', path: ['backup', 'job'], value: true };
  return [remove, { title: message('fix.use-backup-job', names), operations: [drop, job] }];
}
