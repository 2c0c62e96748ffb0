/** The master secret server at home on the node on which a MessageBox is active. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { databasesHeldBy, serversOf } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const sharesMessageboxNode = defineRule({
  id: 'sso/shares-messagebox-node',
  kind: 'R',
  severity: 'information',
  title: 'sso/shares-messagebox-node.title',
  subject: ['masterSecretServer'],
  reads: ['masterSecretServer', 'clusters', 'sqlInstances', 'databases', 'availabilityGroups', 'servers'],
  sources: ['tg/clustering-the-master-secret-server'],
  scope: 'none',
  *check({ platform }) {
    const secret = masterSecret(platform);
    const preferred = secret?.servers[0];
    if (secret?.placement.kind !== 'group' || !preferred) return;
    const clustered = platform.sqlInstances.filter((instance) => instance.placement?.kind === 'group');
    const active = clustered.map((instance) => ({
      node: serversOf(instance.placement)[0],
      hasMessageBox: databasesHeldBy(platform, instance).some((database) => database.kind === 'messagebox'),
    }));
    const busy = new Set(active.filter((each) => each.hasMessageBox).map((each) => each.node));
    const free = secret.servers.filter((server) => !busy.has(server));
    if (!busy.has(preferred) || free.length === 0) return;
    const isTwoNodePair = secret.servers.length === 2 && !active.some((each) => each.node === free[0]);
    yield {
      entity: secret.entity,
      place: secret.place,
      message: message('sso/shares-messagebox-node'),
      related: concerned([preferred]),
      ...(isTwoNodePair ? { severity: 'hint' as const } : {}),
    };
  },
});
