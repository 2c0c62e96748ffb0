/** A master secret server of its own at the disaster-recovery site. */
import { clusterGroupOf, serversOf } from '../../topology/carriers.ts';
import { rolePlace } from '../facts/masterSecret.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';
import { withoutRole } from '../sso/fixes/clusterMasterSecret.ts';

const rule = describeRule({
  id: 'dr/second-master-secret',
  kind: 'C',
  severity: 'error',
  title: 'Second master secret server at the DR site',
  says: '"{server}" would be a second master secret server. Join it to the existing SSO system.',
  matters:
    'The servers at the other site belong to the same SSO system, which has one master secret server. In the event one of them is promoted and the secret restored.',
  fixes: { 'join-sso': 'Join "{server}" to the existing SSO system' },
  subject: ['server'],
  sources: ['tg/preparing-the-disaster-recovery-biztalk-servers'],
  scope: 'systemwide',
});

export const secondMasterSecret = defineRule(rule, function* ({ platform }) {
  const placement = platform.masterSecretServer?.placement;
  // A cluster may reach over both sites: its nodes are one master secret server.
  const own = new Set([...serversOf(placement), ...(clusterGroupOf(placement)?.cluster.nodes ?? [])]);
  for (const server of platform.serversWith('master-secret')) {
    if (server.primary || own.has(server)) continue;
    yield reportOn(server, rule.say({ server: server.name }), {
      place: rolePlace(server),
      fixes: () => [preferredFix(rule.fix('join-sso', { server: server.name }), withoutRole(server))],
    });
  }
});
