/** Clustered Single Sign-On with accounts that exist on one node only. */
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sso/local-accounts',
  kind: 'C',
  severity: 'error',
  title: 'Clustered SSO with local accounts',
  says: 'The clustered SSO of "{group}" uses local accounts. It needs domain accounts.',
  matters:
    'A local account exists on one node. After a failover the other one does not know it, and SSO does not start.',
  subject: ['masterSecretServer'],
  sources: ['core/domain-groups', 'tg/clustering-the-master-secret-server'],
  scope: 'systemwide',
});

export const localAccounts = defineRule(rule, function* ({ platform }) {
  const section = platform.masterSecretServer;
  const accounts = section?.entry.values.accounts;
  if (section?.placement?.kind !== 'group' || accounts?.value !== 'local') return;
  yield reportOn(section.entry, rule.say({ group: section.placement.group.name }), { place: accounts.place });
});
