/** Clustered Single Sign-On with accounts that exist on one node only. */
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const localAccounts = defineRule({
  id: 'sso/local-accounts',
  kind: 'C',
  severity: 'error',
  title: 'sso/local-accounts.title',
  subject: ['masterSecretServer'],
  reads: ['masterSecretServer', 'clusters', 'servers'],
  sources: ['tg/clustering-the-master-secret-server', 'core/single-sign-on-event-11038'],
  scope: 'systemwide',
  *check({ platform }) {
    const section = platform.masterSecretServer;
    const accounts = section?.entry.values.accounts;
    if (section?.placement?.kind !== 'group' || accounts?.value !== 'local') return;
    yield {
      entity: section.entry.id,
      place: accounts.place,
      message: message('sso/local-accounts'),
    };
  },
});
