/** The master secret server on a computer that Windows NLB balances. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { defineRule } from '../rule.ts';
import { clusterMasterSecretFixes } from './fixes/clusterMasterSecret.ts';

export const masterSecretOnNlb = defineRule({
  id: 'sso/master-secret-on-nlb',
  kind: 'C',
  severity: 'error',
  title: 'sso/master-secret-on-nlb.title',
  subject: ['masterSecretServer', 'server'],
  reads: ['masterSecretServer', 'loadBalancers', 'servers', 'clusters', 'sqlInstances', 'hosts'],
  sources: ['core/how-to-cluster-the-master-secret-server1'],
  scope: 'systemwide',
  *check({ platform }) {
    const secret = masterSecret(platform);
    if (!secret) return;
    for (const balancer of platform.loadBalancers) {
      const member = secret.servers.find((server) => balancer.members?.includes(server));
      if (balancer.kind !== 'windows-nlb' || !member) continue;
      yield {
        entity: secret.entity,
        place: secret.place,
        message: message('sso/master-secret-on-nlb'),
        about: [balancer.id],
        related: concerned([balancer]),
        fixes: () => clusterMasterSecretFixes(platform, secret),
      };
      return;
    }
  },
});
