/** A clustered master secret server whose database is not redundant. */
import { masterSecret } from '../facts/masterSecret.ts';
import { databaseRedundancy } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sso/ssodb-not-redundant',
  kind: 'S',
  severity: 'error',
  title: 'SSO database not redundant',
  says: 'The SSO database "{db}" is not redundant. A highly available SSO needs it clustered.',
  matters:
    'The master secret server reads the SSO database. Clustering the one without the other leaves the single point of failure where it was.',
  yieldsTo: ['sql/not-clustered'],
  subject: ['database'],
  sources: ['tg/clustering-the-master-secret-server'],
  scope: 'systemwide',
});

export const ssodbNotRedundant = defineRule(rule, function* ({ platform }) {
  const secret = masterSecret(platform);
  if (secret?.placement.kind !== 'group' || secret.servers.length < 2) return;
  for (const database of platform.databases) {
    if (database.kind !== 'sso' || databaseRedundancy(database) !== 'single') continue;
    const holder = database.instance ?? database.availabilityGroup;
    yield reportOn(database, rule.say({ db: database.name }), {
      place: database.entry.values.on?.place ?? database.place,
      about: holder ? [holder.id] : [],
    });
  }
});
