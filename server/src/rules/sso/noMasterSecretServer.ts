/** A described group without a master secret server. The one absent section that is a finding. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Platform } from '../../topology/platform.ts';
import { describesBothTiers } from '../facts/partialFile.ts';
import { defineRule, describeRule, type Fix, fixOf } from '../rule.ts';
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
  fixes: { 'say-where': 'Say that the master secret server is "{server}"' },
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
      ? { message: rule.say(), fixes: () => fixesFor(platform) }
      : { message: rule.say('not-stated'), severity: 'information', notStated: 'masterSecretServer' }),
  };
});

/** More servers than this are no choice that helps. */
const maxChoices = 3;

/** Into the cluster of SQL Server, where there is one; else which server it is only people know. */
function fixesFor(platform: Platform): readonly Fix[] {
  const described = describeMasterSecretFixes(platform);
  if (described.length > 0 || platform.topology.stated.has('masterSecretServer')) return described;
  const primary = platform.servers.filter((server) => server.primary);
  const withSso = primary.filter((server) => server.roles?.has('sso'));
  const choices = withSso.length > 0 ? withSso : primary.filter((server) => platform.bizTalkServers.includes(server));
  return choices
    .slice(0, maxChoices)
    .map(({ name }) => fixOf(rule.fix('say-where', { server: name }), [setKey(['masterSecretServer'], name)]));
}
