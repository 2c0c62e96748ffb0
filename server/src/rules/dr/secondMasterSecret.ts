/** A master secret server of its own at the disaster-recovery site. */
import { message } from '../../text/messages/message.ts';
import { rolePlace } from '../facts/masterSecret.ts';
import { serversOf } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';
import { withoutRole } from '../sso/fixes/clusterMasterSecret.ts';

export const secondMasterSecret = defineRule({
  id: 'dr/second-master-secret',
  kind: 'C',
  severity: 'error',
  title: 'dr/second-master-secret.title',
  subject: ['server'],
  reads: ['servers', 'masterSecretServer', 'clusters', 'sites', 'group'],
  sources: ['tg/preparing-the-disaster-recovery-biztalk-servers'],
  scope: 'systemwide',
  *check({ platform }) {
    const placement = platform.masterSecretServer?.placement;
    // A cluster may reach over both sites: its nodes are one master secret server.
    const own = new Set([
      ...serversOf(placement),
      ...(placement?.kind === 'group' ? (placement.group.cluster.nodes ?? []) : []),
    ]);
    for (const server of platform.serversWith('master-secret')) {
      if (server.primary || own.has(server)) continue;
      yield {
        entity: server.id,
        place: rolePlace(server),
        message: message('dr/second-master-secret'),
        fixes: () => [
          {
            title: message('fix.join-sso', { server: server.name }),
            preferred: true,
            operations: withoutRole(server),
          },
        ],
      };
    }
  },
});
