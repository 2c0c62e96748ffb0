/** A clustered master secret server whose database is not redundant. */
import { message } from '../../text/messages/message.ts';
import { isClusteredMasterSecret, masterSecret } from '../facts/masterSecret.ts';
import { databaseRedundancy } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const ssodbNotRedundant = defineRule({
  id: 'sso/ssodb-not-redundant',
  kind: 'S',
  severity: 'error',
  title: 'sso/ssodb-not-redundant.title',
  subject: ['database'],
  reads: [
    'masterSecretServer',
    'databases',
    'sqlInstances',
    'availabilityGroups',
    'servers',
    'clusters',
    'sites',
    'group',
  ],
  sources: ['tg/clustering-the-master-secret-server'],
  scope: 'systemwide',
  *check({ platform }) {
    const secret = masterSecret(platform);
    if (!secret || !isClusteredMasterSecret(secret)) return;
    for (const database of platform.databases) {
      if (database.kind !== 'sso' || databaseRedundancy(platform, database) !== 'single') continue;
      const holder = database.instance ?? database.availabilityGroup;
      yield {
        entity: database.id,
        place: database.entry.values.on?.place ?? database.place,
        message: message('sso/ssodb-not-redundant', { db: database.name }),
        about: holder ? [holder.id] : [],
      };
    }
  },
});
