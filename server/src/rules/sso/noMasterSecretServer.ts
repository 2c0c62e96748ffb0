/** A described group without a master secret server. The one absent section that is a finding. */
import { describesBothTiers } from '../facts/partialFile.ts';
import { defineRule, describeRule } from '../rule.ts';
import { describeMasterSecretFixes } from './fixes/clusterMasterSecret.ts';

const rule = describeRule({
  id: 'sso/no-master-secret-server',
  kind: 'M',
  severity: 'error',
  title: 'No master secret server',
  says: {
    '': 'No master secret server is described. BizTalk servers need it to start.',
    'not-stated': 'Where the master secret is kept is not stated. BizTalk servers need it to start.',
  },
  matters:
    'Port settings are encrypted with the master secret. The SSO service of each server fetches it from this server when it starts, and host instances need their SSO service, so without it nothing comes back after a restart.',
  subject: ['group'],
  sources: ['core/master-secret-server', 'tg/high-availability-for-the-master-secret-server'],
  scope: 'systemwide',
});

export const noMasterSecretServer = defineRule(rule, function* ({ platform }) {
  if (platform.masterSecretServer || platform.serversWith('master-secret').length > 0) return;
  if (platform.hosts.length === 0 && platform.databases.length === 0) return;
  yield {
    entity: 'group',
    place: platform.topology.groupPlace,
    ...(describesBothTiers(platform)
      ? { message: rule.say(), fixes: () => describeMasterSecretFixes(platform) }
      : { message: rule.say('not-stated'), severity: 'information', notStated: 'masterSecretServer' }),
  };
});
