/** The master secret server on a computer that Windows NLB balances. */
import { masterSecret } from '../facts/masterSecret.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { clusterMasterSecretFixes } from './fixes/clusterMasterSecret.ts';

const rule = describeRule({
  id: 'sso/master-secret-on-nlb',
  kind: 'C',
  severity: 'error',
  title: 'Master secret server on NLB',
  says: 'The master secret server cannot be on {servers}, a member of Windows NLB "{lb}".',
  matters:
    'Load balancing spreads requests over servers that are alike. The master secret lies on one, and installing it there is not supported.',
  subject: ['masterSecretServer', 'server'],
  sources: ['core/how-to-cluster-the-master-secret-server1'],
  scope: 'systemwide',
});

export const masterSecretOnNlb = defineRule(rule, function* ({ platform }) {
  const secret = masterSecret(platform);
  if (!secret) return;
  for (const balancer of platform.loadBalancers) {
    const members = secret.servers.filter((server) => balancer.members?.includes(server));
    if (balancer.kind !== 'windows-nlb' || members.length === 0) continue;
    yield reportOn(secret, rule.say({ servers: members.map((server) => server.name), lb: balancer.name }), {
      about: [balancer.id],
      related: concerned([balancer]),
      fixes: () => clusterMasterSecretFixes(platform, secret),
    });
    return;
  }
});
