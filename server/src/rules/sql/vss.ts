/** Volume Shadow Copy as high availability of a BizTalk database. */
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { removeProtection } from './fixes/sharedFixes.ts';
import { protectedBy } from './protection.ts';

const rule = describeRule({
  id: 'sql/vss',
  kind: 'C',
  severity: 'error',
  title: 'Volume Shadow Copy as availability',
  says: 'Volume Shadow Copy is not supported as high availability of "{db}".',
  matters:
    'BizTalk uses distributed transactions over its databases, and the support of MSDTC for Volume Shadow Copy is limited to local transactions. Databases from snapshots may not fit together when they are brought back.',
  subject: ['database'],
  sources: ['core/sql-server-database-mirroring-volume-shadow-copy-service-and-alwayson'],
  scope: 'systemwide',
});

export const vss = defineRule(rule, function* ({ platform }) {
  for (const { database, place } of protectedBy(platform, ['vss']))
    yield reportOn(database, rule.say({ db: database.name }), {
      place,
      fixes: () => [removeProtection(database.name, 'vss', 'Volume Shadow Copy')],
    });
});
