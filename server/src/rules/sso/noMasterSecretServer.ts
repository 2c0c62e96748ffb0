/** A described group without a master secret server. The one absent section that is a finding. */
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';
import { describeMasterSecretFixes } from './fixes/clusterMasterSecret.ts';

export const noMasterSecretServer = defineRule({
  id: 'sso/no-master-secret-server',
  kind: 'M',
  severity: 'error',
  title: 'sso/no-master-secret-server.title',
  subject: ['group'],
  reads: ['masterSecretServer', 'servers', 'hosts', 'databases', 'clusters', 'sqlInstances'],
  sources: ['core/master-secret-server'],
  scope: 'systemwide',
  *check({ platform }) {
    if (platform.masterSecretServer || platform.serversWith('master-secret').length > 0) return;
    if (platform.hosts.length === 0 && platform.databases.length === 0) return;
    yield {
      entity: 'group',
      place: platform.topology.groupPlace,
      message: message('sso/no-master-secret-server'),
      fixes: () => describeMasterSecretFixes(platform),
    };
  },
});
