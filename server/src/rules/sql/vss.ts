/** Volume Shadow Copy as high availability of a BizTalk database. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Platform } from '../../topology/platform.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';
import { protectedBy } from './protection.ts';

const rule = describeRule({
  id: 'sql/vss',
  kind: 'C',
  severity: 'error',
  title: 'Volume Shadow Copy as availability',
  says: 'Volume Shadow Copy is not supported as high availability for BizTalk databases.',
  matters:
    'A snapshot catches each database at a moment of its own. Databases that were caught apart do not fit together when they are brought back.',
  fixes: { 'use-backup-job': 'Remove {method} from "{db}" and use the Backup BizTalk Server job' },
  subject: ['database'],
  sources: ['core/sql-server-database-mirroring-volume-shadow-copy-service-and-alwayson'],
  scope: 'systemwide',
});

export const vss = defineRule(rule, function* ({ platform }) {
  for (const { database, place } of protectedBy(platform, ['vss']))
    yield { entity: database.id, place, message: rule.say(), fixes: () => fixesFor(platform, database.name) };
});

function fixesFor({ topology }: Platform, db: string): readonly Fix[] {
  const drop: Operation = { op: 'drop', path: ['databases', db, 'protection'], name: 'vss' };
  const names = { method: 'Volume Shadow Copy', db };
  const remove: Fix = { title: sharedTitles('remove-protection', names), operations: [drop], preferred: true };
  if (topology.backup?.values.job?.value === true) return [remove];
  const job: Operation = { op: 'set', path: ['backup', 'job'], value: true };
  return [remove, { title: rule.fix('use-backup-job', names), operations: [drop, job] }];
}
