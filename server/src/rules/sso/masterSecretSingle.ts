/** The master secret server on one computer. */
import { message } from '../../text/messages/message.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { defineRule } from '../rule.ts';
import { clusterMasterSecretFixes } from './fixes/clusterMasterSecret.ts';

export const masterSecretSingle = defineRule({
  id: 'sso/master-secret-single',
  kind: 'S',
  severity: 'error',
  title: 'sso/master-secret-single.title',
  subject: ['masterSecretServer', 'server'],
  reads: ['masterSecretServer', 'servers', 'clusters', 'sqlInstances', 'hosts', 'loadBalancers', 'sites', 'group'],
  sources: [
    'tg/planning-for-high-availability2',
    'tg/high-availability-for-the-master-secret-server',
    'core/high-availability-for-enterprise-single-sign-on',
  ],
  scope: 'systemwide',
  phase: 'start',
  *check({ platform }) {
    const secret = masterSecret(platform);
    const [server, ...others] = secret?.servers.filter((each) => each.primary) ?? [];
    if (!secret || !server || others.length > 0) return;
    const values = platform.masterSecretServer?.entry.values;
    const standby = platform.serverNamed(values?.standby?.name ?? '');
    const hasPlan = standby?.primary && standby !== server && values?.backup && values.backup.word !== 'false';
    yield {
      entity: secret.entity,
      place: secret.place,
      message: hasPlan
        ? message('sso/master-secret-single.standby', { server: server.name, standby: standby.name })
        : message('sso/master-secret-single', { server: server.name }),
      ...(hasPlan ? { severity: 'warning' as const } : {}),
      fixes: () => clusterMasterSecretFixes(platform, secret),
    };
  },
});
