/** Clustered Single Sign-On with accounts that exist on one node only. */
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'sso/local-accounts',
  kind: 'C',
  severity: 'error',
  title: 'Clustered SSO with local accounts',
  says: 'Clustered SSO needs domain groups and a domain service account.',
  matters:
    'A local account exists on one node. After a failover the other one does not know it, and SSO does not start.',
  subject: ['masterSecretServer'],
  sources: ['tg/clustering-the-master-secret-server', 'core/single-sign-on-event-11038'],
  scope: 'systemwide',
});

export const localAccounts = defineRule(rule, function* ({ platform }) {
  const section = platform.masterSecretServer;
  const accounts = section?.entry.values.accounts;
  if (section?.placement?.kind !== 'group' || accounts?.value !== 'local') return;
  yield { entity: section.entry.id, place: accounts.place, message: rule.say() };
});
