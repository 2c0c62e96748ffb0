/** The master secret server on one computer. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { isRestartedElsewhere } from '../facts/failureDomain.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { escalation } from '../facts/msdtc.ts';
import { areOwnersKnown } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, type Fix, fixOf, reportOn } from '../rule.ts';
import { clusterMasterSecretFixes } from './fixes/clusterMasterSecret.ts';

const rule = describeRule({
  id: 'sso/master-secret-single',
  kind: 'S',
  severity: 'error',
  title: 'Master secret server not clustered',
  says: {
    '': 'Master secret server "{server}" is a single point of failure. Running services use a cached secret until SSO or a host instance restarts.',
    hypervisor:
      'Master secret server "{server}" is alone, but restarts elsewhere when its hypervisor fails. A fault of Windows or of SSO on it stops what restarts.',
  },
  matters:
    'Running SSO services go on with a cached copy of the secret until SSO or a host instance restarts, or the secret is changed; ports cannot be changed meanwhile. Clustering is one remedy, promoting another SSO server by hand a documented and cheaper one; where a guide asks for a stand-alone server, it is about load.',
  fixes: { 'manual-standby': 'Name "{server}" as the server to promote by hand' },
  subject: ['masterSecretServer', 'server'],
  sources: [
    'tg/planning-for-high-availability2',
    'tg/high-availability-for-the-master-secret-server',
    'core/high-availability-for-enterprise-single-sign-on',
    'tg/designating-a-new-master-secret-server-manually',
    'install/configure-biztalk-server',
  ],
  scope: 'systemwide',
  phase: 'start',
});

export const masterSecretSingle = defineRule(rule, function* ({ platform }) {
  const secret = masterSecret(platform);
  const [server, ...others] = secret?.servers.filter((each) => each.primary) ?? [];
  if (!secret || !server || others.length > 0) return;
  if (secret.placement.kind === 'group' && !areOwnersKnown(secret.placement.group)) return;
  const values = platform.masterSecretServer?.entry.values;
  const standby = platform.serverNamed(values?.standby?.name ?? '');
  const hasPlan = standby?.primary && standby !== server && values?.backup && values.backup.word !== 'false';
  const isRestarted = isRestartedElsewhere(platform, server);
  yield reportOn(secret, rule.say(isRestarted ? 'hypervisor' : '', { server: server.name }), {
    related: escalation(server),
    ...(hasPlan || isRestarted ? { severity: 'warning' as const } : {}),
    fixes: () => [
      ...clusterMasterSecretFixes(platform, secret),
      ...(hasPlan ? [] : manualStandbyFixes(platform, server)),
    ],
  });
});

/** Less than a cluster: another server with Single Sign-On to promote. It needs a backup, and where that is only people know. */
function manualStandbyFixes(platform: Platform, server: Server): readonly Fix[] {
  const section = platform.masterSecretServer;
  const standby = platform.servers.find((each) => each !== server && each.primary && hasSso(platform, each));
  const backup = section?.entry.values.backup;
  if (!standby || !backup || backup.word === 'false') return [];
  return [
    fixOf(rule.fix('manual-standby', { server: standby.name }), [
      setKey(['masterSecretServer', 'standby'], standby.name),
    ]),
  ];
}

function hasSso(platform: Platform, server: Server): boolean {
  const { sso } = server.entry.values;
  return sso?.value ?? (server.roles?.has('sso') || platform.bizTalkServers.includes(server));
}
